package fr.ensemblier.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;

/// The media type of bytes, as their beginning tells. A name only chooses among tables and texts.
///
/// Browsers record sound into the containers of films (WebM, MP4); whether a picture is inside is looked up.
final class RealType {

    private static final Tika TIKA = new Tika();
    private static final Set<String> WEBM =
            Set.of("video/webm", "audio/webm", "video/x-matroska", "audio/x-matroska", "application/x-matroska");
    private static final Set<String> MP4 =
            Set.of("video/mp4", "audio/mp4", "application/mp4", "video/quicktime", "video/x-m4v", "video/3gpp");
    private static final Set<String> NAMED =
            Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice", "text/plain");

    private RealType() {}

    static String of(Path file, String name) throws IOException {
        var type = TIKA.detect(new Beginning(file).bytes());
        if (WEBM.contains(type)) {
            return holds(file, "V_VP", "V_AV1", "V_MPEG", "V_MJPEG") ? "video/webm" : "audio/webm";
        }
        if (MP4.contains(type)) {
            return holds(file, "vmhd") ? "video/mp4" : "audio/mp4";
        }
        if (type.equals("application/ogg")
                || type.startsWith("audio/") && type.contains("ogg")
                || type.equals("audio/opus")
                || type.equals("audio/vorbis")) {
            return "audio/ogg";
        }
        return NAMED.contains(type) ? named(type, name.toLowerCase(Locale.ROOT)) : type;
    }

    private static String named(String type, String name) {
        if (type.equals("text/plain")) {
            return name.endsWith(".csv") ? "text/csv" : type;
        }
        if (name.endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        return name.endsWith(".docx")
                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                : type;
    }

    private static boolean holds(Path file, String... marks) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (var mark : marks) {
                var wanted = mark.getBytes(StandardCharsets.US_ASCII);
                for (var at = 0; at <= bytes.limit() - wanted.length; at++) {
                    if (matches(bytes, at, wanted)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean matches(java.nio.ByteBuffer bytes, int at, byte[] wanted) {
        for (var i = 0; i < wanted.length; i++) {
            if (bytes.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// The first bytes, enough for every magic number.
    private record Beginning(Path file) {
        private static final int LENGTH = 64 * 1024;

        byte[] bytes() throws IOException {
            try (var stream = java.nio.file.Files.newInputStream(file)) {
                return stream.readNBytes(LENGTH);
            }
        }
    }
}
