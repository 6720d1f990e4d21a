package fr.ensemblier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The public site as a browser gets it: homes (R-T1), call-back (A5), failures.
@WholeApplication
class PortalTests {

    private final HttpClient browser = HttpClient.newHttpClient();
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    PortalTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/p/gironde",
                "/p/metropole-de-lyon",
                "/p/haute-garonne",
                "/p/deux-sevres",
                "/p/gironde/metiers",
                "/p/gironde/metiers/aide-soignant",
                "/p/haute-garonne/metiers/aide-a-domicile",
                "/p/gironde/rappel",
                "/p/gironde/employeurs",
                "/p/gironde/mentions",
                "/p/gironde/donnees",
                "/p/gironde/accessibilite",
                "/p/gironde/qui-sommes-nous",
                "/mentions",
                "/donnees",
                "/accessibilite",
                "/glossaire",
                "/robots.txt",
                "/sitemap.xml",
                "/territoires/france.geojson",
                "/territoires/metropole-de-lyon.geojson",
                "/marque/gironde.css"
            })
    void opensForEverybody(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    /// R-T2, R-E2: the profile asks it too, and what was typed is still there.
    @Test
    void theProfileAsksWhichCommune() throws Exception {
        var answer = post("/p/gironde/profil", "firstName=Essai&phone=0639984155&commune=&communeText=Saint-Denis");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Plusieurs communes répondent", "value=\"Essai\"", "value=\"Saint-Denis\"")
                .containsPattern("type=\"radio\" id=\"commune-\\d+\" name=\"commune\" value=\"93066\"");
    }

    /// R-T1
    @Test
    void aPlatformThatOnlyCoordinatesShowsNoOffers() throws Exception {
        assertThat(get("/p/haute-garonne").body())
                .contains("Ce que nous faisons")
                .doesNotContain("/p/haute-garonne/offres");
        var refused = get("/p/haute-garonne/offres");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("ne propose pas ce service");
    }

    /// R-T1: Loiret works at home only, so the occupations of establishments have neither a line nor a sheet there.
    @Test
    void whatIsNotEngagedHasNoSheet() throws Exception {
        assertThat(get("/p/loiret/metiers").body())
                .contains("/metiers/aide-a-domicile\"")
                .doesNotContain("/metiers/agent-de-service-hospitalier\"");
        assertThat(get("/p/loiret/metiers/agent-de-service-hospitalier").statusCode())
                .isEqualTo(404);
        assertThat(get("/p/gironde/metiers/agent-de-service-hospitalier").statusCode())
                .isEqualTo(200);
    }

    /// R-T1: refused before anything is written, with who can help.
    @Test
    void aPlatformWithoutTeamSaysThatNobodyWouldAnswer() throws Exception {
        for (var asking : List.of("/p/corse/rappel", "/p/corse/en-poste")) {
            var refused = get(asking);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("ne reçoit pas encore de demandes ici", "Voir qui peut m’aider");
        }
    }

    /// Every page is in French, and says so also to what reads the headers.
    @ParameterizedTest
    @ValueSource(strings = {"/", "/p/gironde", "/p/gironde/rappel", "/p/gironde/nulle-part"})
    void saysItsLanguage(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Language"))
                .hasValueSatisfying(language -> assertThat(language).startsWith("fr"));
    }

    /// What cannot be read is the fault of who asks: no failure of ours is counted.
    @ParameterizedTest
    @ValueSource(strings = {"/communes/completion?q=%zz", "/p/gironde/offres?communeText=%zz"})
    void anAddressThatCannotBeReadIsNoFailureOfOurs(String path) throws Exception {
        var before = failures();
        assertThat(raw(path)).startsWith("HTTP/1.1 400");
        assertThat(failures()).isEqualTo(before);
    }

    /// The server itself refuses an address without end; in French too.
    @Test
    void anAddressWithoutEndIsRefusedInFrench() throws Exception {
        assertThat(raw("/p/gironde/offres?communeText=" + "a".repeat(100_000)))
                .startsWith("HTTP/1.1 400")
                .contains("L’adresse est trop longue")
                .doesNotContain("Bad Request</h1>");
    }

    private String failures() throws Exception {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count") && line.contains("SERVER_ERROR"))
                .sorted()
                .collect(java.util.stream.Collectors.joining());
    }

    /// As typed: a client of Java refuses such an address itself.
    private String raw(String path) throws Exception {
        try (var line = new java.net.Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void aClosedPlatformSaysSo() throws Exception {
        assertThat(get("/p/deux-sevres").body()).contains("a fermé le 31");
    }

    @Test
    void aPageThatDoesNotExistSaysWhatToDo() throws Exception {
        var answer = get("/p/gironde/nulle-part");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Cette page n’existe pas", "BAAM").doesNotContain("Whitelabel");
    }

    /// Nothing is behind these addresses: no door to sign in at.
    @ParameterizedTest
    @ValueSource(strings = {"/foo", "/metiers", "/admin/users", "/p", "/equipements"})
    void anUnknownAddressIsNotFound(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Cette page n’existe pas");
        assertThat(get("/equipe/rien").statusCode()).isEqualTo(302);
    }

    /// The accessibility statement says what was looked at, and by whom.
    @Test
    void theStatementCountsThePagesThatAreTested() throws Exception {
        var tested = java.util.Arrays.stream(
                        Class.forName("fr.ensemblier.journeys.EveryPageTests").getDeclaredMethods())
                .flatMap(method -> java.util.stream.Stream.ofNullable(method.getAnnotation(CsvSource.class)))
                .mapToInt(source -> source.value().length)
                .max()
                .orElseThrow();
        for (var path : java.util.List.of("/accessibilite", "/p/gironde/accessibilite")) {
            var body = get(path).body();
            assertThat(body).contains("Aucun audit humain", "non conforme");
            var said = java.util.regex.Pattern.compile("seul, sur (\\d+)").matcher(body);
            assertThat(said.find()).isTrue();
            assertThat(Integer.parseInt(said.group(1))).isBetween(50, tested);
        }
    }

    /// L1221-8, R-M9, R-P6: told beforehand, with how to object.
    @Test
    void thePageOfDataSaysThatAMachineOrdersTheLists() throws Exception {
        assertThat(get("/p/gironde/donnees").body())
                .contains("L1221-8", "/mon-espace/rapprochements", "article 6.1.e", "archive fermée")
                .doesNotContain("Aucune décision par une machine");
    }

    @ParameterizedTest
    @CsvSource({
        "/p/GIRONDE, /p/gironde",
        "/p/gironde/, /p/gironde",
        "/p/gironde/metiers/?x=1, /p/gironde/metiers?x=1",
        "/p/Gironde/offres, /p/gironde/offres",
    })
    void anAddressTypedByHandLeadsToThePage(String typed, String meant) throws Exception {
        var answer = get(typed);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(meant);
    }

    @Test
    void aWrongMethodSaysSo() throws Exception {
        assertThat(post("/p/gironde/employeurs", "a=b").statusCode()).isEqualTo(405);
    }

    /// A5
    @Test
    void aCallBackBecomesATaskOfTheTeam() throws Exception {
        var number = "06 39 98 41 " + (10 + (int) (System.nanoTime() % 89));
        var answer = post(
                "/p/gironde/rappel",
                "name=Essai&phone=" + number.replace(" ", "+") + "&slot=MORNING&channel=CALL&subject=");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(get("/p/gironde/rappel/merci").body()).contains("Votre demande est arrivée");
        assertThat(fr.ensemblier.foundation.Actors.machine(
                        "test",
                        () -> jdbc.sql(
                                        "select count(*) from task where platform_id = '33' and kind = 'call-back' and key like :key")
                                .param(
                                        "key",
                                        "call-back:+33"
                                                + number.replace(" ", "").substring(1) + ":%")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    /// A5, R-E2: what was typed is still there.
    @Test
    void aNameToCallBackHasLetters() throws Exception {
        var answer = post("/p/gironde/rappel", "name=%3Cb%3E1&phone=0639984200&slot=ANY&channel=CALL");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("avec des lettres seulement", "&lt;b>1");
    }

    @Test
    void aCallBackWithoutAFrenchNumberIsRefused() throws Exception {
        var answer = post("/p/gironde/rappel", "name=Amina&phone=12&slot=ANY&channel=CALL");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Indiquez un numéro de téléphone français", "value=\"Amina\"", "value=\"12\"");
    }

    /// A5: a robot is thanked, and nothing is kept.
    @Test
    void aRobotLeavesNothing() throws Exception {
        var answer = post("/p/gironde/rappel", "name=Robot&phone=0639984200&slot=ANY&channel=CALL&site=x");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(fr.ensemblier.foundation.Actors.machine(
                        "test",
                        () -> jdbc.sql("select count(*) from task where key like 'call-back:+33639984200:%'")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
