package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Secrets;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Invitations: a link that asks (R-M7), opens once, for seven days.
@WholeApplication
class InvitationTests {

    private static final PlatformId PLATFORM = PlatformId.of("33");
    private static final Actor HEAD = new Actor.Team(UUID.randomUUID(), "Hélène Dutour", PLATFORM, true);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountBook book;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String invite(String email) {
        Actors.as(
                HEAD,
                () -> accounts.invite(new Accounts.Invitation(
                        PLATFORM, "ADVISER", null, false, email, "Maylis", "Hélène Dutour", "l’équipe de BAAM")));
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                select action_href from outgoing_message
                 where recipient = :email order by created_at desc, id limit 1
                """).param("email", email).query(String.class).single());
    }

    private static String email() {
        return "maylis-" + UUID.randomUUID() + "@baam.invalid";
    }

    @Test
    void makesAnAccountThatMustStillBeProtected() {
        var email = email();
        var link = invite(email);
        var browser = new Door(port);
        browser.get(link).hasStatus(200).says("Rejoindre l’équipe de BAAM").says(email);
        browser.post(link, Map.of("name", "Maylis", "password", "motdepasse123"))
                .hasStatus(422)
                .says("trop courant")
                .says("value=\"Maylis\"");
        browser.post(link, Map.of("name", "Maylis Etcheverry", "password", "lampe tortue grenier"))
                .leadsTo("/connexion/suite");
        browser.get("/connexion/suite").leadsTo("/connexion/second-facteur");
        var account = Actors.machine("test", () -> book.byEmail(email)).orElseThrow();
        assertThat(Actors.machine("test", () -> memberships.of(account.id())))
                .extracting(Membership::role)
                .containsExactly(Membership.Role.ADVISER);
        new Door(port).get(link).hasStatus(410).says("a déjà servi");
        new Door(port)
                .post(link, Map.of("name", "X", "password", "lampe tortue grenier"))
                .hasStatus(410);
    }

    @Test
    void asksAnExistingAccountToSignInFirst() {
        var email = email();
        var id = UUID.randomUUID();
        Actors.machine("test", () -> book.create(id, email, "Maylis", null, clock.instant()));
        var link = invite(email);
        new Door(port).get(link).hasStatus(200).says("a déjà un compte").says("/connexion?suite=/invitation/");
        new Door(port).post(link + "/accepter", Map.of()).hasStatus(200).says("Me connecter");
        new Door(port)
                .post(link, Map.of("name", "Voleur", "password", "lampe tortue grenier"))
                .hasStatus(200);
        assertThat(Actors.machine("test", () -> memberships.of(id))).isEmpty();
    }

    @Test
    void replacesTheFormerLink() {
        var email = email();
        var first = invite(email);
        var second = invite(email);
        new Door(port).get(first).hasStatus(410).says("plus récente");
        new Door(port).get(second).hasStatus(200);
    }

    @Test
    void endsAfterSevenDays() {
        var link = invite(email());
        var hash = Secrets.hash(link.substring("/invitation/".length()));
        Actors.machine("test", () -> jdbc.sql("""
                update access_link set expires_at = expires_at - interval '8 days' where secret_hash = :hash
                """).param("hash", hash).update());
        new Door(port).get(link).hasStatus(410).says("Demandez-en une autre");
        new Door(port).get("/invitation/nimporte").hasStatus(404);
    }

    @Test
    void keepsOnlyTheHashOfTheSecret() {
        var secret = invite(email()).substring("/invitation/".length());
        var kept = Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from access_link where secret_hash = :secret")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single());
        assertThat(kept).isZero();
    }
}
