package fr.ensemblier.demonstration;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A small sound that stands for a recording: 8 000 samples of 8 bits a second.
final class Tone {

    private static final int RATE = 8000;

    private Tone() {}

    static byte[] wav(int hertz, int seconds) {
        var length = RATE * seconds;
        var bytes = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE)
                .putShort((short) 1)
                .putShort((short) 8);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        for (var i = 0; i < length; i++) {
            var swell = 0.5 + 0.5 * Math.sin(2 * Math.PI * i / RATE * 1.7);
            bytes.put((byte) (128 + 50 * swell * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        return bytes.array();
    }
}
