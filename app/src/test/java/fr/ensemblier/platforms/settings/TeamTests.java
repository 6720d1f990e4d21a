package fr.ensemblier.platforms.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who works on a platform, for it, and at the national level: invited, sent again, withdrawn (R-P4, R-P6 for the
/// officer).
@WholeApplication
class TeamTests {

    private static final String TEAM = "/equipe/reglages/equipe";

    private final Actor.Team head = new Actor.Team(UUID.randomUUID(), "Hélène Exemple", PlatformId.of("89"), true);
    private final Actor.Team adviser = new Actor.Team(UUID.randomUUID(), "Claire Exemple", PlatformId.of("89"), false);
    private final Actor.Team neighbour = new Actor.Team(UUID.randomUUID(), "Karim Exemple", PlatformId.of("95"), true);
    private final Actor.National nadia = new Actor.National(UUID.randomUUID(), "Nadia Exemple");
    private final String email = "x" + UUID.randomUUID() + "@exemple.invalid";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult post(Actor by, String address, String... fields) {
        var asked =
                mvc.post().uri(address).header("Sec-Fetch-Site", "same-origin").with(SignedIn.as(by));
        for (var i = 0; i < fields.length; i += 2) {
            asked.param(fields[i], fields[i + 1]);
        }
        return asked.exchange();
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql).param("email", email).query(String.class).single());
    }

    private String invitation() {
        return one("select id::text from access_link where email = :email order by created_at desc, id limit 1");
    }

    private String open() {
        return one("""
                select count(*) from access_link
                 where email = :email and used_at is null and revoked_at is null
                """);
    }

    @Test
    void anInvitationIsListedSentAgainAndWithdrawn() {
        assertThat(post(head, TEAM, "name", "Inès Attend", "email", email, "role", "ADVISER"))
                .hasStatus3xxRedirection();
        var first = invitation();
        assertThat(mvc.get().uri(TEAM).with(SignedIn.as(head)))
                .bodyText()
                .contains("Invitations en attente", "Inès Attend", "Hélène Exemple");

        assertThat(post(neighbour, TEAM + "/invitations/" + first + "/renvoyer"))
                .hasStatus(404);
        assertThat(post(neighbour, TEAM + "/invitations/" + first + "/retirer")).hasStatus(404);
        assertThat(post(adviser, TEAM + "/invitations/" + first + "/retirer")).hasStatus(403);
        assertThat(post(head, TEAM + "/invitations/" + first + "/renvoyer")).hasStatus3xxRedirection();
        assertThat(one("select count(*) from outgoing_message where recipient = :email"))
                .isEqualTo("2");
        assertThat(open()).as("the former link is closed").isEqualTo("1");

        assertThat(post(head, TEAM + "/invitations/" + invitation() + "/retirer"))
                .hasStatus3xxRedirection();
        assertThat(open()).isEqualTo("0");
        assertThat(mvc.get().uri(TEAM).with(SignedIn.as(head))).bodyText().doesNotContain(email);
        assertThat(post(head, TEAM + "/invitations/" + first + "/renvoyer")).hasStatus(404);
    }

    /// What opens the log and the archive is asked twice; who is there already is not invited again (R-E2).
    @Test
    void theHeadGivesTheRoleOfTheOfficerWithAConfirmation() {
        assertThat(post(head, TEAM, "name", "Odile Lit", "email", email, "role", "OFFICER"))
                .hasStatusOk()
                .bodyText()
                .contains("Donner ce rôle à Odile Lit", "les dossiers archivés", "Ne pas inviter");
        assertThat(open()).isEqualTo("0");
        assertThat(post(head, TEAM, "name", "Odile Lit", "email", email, "role", "OFFICER", "sure", "oui"))
                .hasStatus3xxRedirection();
        assertThat(one("select role from access_link where email = :email")).isEqualTo("OFFICER");

        Actors.machine("test", () -> jdbc.sql("""
                with her as (insert into account (id, email, name, created_at)
                             values (gen_random_uuid(), :email, 'Odile Lit', now()) returning id)
                insert into membership (id, account_id, role, platform_id, since)
                select gen_random_uuid(), id, 'OFFICER', '89', now() from her
                """).param("email", email).update());
        assertThat(post(head, TEAM, "name", "Odile Lit", "email", email, "role", "OFFICER", "sure", "oui"))
                .hasStatus(422)
                .bodyText()
                .contains("Odile Lit est déjà DPO ici.", "value=\"Odile Lit\"");
        var account = UUID.fromString(one("select id::text from account where email = :email"));
        assertThat(mvc.get().uri(TEAM + "/" + account + "/role").with(SignedIn.as(head)))
                .as("an officer is no adviser")
                .hasStatus(404);
        assertThat(post(head, TEAM + "/" + account + "/retirer")).hasStatus3xxRedirection();
        assertThat(one("select count(*) from membership m join account a on a.id = m.account_id"
                        + " where a.email = :email and m.ended_at is null"))
                .isEqualTo("0");
    }

    /// Who accepted two invitations holds two roles: as an adviser she keeps nothing of the head.
    @Test
    void whoIsMadeAdviserKeepsNothingOfTheHead() {
        var account = joined("HEAD", "ADVISER");
        Actors.machine("test", () -> jdbc.sql("""
                with other as (insert into account (id, email, name, created_at)
                               values (gen_random_uuid(), 'autre-' || :email, 'Une autre', now()) returning id)
                insert into membership (id, account_id, role, platform_id, since)
                select gen_random_uuid(), id, 'HEAD', '89', now() from other
                """).param("email", email).update());

        assertThat(post(head, TEAM + "/" + account + "/role", "role", "ADVISER", "sure", "oui"))
                .hasStatus3xxRedirection();

        assertThat(one("select string_agg(m.role, ' ') from membership m join account a on a.id = m.account_id"
                        + " where a.email = :email and m.ended_at is null"))
                .isEqualTo("ADVISER");
    }

    /// A head whose own role was taken meanwhile does not take the last one's.
    @Test
    void keepsTheLastHead() {
        Actors.machine(
                "test",
                () -> jdbc.sql("update membership set ended_at = now() where platform_id = '89' and role = 'HEAD'"
                                + " and ended_at is null and :email <> ''")
                        .param("email", email)
                        .update());
        var account = joined("HEAD");

        assertThat(post(head, TEAM + "/" + account + "/retirer")).hasStatus(403);

        assertThat(one("select count(*) from membership m join account a on a.id = m.account_id"
                        + " where a.email = :email and m.ended_at is null"))
                .isEqualTo("1");
    }

    private UUID joined(String... roles) {
        var account = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql("insert into account (id, email, name, created_at) values (:id, :email, 'Ana Double', now())")
                    .param("id", account)
                    .param("email", email)
                    .update();
            for (var role : roles) {
                jdbc.sql("insert into membership (id, account_id, role, platform_id, since)"
                                + " values (gen_random_uuid(), :id, :role, '89', now())")
                        .param("id", account)
                        .param("role", role)
                        .update();
            }
        });
        return account;
    }

    @Test
    void refusesInWordsAndKeepsWhatWasTyped() {
        assertThat(post(head, TEAM, "name", " ", "email", "pas une adresse", "role", "OWNER"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Indiquez le prénom et le nom",
                        "Indiquez une adresse",
                        "Choisissez un rôle",
                        "pas une adresse");
    }

    @Test
    void theTeamInvitesTheCounsellorOfAReferralBody() {
        var bodies = "/equipe/orientations/prescripteurs";
        var name = "Mission locale " + email.substring(1, 9);
        assertThat(post(adviser, bodies, "body", "")).hasStatus(422).bodyText().contains("Écrivez son nom");
        var there = Objects.requireNonNull(
                post(adviser, bodies, "body", name).getResponse().getRedirectedUrl());
        assertThat(there).startsWith(bodies + "/");
        assertThat(post(adviser, bodies, "body", name.toUpperCase(java.util.Locale.FRENCH)))
                .hasStatus(422)
                .bodyText()
                .contains("déjà dans la liste");
        assertThat(mvc.get().uri(bodies + "?q=" + email.substring(1, 9)).with(SignedIn.as(adviser)))
                .bodyText()
                .contains(name, "Personne n’y a de compte");
        assertThat(mvc.get().uri(bodies + ".csv").with(SignedIn.as(adviser)))
                .bodyText()
                .contains(name);

        assertThat(post(adviser, there + "/inviter", "name", "Rachid", "email", "rien"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez une adresse", "value=\"Rachid\"");
        assertThat(post(adviser, there + "/inviter", "name", "Rachid", "email", email))
                .hasStatus3xxRedirection();
        assertThat(one("select role || ' ' || organisation_id from access_link where email = :email"))
                .isEqualTo("REFERRER " + there.substring(bodies.length() + 1));
        assertThat(mvc.get().uri(there).with(SignedIn.as(adviser)))
                .bodyText()
                .contains("Invitations en attente", email);
        assertThat(post(neighbour, there + "/invitations/" + invitation() + "/retirer"))
                .hasStatus(404);
        assertThat(post(adviser, there + "/invitations/" + invitation() + "/retirer"))
                .hasStatus3xxRedirection();
        assertThat(open()).isEqualTo("0");
        assertThat(mvc.get().uri(there).with(SignedIn.as(neighbour))).hasStatus(404);
    }

    @Test
    void theNationalLevelInvitesAColleague() {
        var network = "/national/acces";
        assertThat(post(head, network, "name", "Noé", "email", email)).hasStatus(403);
        assertThat(post(nadia, network, "name", "", "email", email))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le prénom et le nom", email);
        assertThat(post(nadia, network, "name", "Noé", "email", email)).hasStatus3xxRedirection();
        assertThat(one("select role || coalesce(platform_id, ' of none') from access_link where email = :email"))
                .isEqualTo("NATIONAL of none");
        assertThat(mvc.get().uri(network).with(SignedIn.as(nadia)))
                .bodyText()
                .contains("Invitations en attente", email);
        assertThat(post(nadia, network + "/invitations/" + invitation() + "/renvoyer"))
                .hasStatus3xxRedirection();
        assertThat(post(nadia, network + "/invitations/" + invitation() + "/retirer"))
                .hasStatus3xxRedirection();
        assertThat(open()).isEqualTo("0");
        assertThat(post(nadia, network + "/" + nadia.account() + "/retirer"))
                .as("nobody ends her own access")
                .hasStatus(404);
    }
}
