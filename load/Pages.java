import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var port = Demonstration.freePort();
        Demonstration.running(home, data, port, () -> {
            measure("http://localhost:" + port);
            return true;
        });
    }

    private static void measure(String base) throws Exception {
        var visitor = Demonstration.client();
        var employer = Demonstration.signedIn(base, "employeur");
        var adviser = Demonstration.signedIn(base, "conseiller");
        var head = Demonstration.signedIn(base, "responsable");
        var national = Demonstration.signedIn(base, "national");
        var person = Demonstration.signedIn(base, "candidat");
        var list = Demonstration.get(visitor, base + "/p/gironde/offres").body();
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
            var answer = Demonstration.get(page.client(), base + page.path());
            if (answer.statusCode() != 200) {
                System.err.println(page.path() + " answers " + answer.statusCode());
                continue;
            }
            times.put(page, new ArrayList<>());
        }
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            for (var page : times.keySet()) {
                var start = System.nanoTime();
                Demonstration.get(page.client(), base + page.path());
                if (round >= WARM_UP) {
                    times.get(page).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        var empty = Demonstration.quantile(times.get(pages.getFirst()), 0.5);
        System.out.println("page;p50_ms;p95_ms;ratio_to_empty_page");
        times.forEach((page, all) -> System.out.printf(
                java.util.Locale.ROOT,
                "%s;%.1f;%.1f;%.1f%n",
                page.name(),
                Demonstration.quantile(all, 0.5),
                Demonstration.quantile(all, 0.95),
                Demonstration.quantile(all, 0.5) / empty));
    }
}
