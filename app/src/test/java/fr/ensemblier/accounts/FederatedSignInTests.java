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
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in through an OpenID Connect provider, from its button to the role, with a provider that answers over HTTP.
@WholeApplication
class FederatedSignInTests {

    private static final Issuer ISSUER = new Issuer();
    private static final String REGISTRATION = "spring.security.oauth2.client.registration.openid.";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add(REGISTRATION + "client-id", () -> "ensemblier");
        settings.add(REGISTRATION + "client-secret", () -> "secret");
        settings.add(REGISTRATION + "client-name", () -> "ProConnect");
        settings.add(REGISTRATION + "scope", () -> "openid,email");
        settings.add("ensemblier.openid-trusts-mail", () -> "true");
        settings.add("spring.security.oauth2.client.provider.openid.issuer-uri", ISSUER::address);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    AccountBook book;

    @Autowired
    Memberships memberships;

    @Autowired
    Clock clock;

    private final String subject = UUID.randomUUID().toString();
    private final String email = "agente-" + subject + "@baam.invalid";

    private UUID adviser() {
        var id = UUID.randomUUID();
        Actors.machine("test", () -> {
            book.create(id, email, "Claire Essai", null, clock.instant());
            memberships.join(id, Membership.Role.ADVISER, PlatformId.of("33"), null, false, clock.instant());
        });
        return id;
    }

    private Map<String, Object> claims(Object... more) {
        var claims = new HashMap<String, Object>(Map.of("sub", subject, "email", email, "email_verified", true));
        for (var i = 0; i < more.length; i += 2) {
            claims.put((String) more[i], more[i + 1]);
        }
        return claims;
    }

    /// Presses the provider's button in a fresh browser and follows every redirection.
    private HttpResponse<String> comeBack(Map<String, Object> claims) {
        ISSUER.signsIn(claims);
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var button = URI.create("http://localhost:" + port + "/oauth2/authorization/openid");
            return browser.send(HttpRequest.newBuilder(button).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void offersTheProviderOnThePageOfSigningIn() {
        new Door(port)
                .get("/connexion")
                .hasStatus(200)
                .says("Continuer avec ProConnect")
                .says("/oauth2/authorization/openid");
    }

    @Test
    void knownMailEntersWithHerRoleWhenTheProviderAskedTwoFactors() {
        adviser();
        var home = comeBack(claims("amr", List.of("pwd", "mfa")));
        assertThat(home.uri().getPath()).isEqualTo("/equipe");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(ISSUER.asked()).containsEntry("scope", "openid email").containsKeys("state", "nonce", "claims");
        assertThat(ISSUER.asked()).containsEntry("code_challenge_method", "S256");
        assertThat(comeBack(claims("acr", "eidas2")).uri().getPath()).isEqualTo("/equipe");
    }

    @Test
    void aSingleFactorAtTheProviderLeavesTheSecondToUs() {
        var id = adviser();
        assertThat(comeBack(claims()).uri().getPath()).isEqualTo("/connexion/second-facteur");
        Actors.machine("test", () -> book.confirmTotp(id, Totp.secret(), 0, clock.instant()));
        assertThat(comeBack(claims("amr", List.of("pwd"), "acr", "eidas1"))
                        .uri()
                        .getPath())
                .isEqualTo("/connexion/code");
    }

    @Test
    void afterTheFirstTimeTheSubjectIsKnownAndTheMailNoLongerMatters() {
        adviser();
        comeBack(claims("acr", "eidas2"));
        var renamed = claims("acr", "eidas2", "email", "autre-" + subject + "@baam.invalid");
        assertThat(comeBack(renamed).uri().getPath()).isEqualTo("/equipe");
    }

    /// The address of somebody who left may be given to a newcomer: her account is not.
    @Test
    void anotherSubjectWithTheSameMailIsRefused() {
        adviser();
        comeBack(claims("acr", "eidas2"));
        refused(claims("acr", "eidas2", "sub", UUID.randomUUID().toString()));
    }

    @Test
    void refusesWhoIsUnknownAndMailsThatNobodyVerified() {
        refused(claims("acr", "eidas2"));
        adviser();
        refused(claims("acr", "eidas2", "email_verified", false));
    }

    /// ProConnect: what it says of somebody is signed, and says nothing of the mail address, which it has verified.
    @Test
    void readsASignedAnswerMeantForUsAlone() {
        adviser();
        var claims = claims("acr", "eidas2");
        claims.remove("email_verified");
        try {
            ISSUER.signsUserInfoFor("another application");
            assertThat(comeBack(claims).uri().toString()).endsWith("/connexion?refus=fournisseur");
            ISSUER.signsUserInfoFor("ensemblier");
            assertThat(comeBack(claims).uri().getPath()).isEqualTo("/equipe");
        } finally {
            ISSUER.signsUserInfoFor(null);
        }
    }

    private void refused(Map<String, Object> claims) {
        var page = comeBack(claims);
        assertThat(page.uri().toString()).endsWith("/connexion?refus=inconnu");
        assertThat(page.body()).contains("Aucun compte ne correspond. Demandez une invitation");
    }

    /// A made-up answer of the provider: nobody asked, or another browser did.
    @Test
    void refusesAnAnswerThatItDidNotAsk() {
        new Door(port)
                .get("/login/oauth2/code/openid?code=one-code&state=guessed")
                .hasStatus(302)
                .leadsTo("/connexion?refus=fournisseur");
    }
}
