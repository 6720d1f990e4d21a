import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 500 people register at once for 100 seats (D1, R-E4): how many are seated, how many wait, and how many were told twice,
/// or not at all, or out of turn.
///
/// Ends with `seated=N waiting=N told_twice=N`; the line before says how long they took and how many were refused.
/// Starts and stops a demonstration of its own.
public class Registrations {

    private static final int PEOPLE = Integer.getInteger("people", 500);
    private static final int SEATS = Integer.getInteger("seats", 100);

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var data = Files.createTempDirectory("ensemblier-registrations");
        var port = Demonstration.freePort();
        var good = Demonstration.running(home, data, port, () -> judge("http://localhost:" + port, data));
        System.exit(good ? 0 : 1);
    }

    private static boolean judge(String base, Path data) throws Exception {
        var event = publish(base);
        var acts = new ArrayList<Callable<Integer>>();
        for (var number = 1; number <= PEOPLE; number++) {
            var person = number;
            acts.add(() -> register(base, event, person));
        }
        var start = System.nanoTime();
        var refused = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var act : people.invokeAll(acts)) {
                refused += act.get() == 302 ? 0 : 1;
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        try (var database = database(data)) {
            var seated = count(database, "select count(*) from registration where event_id::text = ? and state = 'SEATED'", event);
            var waiting = count(database, "select count(*) from registration where event_id::text = ? and state = 'WAITING'", event);
            var outOfTurn = count(database, """
                    select count(*) from registration s join registration w on w.event_id = s.event_id and w.state = 'WAITING' and w.turn < s.turn
                     where s.event_id::text = ? and s.state = 'SEATED'
                    """, event);
            var twice = count(database, """
                    select count(*) from registration r
                     where r.event_id::text = ?
                       and (select count(*) from outgoing_message m
                             where m.key in ('event.registered:' || r.id, 'event.waiting:' || r.id, 'event.seated:' || r.id)) <> 1
                    """, event);
            System.out.printf(java.util.Locale.ROOT, "%.1f s, %d refused, %d out of turn%n", seconds, refused, outOfTurn);
            System.out.printf("seated=%d waiting=%d told_twice=%d%n", seated, waiting, twice);
            return seated == SEATS && waiting == PEOPLE - SEATS && twice == 0 && refused == 0 && outOfTurn == 0;
        }
    }

    private static String publish(String base) throws Exception {
        var adviser = Demonstration.signedIn(base, "conseiller");
        var form = new LinkedHashMap<String, String>();
        form.put("kind", "FORUM");
        form.put("title", "Cinq cents personnes, cent places");
        form.put("words", "On se parle.");
        form.put("audiences", "EVERYBODY");
        form.put("day", LocalDate.now().plusDays(30).toString());
        form.put("from", "09:00");
        form.put("to", "12:00");
        form.put("ways", "ON_SITE");
        form.put("place", "Salle des fêtes");
        form.put("address", "2 place de la Mairie");
        form.put("commune", "33063");
        form.put("seats", "" + SEATS);
        var made = post(adviser, base + "/equipe/evenements/nouveau", form, null);
        var address = Pattern.compile("/equipe/evenements/([0-9a-f-]{36})").matcher(made.uri().toString());
        if (!address.find()) {
            throw new IllegalStateException("No event was made: " + made.statusCode());
        }
        post(adviser, base + "/equipe/evenements/" + address.group(1) + "/publier", Map.of(), null);
        return address.group(1);
    }

    /// From an address of her own, as a proxy says it: what one address may ask is limited.
    private static int register(String base, String event, int number) throws Exception {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();
        var form = Map.of("name", "Personne Fictive", "email", "personne" + number + "@exemple.invalid");
        return post(
                        client,
                        base + "/p/gironde/agenda/" + event + "/inscription",
                        form,
                        "10.1." + number / 250 + "." + (1 + number % 250))
                .statusCode();
    }

    private static HttpResponse<String> post(HttpClient client, String address, Map<String, String> form, String from)
            throws Exception {
        var body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(180))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (from != null) {
            request.header("X-Forwarded-For", from);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Connection database(Path data) throws Exception {
        var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + lines.get(3).strip() + "/ensemblier", "postgres", "local");
    }

    private static long count(Connection database, String sql, String event) throws Exception {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, event);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
