package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Totp;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Signing in with real sessions: two factors, a lock, several roles, a forgotten password (R-M7, R-E2).
@WholeApplication
class SignInTests {

    private static final String PASSWORD = "lampe tortue grenier";
    private static final PlatformId PLATFORM = PlatformId.of("33");

    @LocalServerPort
    int port;

    private static final Pattern LINK = Pattern.compile("/connexion/nouveau/[A-Za-z0-9_-]+");

    @Autowired
    GreenMail mails;

    @Autowired
    AccountBook book;

    @Autowired
    Memberships memberships;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID account(String email, Membership.Role... roles) {
        var id = UUID.randomUUID();
        Actors.machine("test", () -> {
            book.create(id, email, "Claire Essai", passwords.encode(PASSWORD), clock.instant());
            for (var role : roles) {
                memberships.join(
                        id, role, role == Membership.Role.NATIONAL ? null : PLATFORM, null, false, clock.instant());
            }
        });
        return id;
    }

    private static String email() {
        return "essai-" + UUID.randomUUID() + "@baam.invalid";
    }

    private String withAuthenticator(UUID account) {
        var secret = Totp.secret();
        Actors.machine("test", () -> book.confirmTotp(account, secret, 0, clock.instant()));
        return secret;
    }

    private static Map<String, String> form(String email, String password) {
        return Map.of("email", email, "password", password);
    }

    @Test
    void opensNothingBeforeASecondFactorIsSetUp() {
        var email = email();
        account(email, Membership.Role.HEAD);
        var browser = new Door(port);
        browser.post("/connexion", form(email, PASSWORD)).leadsTo("/connexion/suite");
        browser.get("/connexion/suite").leadsTo("/connexion/second-facteur");
        browser.get("/equipe/reglages").leadsTo("/connexion/suite?suite=%2Fequipe%2Freglages");
        browser.get("/mon-compte").leadsTo("/connexion/suite?suite=%2Fmon-compte");
        browser.get("/connexion/suite?suite=%2Fmon-compte").leadsTo("/connexion/second-facteur");

        var page = browser.get("/connexion/second-facteur").hasStatus(200).body();
        var letters = Pattern.compile("<b class=\"num\">([A-Z2-7 ]+)</b>").matcher(page);
        assertThat(letters.find()).isTrue();
        var secret = letters.group(1).replace(" ", "");
        browser.post("/connexion/second-facteur", Map.of("code", "000000x")).hasStatus(422);
        browser.post("/connexion/second-facteur", Map.of("code", Totp.code(secret, clock.instant())))
                .leadsTo("/connexion/suite");
        browser.get("/connexion/suite").leadsTo("/mon-compte");
        browser.get("/mon-compte").hasStatus(200).says("Application de codes");
        browser.post("/mon-compte/application/retirer", Map.of()).leadsTo("/mon-compte");
        browser.get("/mon-compte").says("dernier moyen");
    }

    @Test
    void asksTheCodeAndTakesEachCodeOnce() {
        var email = email();
        var secret = withAuthenticator(account(email, Membership.Role.ADVISER));
        var browser = new Door(port);
        browser.get("/equipe/a-faire").leadsTo("/connexion?suite=%2Fequipe%2Fa-faire");
        browser.get("/connexion?suite=%2Fequipe%2Fa-faire").hasStatus(200);
        browser.post("/connexion", form(email, PASSWORD));
        browser.get("/connexion/second-facteur").leadsTo("/connexion/suite");
        browser.get("/connexion/suite").leadsTo("/connexion/code");
        browser.post("/connexion/code", Map.of("code", "12345")).hasStatus(422);
        var code = Totp.code(secret, clock.instant());
        browser.post("/connexion/code", Map.of("code", code)).leadsTo("/connexion/suite");
        browser.get("/connexion/suite").leadsTo("/equipe/a-faire");
        browser.get("/equipe/reglages/rien-ici").hasStatus(403);

        var other = new Door(port);
        other.post("/connexion", form(email, PASSWORD));
        other.post("/connexion/code", Map.of("code", code)).hasStatus(422).says("déjà servi");
    }

    @Test
    void neverLeadsToAnotherSite() {
        var email = email();
        var secret = withAuthenticator(account(email, Membership.Role.ADVISER));
        var browser = new Door(port);
        browser.get("/connexion?suite=//ailleurs.invalid/equipe");
        browser.post("/connexion", form(email, PASSWORD));
        browser.post("/connexion/code", Map.of("code", Totp.code(secret, clock.instant())));
        browser.get("/connexion/suite?suite=/%5Cailleurs.invalid").leadsTo("/equipe");
    }

    @Test
    void answersAnUnknownAddressLikeAWrongPassword() {
        var email = email();
        account(email, Membership.Role.ADVISER);
        var wrong = "L’adresse ou le mot de passe n’est pas le bon.";
        var known =
                new Door(port).post("/connexion", form(email, "pas le bon mot")).hasStatus(422);
        var unknown = new Door(port)
                .post("/connexion", form(email(), "pas le bon mot"))
                .hasStatus(422);
        known.says(wrong);
        unknown.says(wrong);
    }

    @Test
    void keepsTheAddressThatWasTyped() {
        new Door(port)
                .post("/connexion", form("claire@baam.invalid", ""))
                .hasStatus(422)
                .says("value=\"claire@baam.invalid\"")
                .says("Indiquez votre mot de passe.");
    }

    @Test
    void locksAfterEightFailuresAndOpensWhenTheTimeIsOver() {
        var email = email();
        var id = account(email, Membership.Role.ADVISER);
        for (var i = 0; i < 7; i++) {
            new Door(port).post("/connexion", form(email, "pas le bon mot")).says("n’est pas le bon");
        }
        new Door(port).post("/connexion", form(email, "pas le bon mot")).says("Trop d’essais");
        new Door(port).post("/connexion", form(email, PASSWORD)).hasStatus(422).says("Trop d’essais");
        Actors.machine(
                "test",
                () -> jdbc.sql("update account set locked_until = :past where id = :id")
                        .param("past", Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC))
                        .param("id", id)
                        .update());
        new Door(port).post("/connexion", form(email, PASSWORD)).leadsTo("/connexion/suite");
    }

    @Test
    void letsChooseBetweenRolesAndRefusesARoleOfSomebodyElse() {
        var email = email();
        var id = account(email, Membership.Role.ADVISER, Membership.Role.NATIONAL);
        var stranger = account(email(), Membership.Role.HEAD);
        var secret = withAuthenticator(id);
        var browser = new Door(port);
        browser.post("/connexion", form(email, PASSWORD));
        browser.post("/connexion/code", Map.of("code", Totp.code(secret, clock.instant())));
        browser.get("/connexion/suite").leadsTo("/connexion/role");
        browser.get("/equipe").leadsTo("/connexion/suite?suite=%2Fequipe");
        browser.post("/connexion/role", Map.of("role", role(stranger, Membership.Role.HEAD)))
                .hasStatus(404);
        browser.post("/connexion/role", Map.of()).hasStatus(422);
        browser.post("/connexion/role", Map.of("role", role(id, Membership.Role.NATIONAL)));
        browser.get("/connexion/suite").leadsTo("/national");
        browser.post("/mon-compte/role", Map.of("role", role(id, Membership.Role.ADVISER)));
        browser.get("/connexion/suite").leadsTo("/equipe");
    }

    private String role(UUID account, Membership.Role role) {
        return Actors.machine("test", () -> memberships.of(account)).stream()
                .filter(held -> held.role() == role)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    @Test
    void changesAForgottenPasswordOnceByMail() {
        var email = email();
        var id = account(email, Membership.Role.ADVISER);
        withAuthenticator(id);
        new Door(port)
                .post("/connexion/oubli", Map.of("email", email))
                .hasStatus(200)
                .says("Si un compte existe");
        new Door(port)
                .post("/connexion/oubli", Map.of("email", email()))
                .hasStatus(200)
                .says("Si un compte existe");
        var link = mailed(email);
        var browser = new Door(port);
        browser.get(link).hasStatus(200);
        browser.post(link, Map.of("password", "court")).hasStatus(422).says("12 caractères");
        browser.post(link, Map.of("password", "nouvelle lampe verte")).leadsTo("/connexion");
        browser.post(link, Map.of("password", "encore une autre fois")).hasStatus(410);
        new Door(port).post("/connexion", form(email, PASSWORD)).hasStatus(422);
        new Door(port).post("/connexion", form(email, "nouvelle lampe verte")).leadsTo("/connexion/suite");
    }

    /// The link as it arrives; the outbox forgets it once it has left.
    private String mailed(String email) {
        return await().until(
                        () -> Arrays.stream(mails.getReceivedMessages())
                                .map(mail -> GreenMailUtil.getWholeMessage(mail).replace("=\r\n", ""))
                                .filter(mail -> mail.contains(email))
                                .map(LINK::matcher)
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty());
    }

    @Test
    void endsTheSessionOnTheWayOut() {
        var email = email();
        var secret = withAuthenticator(account(email, Membership.Role.ADVISER));
        var browser = new Door(port);
        browser.post("/connexion", form(email, PASSWORD));
        browser.post("/connexion/code", Map.of("code", Totp.code(secret, clock.instant())));
        browser.get("/mon-compte").hasStatus(200);
        browser.post("/deconnexion", Map.of()).leadsTo("/");
        browser.get("/mon-compte").leadsTo("/connexion?suite=%2Fmon-compte");
    }
}
