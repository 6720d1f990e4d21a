import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
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
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Kills the application (SIGKILL) in the middle of publications and contacts, starts it again, and counts what was lost or
/// doubled (R-E4). Everything that got an answer must be there with its message; nobody may get a message twice, where the
/// same Message-ID again is the same message.
///
/// Prints a line for each kill and ends with `lost=N doubled=N`.
public class Kill {

    private static final int KILLS = Integer.getInteger("kills", 20);

    private final Path home;
    private final Path data;
    private final int port;
    private final GreenMail mail;
    private final Random random = new Random(7);
    private final Set<String> contacts = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<String> offers = Collections.synchronizedSet(new LinkedHashSet<>());

    private Kill(Path home) throws IOException {
        this.home = home;
        this.data = Files.createTempDirectory("ensemblier-kill");
        this.port = Demonstration.freePort();
        this.mail = new GreenMail(new ServerSetup(Demonstration.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public static void main(String[] arguments) throws Exception {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT")).setLevel(ch.qos.logback.classic.Level.ERROR);
        System.exit(new Kill(Path.of(arguments[0])).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        mail.start();
        for (var kill = 1; kill <= KILLS; kill++) {
            var server = start();
            var acts = Thread.ofPlatform().start(this::act);
            amidWork();
            kill(server);
            acts.join();
            System.out.printf("kill %d: %d contacts and %d offers answered so far%n", kill, contacts.size(), offers.size());
        }
        var server = start();
        try {
            return judge();
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
            mail.stop();
        }
    }

    /// Waits for a few answers, then for any moment of what comes after them; half a minute at most.
    private void amidWork() throws InterruptedException {
        var goal = contacts.size() + offers.size() + 1 + random.nextInt(8);
        for (var tick = 0; tick < 600 && contacts.size() + offers.size() < goal; tick++) {
            Thread.sleep(50);
        }
        Thread.sleep(random.nextInt(400));
    }

    /// Publishes and contacts as fast as it can, until the connection breaks.
    private void act() {
        try {
            var employer = signedIn();
            var structure = first(get(employer, "/employeur/offres/nouvelle").body(), "<option value=\"([0-9a-f-]{36})\"");
            while (true) {
                for (var match : all(get(employer, "/employeur/profils").body(), "/employeur/profils/([0-9a-f-]{36})/contact")) {
                    var answer = post(employer, "/employeur/profils/" + match + "/contact", Map.of("message", "Votre profil nous intéresse."));
                    noted(answer, "/employeur/contacts/([0-9a-f-]{36})", contacts);
                    publish(employer, structure);
                }
                publish(employer, structure);
            }
        } catch (IOException | InterruptedException | IllegalStateException killed) {
            // Expected: the application was killed while it answered; what it had not answered is not promised.
        }
    }

    private void publish(HttpClient employer, String structure) throws IOException, InterruptedException {
        var offer = java.util.UUID.randomUUID().toString();
        var form = new LinkedHashMap<String, String>();
        form.put("act", "publier");
        form.put("version", "0");
        form.put("establishment", structure);
        form.put("occupation", "aide-a-domicile");
        // As real ones differ: two messages that say the same of two offers are not one message told twice.
        form.put("title", "Aide à domicile, équipe " + offer.substring(0, 8) + " (F/H)");
        form.put("placeKind", "STRUCTURE");
        form.put("contractClass", "PRIVE_CDI");
        form.put("openings", "1");
        form.put("weeklyHours", "28");
        form.put("startOn", LocalDate.now().plusDays(20).toString());
        form.put("payLow", "12,40");
        form.put("payPeriod", "HOUR");
        form.put("description", "Vous aidez des personnes âgées dans leur vie de tous les jours, à leur domicile.");
        var answer = post(employer, "/employeur/offres/" + offer + "/modifier", form);
        noted(answer, "/employeur/offres/([0-9a-f-]{36})", offers);
    }

    private boolean judge() throws Exception {
        var lost = new ArrayList<String>();
        var doubled = new ArrayList<String>();
        try (var database = database()) {
            awaitSilence(database);
            var mails = received();
            for (var contact : contacts) {
                if (count(database, "select count(*) from contact where id::text = ?", contact) == 0) {
                    lost.add("contact " + contact);
                } else if (count(database, """
                        select count(*) from contact c
                         where c.id::text = ?
                           and (c.sent_at is null
                                or exists (select 1 from notice n where n.key = 'contact-asked:' || c.id)
                                or exists (select 1 from task t where t.key like '%' || c.id))
                        """, contact) == 0) {
                    lost.add("message of contact " + contact);
                }
            }
            for (var offer : offers) {
                if (count(database, "select count(*) from job_offer where state = 'PUBLISHED' and id::text = ?", offer) == 0) {
                    lost.add("offer " + offer);
                }
            }
            lost.addAll(rows(database, """
                    select 'publication ' || event_type from event_publication where completion_date is null
                    """));
            for (var id : rows(database, "select id::text from outgoing_message where channel = 'MAIL' and state = 'SENT' and created_at > now() - interval '2 hours'")) {
                if (!mails.contains(id) && count(database, "select count(*) from outgoing_message where id::text = ? and attempts > 0", id) > 0) {
                    lost.add("mail " + id);
                }
            }
            doubled.addAll(rows(database, """
                    select key || ' to ' || recipient from outgoing_message group by platform_id, key, channel, recipient having count(*) > 1
                    """));
            doubled.addAll(rows(database, """
                    select key || ' to ' || to_id from notice group by platform_id, key, to_kind, to_id having count(*) > 1
                    """));
            doubled.addAll(rows(database, """
                    select 'contact of ' || card_key from contact group by platform_id, offer_id, card_key having count(*) > 1
                    """));
            doubled.addAll(sameTwice());
            var known = new HashSet<>(rows(database, "select id::text from outgoing_message"));
            mails.stream().filter(id -> !known.contains(id)).forEach(id -> doubled.add("mail " + id + " of no row"));
        }
        lost.forEach(line -> System.out.println("lost: " + line));
        doubled.forEach(line -> System.out.println("doubled: " + line));
        System.out.printf("contacts=%d offers=%d mails=%d%n", contacts.size(), offers.size(), received().size());
        System.out.printf("lost=%d doubled=%d%n", lost.size(), doubled.size());
        return lost.isEmpty() && doubled.isEmpty() && !contacts.isEmpty() && !offers.isEmpty();
    }

    private void awaitSilence(Connection database) throws Exception {
        for (var second = 0; second < 180; second++) {
            var waiting = count(database, """
                    select (select count(*) from outgoing_message where state = 'WAITING')
                         + (select count(*) from event_publication where completion_date is null)
                     where ?::text is not null
                    """, "");
            if (waiting == 0) {
                return;
            }
            Thread.sleep(1000);
        }
    }

    private Set<String> received() throws Exception {
        var ids = new HashSet<String>();
        for (var message : mail.getReceivedMessages()) {
            ids.add(message.getMessageID().replaceAll("^<|@.*$", ""));
        }
        return ids;
    }

    /// What a recipient would call twice the same: one address, one subject, one text (but for the links), two Message-IDs.
    private List<String> sameTwice() throws Exception {
        var ids = new LinkedHashMap<String, Set<String>>();
        for (var message : mail.getReceivedMessages()) {
            var text = com.icegreen.greenmail.util.GreenMailUtil.getBody(message).replaceAll("=\\r?\\n", "").replaceAll("https?://\\S+|boundary=\\S+|--\\S*Part\\S*", "");
            var what = java.util.Arrays.toString(message.getAllRecipients()) + " " + message.getSubject() + " " + text.hashCode();
            ids.computeIfAbsent(what, _ -> new LinkedHashSet<>()).add(message.getMessageID());
        }
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "mail " + entry.getKey() + " as " + entry.getValue())
                .toList();
    }

    private Connection database() throws Exception {
        var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + lines.get(3).strip() + "/ensemblier", "postgres", "local");
    }

    private static long count(Connection database, String sql, String value) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<String> rows(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(home.resolve("run").toString(), "--port", "" + port, "--data", data.toString()).redirectErrorStream(true);
        builder.environment().put("ENSEMBLIER_LOCAL_SMTP_PORT", "" + mail.getSmtp().getPort());
        var server = builder.start();
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        var seen = new ArrayList<String>();
        for (String line; (line = output.readLine()) != null; seen.add(line)) {
            if (line.startsWith("Prêt :")) {
                Thread.ofVirtual().start(() -> Demonstration.drain(server));
                return server;
            }
        }
        throw new IOException("The application did not start:\n" + String.join("\n", seen.subList(Math.max(0, seen.size() - 30), seen.size())));
    }

    /// `./run` replaces itself by the JVM, so this is the application; its PostgreSQL is left to the next start.
    private static void kill(Process server) throws InterruptedException {
        server.destroyForcibly();
        server.waitFor();
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();
        post(client, "/demonstration/connexion/employeur", Map.of());
        return client;
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient client, String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = String.join("&", form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .toList());
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20));
    }

    private static void noted(HttpResponse<String> answer, String pattern, Set<String> into) {
        if (answer.statusCode() / 100 == 3) {
            answer.headers().firstValue("Location").ifPresent(place -> all(place, pattern).forEach(into::add));
        }
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).stream().findFirst().orElseThrow(() -> new IllegalStateException("No " + pattern));
    }

    private static Set<String> all(String text, String pattern) {
        var found = new LinkedHashSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
