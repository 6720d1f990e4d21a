package fr.ensemblier.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Totp;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passkeys with the virtual authenticator of Chromium: registered by somebody fully signed in, then both factors at
/// once.
@DemonstrationInBrowser
class PasskeyTests {

    private static final String PASSWORD = "lampe tortue grenier";

    @Autowired
    AccountBook book;

    @Autowired
    Memberships memberships;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clock clock;

    private final String email = "cle-" + UUID.randomUUID() + "@baam.invalid";

    private UUID head() {
        var id = UUID.randomUUID();
        Actors.machine("test", () -> {
            book.create(id, email, "Hélène Clé", passwords.encode(PASSWORD), clock.instant());
            memberships.join(id, Membership.Role.HEAD, PlatformId.of("33"), null, false, clock.instant());
        });
        return id;
    }

    private String withAuthenticator(UUID account) {
        var secret = Totp.secret();
        Actors.machine("test", () -> book.confirmTotp(account, secret, 0, clock.instant()));
        return secret;
    }

    /// A device with a fingerprint reader; `recognised` says whether it knows the finger.
    private static void device(Page page, boolean recognised) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", recognised);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void signIn(Page page) {
        page.navigate("/connexion");
        page.getByLabel("Adresse électronique").fill(email);
        page.getByLabel("Mot de passe").fill(PASSWORD);
        button(page, "Me connecter");
    }

    private static void leave(Page page) {
        var menu = page.locator("details.account summary");
        if (menu.isVisible()) {
            menu.click();
        }
        page.locator("button:visible")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Me déconnecter"))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/mon-compte"));
        page.navigate("/mon-compte");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/connexion\\?suite=.*"));
    }

    @Test
    void signsInWithAPasskeyAlone(People people) {
        var secret = withAuthenticator(head());
        var page = people.visitor(People.DESK);
        device(page, true);
        signIn(page);
        page.getByLabel("Code de votre application").fill(Totp.code(secret, clock.instant()));
        button(page, "Confirmer avec ce code");
        page.waitForURL("**/equipe");

        page.navigate("/mon-compte");
        button(page, "Ajouter une clé d’accès");
        assertThat(page.locator("main")).containsText("Votre clé d’accès est enregistrée.");
        assertThat(page.locator("main")).containsText("Pas encore utilisée");
        leave(page);

        page.navigate("/connexion");
        button(page, "Utiliser ma clé d’accès");
        page.waitForURL("**/mon-compte");
        page.navigate("/equipe/reglages");
        assertThat(page.locator("h1")).isVisible();
        page.navigate("/mon-compte");
        assertThat(page.locator("main")).containsText("Utilisée le");
        people.close();
    }

    @Test
    void protectsANewAccountWithAPasskeyOnly(People people) {
        head();
        var page = people.visitor(People.TELEPHONE);
        device(page, true);
        signIn(page);
        page.waitForURL("**/connexion/second-facteur");
        button(page, "Créer ma clé d’accès");
        page.waitForURL("**/equipe");
        leave(page);

        signIn(page);
        page.waitForURL("**/connexion/code");
        assertThat(page.getByLabel("Code de votre application")).hasCount(0);
        button(page, "Utiliser ma clé d’accès");
        page.waitForURL("**/mon-compte");
        people.close();
    }

    /// A passkey counts as both factors, so a device that does not recognise its holder opens nothing.
    @Test
    void refusesADeviceThatDoesNotRecogniseItsHolder(People people) {
        var secret = withAuthenticator(head());
        var page = people.visitor(People.DESK);
        device(page, false);
        signIn(page);
        page.getByLabel("Code de votre application").fill(Totp.code(secret, clock.instant()));
        button(page, "Confirmer avec ce code");
        page.waitForURL("**/equipe");
        page.navigate("/mon-compte");
        button(page, "Ajouter une clé d’accès");
        assertThat(page.locator("[data-passkey-problem]")).containsText("n’a pas confirmé");
        people.close();
    }

    /// A stolen password is not enough to add a key of one's own beside the second factor.
    @Test
    void refusesAPasskeyOfSomebodyWhoGaveThePasswordOnly(People people) {
        withAuthenticator(head());
        var page = people.visitor(People.DESK);
        signIn(page);
        page.waitForURL("**/connexion/code");
        var status = page.evaluate(
                "fetch('/webauthn/register/options', {method: 'POST', redirect: 'manual'}).then(answer => answer.status)");
        assertThat(status).isEqualTo(403);
        people.close();
    }
}
