import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A running demonstration and its clients, for the measurements. `java` finds this file beside the one it is given.
final class Demonstration {

    /// What is done while it runs.
    interface Work<T> {
        T done() throws Exception;
    }

    private Demonstration() {}

    /// Starts it in a folder on a port, and stops it after the work.
    static <T> T running(Path home, Path data, int port, Work<T> work) throws Exception {
        var server = new ProcessBuilder(home.resolve("run").toString(), "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .start();
        try {
            awaitReady(server);
            return work.done();
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
        }
    }

    static double quantile(List<Double> values, double share) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    static HttpClient signedIn(String base, String role) throws Exception {
        var client = client();
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/demonstration/connexion/" + role))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return client;
    }

    static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static void awaitReady(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream()));
        var seen = new ArrayList<String>();
        for (String line; (line = output.readLine()) != null; seen.add(line)) {
            if (line.startsWith("Prêt :")) {
                Thread.ofVirtual().start(() -> drain(server));
                return;
            }
        }
        throw new IOException("The demonstration did not start:\n"
                + String.join("\n", seen.subList(Math.max(0, seen.size() - 30), seen.size())));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void drain(Process server) {
        try {
            server.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The server ended.
        }
    }
}
