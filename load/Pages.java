import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Server time of the main pages on the running demonstration, beside an empty page in the same run.
///
/// Prints `page;p50_ms;p95_ms;ratio_to_empty_page`. Times are those of a client on the loopback, one request at a time, the
/// pages interleaved, so they hold the network and the compression too. Starts and stops a demonstration of its own.
public class Pages {

    private static final int WARM_UP = Integer.getInteger("warmup", 150);
    private static final int ROUNDS = Integer.getInteger("rounds", 200);

    private record Page(String name, HttpClient client, String path) {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var data = Files.createTempDirectory("ensemblier-pages");
        var port = freePort();
        var server = new ProcessBuilder(home.resolve("run").toString(), "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .start();
        try {
            awaitReady(server);
            measure("http://localhost:" + port);
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void measure(String base) throws Exception {
        var visitor = client();
        var employer = signedIn(base, "employeur");
        var adviser = signedIn(base, "conseiller");
        var head = signedIn(base, "responsable");
        var national = signedIn(base, "national");
        var person = signedIn(base, "candidat");
        var list = get(visitor, base + "/p/gironde/offres").body();
        var offer = Pattern.compile("/p/gironde/offres/[0-9a-f-]{36}").matcher(list);
        if (!offer.find()) {
            throw new IllegalStateException("No offer on " + base + "/p/gironde/offres");
        }
        var pages = List.of(
                new Page("empty", visitor, "/demonstration/vide"),
                new Page("entrance", visitor, "/"),
                new Page("home", visitor, "/p/gironde"),
                new Page("occupations", visitor, "/p/gironde/metiers"),
                new Page("offers", visitor, "/p/gironde/offres"),
                new Page("offers-near", visitor, "/p/gironde/offres?commune=33063&tri=distance"),
                new Page("map-data", visitor, "/p/gironde/offres/points.json"),
                new Page("offer", visitor, offer.group()),
                new Page("match-inbox", employer, "/employeur/profils"),
                new Page("employer-home", employer, "/employeur"),
                new Page("adviser-home", adviser, "/equipe"),
                new Page("new-profiles", adviser, "/equipe/profils"),
                new Page("people", adviser, "/equipe/personnes"),
                new Page("employers", adviser, "/equipe/employeurs"),
                new Page("contacts", adviser, "/equipe/contacts"),
                new Page("figures", head, "/equipe/pilotage"),
                new Page("national", national, "/national"),
                new Page("person-space", person, "/mon-espace"));
        Map<Page, List<Double>> times = new LinkedHashMap<>();
        for (var page : pages) {
            var answer = get(page.client(), base + page.path());
            if (answer.statusCode() != 200) {
                System.err.println(page.path() + " answers " + answer.statusCode());
                continue;
            }
            times.put(page, new ArrayList<>());
        }
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            for (var page : times.keySet()) {
                var start = System.nanoTime();
                get(page.client(), base + page.path());
                if (round >= WARM_UP) {
                    times.get(page).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        var empty = quantile(times.get(pages.getFirst()), 0.5);
        System.out.println("page;p50_ms;p95_ms;ratio_to_empty_page");
        times.forEach((page, all) -> System.out.printf(
                java.util.Locale.ROOT,
                "%s;%.1f;%.1f;%.1f%n",
                page.name(),
                quantile(all, 0.5),
                quantile(all, 0.95),
                quantile(all, 0.5) / empty));
    }

    private static double quantile(List<Double> values, double share) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private static HttpClient signedIn(String base, String role) throws Exception {
        var client = client();
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/demonstration/connexion/" + role))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return client;
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitReady(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream()));
        var seen = new ArrayList<String>();
        for (String line; (line = output.readLine()) != null; seen.add(line)) {
            if (line.startsWith("Prêt :")) {
                Thread.ofVirtual().start(() -> drain(server));
                return;
            }
        }
        throw new IOException("The demonstration did not start:\n" + String.join("\n", seen.subList(Math.max(0, seen.size() - 30), seen.size())));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void drain(Process server) {
        try {
            server.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The server ended.
        }
    }
}
