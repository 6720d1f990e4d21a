package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Totp;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What protects a session and the doors to it: its key, its cookie, requests of other sites, guessing, counting.
@WholeApplication
class SessionSafetyTests {

    private static final String PASSWORD = "lampe tortue grenier";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    AccountBook book;

    @Autowired
    Memberships memberships;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private final String email = "session-" + UUID.randomUUID() + "@baam.invalid";

    private String adviser() {
        var id = UUID.randomUUID();
        var secret = Totp.secret();
        Actors.machine("test", () -> {
            book.create(id, email, "Claire Essai", passwords.encode(PASSWORD), clock.instant());
            memberships.join(id, Membership.Role.ADVISER, PlatformId.of("33"), null, false, clock.instant());
            book.confirmTotp(id, secret, 0, clock.instant());
        });
        return secret;
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String path, String cookie, String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    /// A key that somebody planted before the sign-in opens nothing after it.
    @Test
    void changesTheKeyOfTheSessionAtEachStep() {
        var secret = adviser();
        var planted = cookie(send(at("/connexion?suite=/equipe").GET()));
        var entered = cookie(post("/connexion", planted, "email", email, "password", PASSWORD));
        var confirmed = cookie(post("/connexion/code", entered, "code", Totp.code(secret, clock.instant())));
        assertThat(planted).startsWith("ensemblier=");
        assertThat(entered).startsWith("ensemblier=").isNotEqualTo(planted);
        assertThat(confirmed).startsWith("ensemblier=").isNotEqualTo(entered);
        assertThat(send(at("/mon-compte").header("Cookie", confirmed).GET()).statusCode())
                .isEqualTo(200);
        for (var former : new String[] {planted, entered}) {
            assertThat(send(at("/mon-compte").header("Cookie", former).GET()).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        var plain = send(at("/connexion?suite=/equipe").GET());
        assertThat(plain.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        var behindTls = send(at("/connexion?suite=/equipe")
                .header("X-Forwarded-Proto", "https")
                .GET());
        assertThat(behindTls.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(behindTls.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, Sec-Fetch-Site, cross-site",
        "POST, Sec-Fetch-Site, same-site",
        "PUT, Sec-Fetch-Site, cross-site",
        "PATCH, Sec-Fetch-Site, cross-site",
        "DELETE, Sec-Fetch-Site, cross-site",
        "POST, Origin, https://ailleurs.invalid",
        "POST, Origin, null"
    })
    void refusesAChangeThatAnotherSiteAsks(String method, String header, String value) {
        var request = at("/connexion").header(header, value).method(method, HttpRequest.BodyPublishers.noBody());
        assertThat(send(request).statusCode()).isEqualTo(403);
    }

    /// The time of an answer does not say whether a mail was written.
    @Test
    void answersAForgottenPasswordAsSlowlyForEverybody() {
        adviser();
        for (var asked : new String[] {email, "inconnue-" + email}) {
            var begun = System.nanoTime();
            assertThat(post("/connexion/oubli", "", "email", asked).body()).contains("Si un compte existe");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        }
    }

    /// Each public form stops somebody who sends it again and again, in words.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /connexion                    | email=x@x.invalid&password=faux                                        | 60
            /mon-espace/code              | code=AAAA1111                                                          | 10
            /p/gironde/profil             | firstName=Amina&phone=0639980000&commune=33063                         | 10
            /p/gironde/profil/lien        | email=x@x.invalid                                                      | 5
            /p/gironde/rappel             | name=Amina&phone=0639980001&slot=ANY&channel=CALL                      | 5
            /p/gironde/structure/demande  | structure=Les+Lilas&commune=33063&name=Paul&email=p@x.invalid&jobTitle=x&phone=0556000000 | 5
            """)
    void stopsWhoSendsAFormAgainAndAgain(String address, String form, int times) {
        var from = UUID.randomUUID().toString();
        var last = "";
        for (var i = 0; i <= times && !last.contains("Trop d’essais") && !last.contains("éessayez"); i++) {
            var request = mvc.post()
                    .uri(address)
                    .header("Sec-Fetch-Site", "same-origin")
                    .with(sent -> {
                        sent.setRemoteAddr(from);
                        return sent;
                    });
            for (var field : form.split("&")) {
                request = request.param(field.split("=")[0], field.split("=")[1].replace('+', ' '));
            }
            var answer = request.exchange().getResponse();
            last = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        }
        assertThat(last).containsAnyOf("Trop d’essais", "éessayez dans une heure", "plusieurs demandes");
    }
}
