package fr.ensemblier.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.ensemblier.foundation.NotStarted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Speaks S3 with a server that knows only its oldest words: whole bodies, no chunks, no trailing checksums. Every
/// maker
/// understands those.
class S3StoreTests {

    @TempDir
    Path folder;

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final UUID id = UUID.randomUUID();
    private HttpServer server;
    private S3Store store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = new S3Store(settings("fichiers"));
    }

    private FileSettings settings(String bucket) {
        return new FileSettings(
                "", bucket, "http://127.0.0.1:" + server.getAddress().getPort(), "fr-par", "clef", "secret");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void comesBackAsItWas() throws IOException {
        var bytes = "Une voix enregistrée. ".repeat(9000).getBytes(StandardCharsets.UTF_8);

        store.put(id, Files.write(folder.resolve("in"), bytes), "audio/webm");

        assertThat(objects.get("/fichiers/" + id)).isEqualTo(bytes);
        try (var back = store.open(id)) {
            assertThat(back.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void forgetsWhatIsDeletedAndTakesNothingThereAsDone() throws IOException {
        store.put(id, Files.writeString(folder.resolve("in"), "voix"), "audio/webm");

        store.delete(id);
        store.delete(id);

        assertThat(objects).isEmpty();
    }

    @Test
    void refusesABucketThatIsNotThere() {
        store.check();

        assertThatThrownBy(() -> new S3Store(settings("autre")).check())
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("« autre » (404)");
    }

    /// Pages are served without files.
    @Test
    void startsBesideAServiceThatDoesNotAnswer() {
        var settings = settings("fichiers");
        server.stop(0);

        assertThatCode(() -> new S3Store(settings).check()).doesNotThrowAnyException();
    }

    /// Bytes that are lost are not there (404), not a broken world (500).
    @Test
    void saysThatLostBytesAreNotThere() {
        assertThatThrownBy(() -> store.open(id)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void listsItsOwnKeysOnly() throws IOException {
        store.put(id, Files.writeString(folder.resolve("in"), "voix"), "audio/webm");
        objects.put("/fichiers/sauvegarde.tar", new byte[] {1});

        assertThat(store.olderThan(Instant.now().plusSeconds(60))).containsExactly(id);
        assertThat(store.olderThan(Instant.parse("2000-01-01T00:00:00Z"))).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, exchange.getRequestBody().readAllBytes());
                    exchange.sendResponseHeaders(200, -1);
                }
                case "DELETE" -> {
                    objects.remove(path);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> {
                    var found = path.equals("/fichiers") || path.equals("/fichiers/") ? list() : objects.get(path);
                    exchange.sendResponseHeaders(found == null ? 404 : 200, found == null ? -1 : found.length);
                    if (found != null) {
                        exchange.getResponseBody().write(found);
                    }
                }
            }
        }
    }

    private byte[] list() {
        return objects.keySet().stream()
                .map(path -> "<Contents><Key>" + path.substring("/fichiers/".length())
                        + "</Key><LastModified>2026-01-05T10:00:00.000Z</LastModified></Contents>")
                .collect(Collectors.joining("", "<ListBucketResult>", "</ListBucketResult>"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
