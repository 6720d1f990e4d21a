package fr.ensemblier.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Speaks with a clamd over its socket: one that finds the word of the test infected. docs/measurements.md says when
/// the
/// same was tried on a real clamd.
class ScannerTests {

    @TempDir
    Path folder;

    @Test
    void tellsInfectedFromClean() throws IOException {
        try (var clamd = clamd()) {
            var scanner = new Scanner("127.0.0.1:" + clamd.getLocalPort());

            assertThat(scanner.scan(file("bonjour ".repeat(20_000)))).isEqualTo(Scanner.Verdict.CLEAN);
            assertThat(scanner.scan(file("bonjour ".repeat(20_000) + "VIRUS"))).isEqualTo(Scanner.Verdict.INFECTED);
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(new Scanner("127.0.0.1:" + closed).scan(file("bonjour"))).isEqualTo(Scanner.Verdict.UNREACHABLE);
    }

    @Test
    void saysThatNothingScans() throws IOException {
        assertThat(new Scanner("").scan(file("bonjour"))).isEqualTo(Scanner.Verdict.NOT_SCANNED);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private static ServerSocket clamd() throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (true) {
                try (var client = server.accept()) {
                    var in = new DataInputStream(client.getInputStream());
                    var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
                    var text = new StringBuilder();
                    for (var length = in.readInt(); length > 0; length = in.readInt()) {
                        text.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                    }
                    var answer = !command.equals("zINSTREAM\0")
                            ? "UNKNOWN COMMAND\0"
                            : text.indexOf("VIRUS") >= 0 ? "stream: Eicar-Test FOUND\0" : "stream: OK\0";
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server;
    }
}
