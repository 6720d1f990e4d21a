package fr.ensemblier.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks clamd whether bytes are infected (its `INSTREAM` command).
final class Scanner {

    private static final int CHUNK = 64 * 1024;
    private static final int PATIENCE_MS = 30_000;

    /// What the scanner said.
    enum Verdict {
        CLEAN,
        INFECTED,
        NOT_SCANNED,
        UNREACHABLE
    }

    private final String clamd;

    Scanner(String clamd) {
        this.clamd = clamd;
    }

    Verdict scan(Path file) {
        if (clamd.isBlank()) {
            return Verdict.NOT_SCANNED;
        }
        var at = clamd.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(clamd.substring(0, at), Integer.parseInt(clamd.substring(at + 1))),
                    PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            return verdict(ask(socket, file));
        } catch (IOException e) {
            return Verdict.UNREACHABLE;
        }
    }

    private static String ask(Socket socket, Path file) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (var bytes = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            for (var read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Verdict verdict(String answer) {
        if (answer.contains("FOUND")) {
            return Verdict.INFECTED;
        }
        return answer.contains("OK") ? Verdict.CLEAN : Verdict.UNREACHABLE;
    }
}
