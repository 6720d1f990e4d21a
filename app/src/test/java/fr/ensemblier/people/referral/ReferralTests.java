package fr.ensemblier.people.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Referrals answered (S09): state and message to who sent her (R-E4), the clock of 15 days, nobody else's (R-P7).
@WholeApplication
class ReferralTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferralClock clock;

    private final UUID account = UUID.randomUUID();
    private final Actor.Referrer rachid = new Actor.Referrer(account, "Rachid Test", GIRONDE, UUID.randomUUID());
    private final String name = "Ana" + Math.abs(account.getMostSignificantBits());

    @BeforeEach
    void sends() {
        machine(
                "insert into account (id, email, name, created_at) values (:id, :id || '@example.invalid', 'Rachid Test', now())");
        machine("insert into membership (id, account_id, role, platform_id, organisation_id, since) values"
                + " (gen_random_uuid(), :id, 'REFERRER', '33', '" + rachid.organisation() + "', now())");
        assertThat(mvc.post()
                        .uri("/prescripteur/orienter")
                        .param("firstName", name)
                        .param("email", account + "@exemple.invalid")
                        .param("communeText", "Bordeaux")
                        .param("situation", "JOB_SEEKER")
                        .param("agreed", "true")
                        .with(SignedIn.as(rachid)))
                .matches(redirectedUrlPattern("/prescripteur/orientations/*"));
    }

    private void machine(String sql) {
        Actors.machine("test", () -> jdbc.sql(sql).param("id", account).update());
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql).param("id", account).query(String.class).single());
    }

    private String id() {
        return one("select id::text from referral where account_id = :id");
    }

    private MockMvcTester.MockMvcRequestBuilder answer(String state, String message) {
        return mvc.post()
                .uri("/equipe/orientations/" + id())
                .param("state", state)
                .param("message", message)
                .with(SignedIn.as(CLAIRE));
    }

    /// R-E4: the state, the message to who sent her and the end of the task are one.
    @Test
    void answersWhoSentHer() {
        assertThat(answer("MET", "Un bel échange.")).hasRedirectedUrl("/equipe/orientations/" + id());

        assertThat(mvc.get().uri("/prescripteur").with(SignedIn.as(rachid)))
                .bodyText()
                .contains(name, "Premier échange fait", "Un bel échange.");
        assertThat(mvc.get().uri("/prescripteur/orientations/" + id()).with(SignedIn.as(rachid)))
                .hasStatusOk()
                .bodyText()
                .contains("Un bel échange.", "Claire Test");
        assertThat(one("select count(*)::text from outgoing_message where recipient = :id || '@example.invalid'"))
                .isEqualTo("1");
        assertThat(one("""
                        select count(*)::text from task t join referral f on t.key = 'referral:' || f.person_id
                         where f.account_id = :id and t.done_at is null
                        """)).isEqualTo("0");
    }

    /// R-P3: who has left the body reads nothing more of her; a colleague there does.
    @Test
    void writesToAColleagueOfWhoHasLeft() {
        machine("update membership set ended_at = now() where account_id = :id");
        machine("with other as (insert into account (id, email, name, created_at)"
                + " values (gen_random_uuid(), 'autre-' || :id || '@example.invalid', 'Une autre', now()) returning id)"
                + " insert into membership (id, account_id, role, platform_id, organisation_id, since)"
                + " select gen_random_uuid(), id, 'REFERRER', '33', '" + rachid.organisation() + "', now() from other");

        assertThat(answer("MET", "Un bel échange.")).hasStatus(HttpStatus.FOUND);

        assertThat(
                        one(
                                "select string_agg(recipient, ' ') from outgoing_message where recipient like '%' || :id || '@example.invalid'"))
                .isEqualTo("autre-" + account + "@example.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "'',       Bonjour,                Dites où en est la personne",
        "SENT,     Bonjour,                Dites où en est la personne",
        "ORIENTED, '',                     Dites vers qui",
        "MET,      son numéro 284053306311245, sécurité sociale"
    })
    void refusesAtTheField(String state, String message, String said) {
        assertThat(answer(state, message))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, message);
        assertThat(one("select state from referral where account_id = :id")).isEqualTo("SENT");
    }

    /// S09: 15 days without an answer open one task; the answer closes it.
    @Test
    void opensATaskAfterFifteenDays() {
        var open = "select count(*)::text from task t join referral f on t.key = 'referral-late:' || f.id"
                + " where f.account_id = :id and t.done_at is null";
        machine("update referral set at = now() - interval '14 days' where account_id = :id");
        Actors.machine("test", clock::run);
        assertThat(one(open)).isEqualTo("0");

        machine("update referral set at = now() - interval '17 days' where account_id = :id");
        Actors.machine("test", clock::run);
        Actors.machine("test", clock::run);
        assertThat(one(open)).isEqualTo("1");

        assertThat(answer("NOT_REACHED", "")).hasStatus(HttpStatus.FOUND);
        Actors.machine("test", clock::run);
        assertThat(one(open)).isEqualTo("0");
    }

    /// Who sent her gives another number, and the task comes back to the team.
    @Test
    void isAskedForNewsByWhoSentHer() {
        assertThat(answer("NOT_REACHED", "")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/prescripteur/orientations/" + id()).with(SignedIn.as(rachid)))
                .bodyText()
                .contains("Relancer l’équipe");

        assertThat(mvc.post()
                        .uri("/prescripteur/orientations/" + id() + "/notes")
                        .param("word", "Essayez le 06 39 98 70 70, le matin")
                        .with(SignedIn.as(rachid)))
                .hasRedirectedUrl("/prescripteur/orientations/" + id());
        assertThat(one("""
                        select t.title || ' ' || t.detail from task t join referral f on t.key = 'referral:' || f.person_id
                         where f.account_id = :id and t.done_at is null
                        """)).contains("Rachid Test demande des nouvelles", "06 39 98 70 70");

        var other = new Actor.Referrer(UUID.randomUUID(), "Autre", GIRONDE, UUID.randomUUID());
        assertThat(mvc.post()
                        .uri("/prescripteur/orientations/" + id() + "/notes")
                        .with(SignedIn.as(other)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /// Nobody reminds before the day that was promised: until then a word is a note.
    @Test
    void mayBeAskedForNewsFromThePromisedDayOn() {
        var here = "/prescripteur/orientations/" + id();
        assertThat(mvc.get().uri(here).with(SignedIn.as(rachid)))
                .bodyText()
                .contains("Réponse promise avant", "Sans nouvelles ce jour-là", "Envoyer la note")
                .doesNotContain(">Relancer l’équipe<");
        assertThat(mvc.post()
                        .uri(here + "/notes")
                        .param("word", "Plutôt le matin")
                        .with(SignedIn.as(rachid)))
                .hasRedirectedUrl(here);
        assertThat(one("""
                        select t.title from task t join referral f on t.key = 'referral-note:' || f.id
                         where f.account_id = :id and t.done_at is null
                        """)).contains("Rachid Test vous écrit");

        machine("update referral set at = now() - interval '9 days' where account_id = :id");
        assertThat(mvc.get().uri(here).with(SignedIn.as(rachid)))
                .bodyText()
                .contains("Réponse promise avant", ">Relancer l’équipe<")
                .doesNotContain("Sans nouvelles");
    }

    @Test
    void dateIsThatOfTheFirstAnswer() {
        assertThat(answer("RECEIVED", "")).hasStatus(HttpStatus.FOUND);
        var first = one("select answered_at::text from referral where account_id = :id");
        assertThat(answer("SUPPORTED", "")).hasStatus(HttpStatus.FOUND);

        assertThat(one("select answered_at::text from referral where account_id = :id"))
                .isEqualTo(first);
        assertThat(one("""
                        select string_agg(a.state, ' ' order by a.at) from referral_answer a
                          join referral f on f.id = a.referral_id where f.account_id = :id
                        """)).isEqualTo("RECEIVED SUPPORTED");
    }

    @ParameterizedTest
    @CsvSource({
        "/equipe/orientations?q=%s, true",
        "/equipe/orientations?q=%s&etat=SENT&tri=anciens, true",
        "/equipe/orientations?q=%s&etat=MET, false",
        "/equipe/orientations?q=%s&retard=oui, false",
        "/equipe/orientations.csv?q=%s, true",
        "/equipe/orientations?q=%s&apres=2001-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000, false",
        "/equipe/orientations?q=%s&apres=rien, true"
    })
    void listsFiltersAndExports(String uri, boolean there) {
        var body = assertThat(mvc.get().uri(uri.formatted(name)).with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText();
        if (there) {
            body.contains(name + (uri.contains("csv") ? "" : "</a>"));
        } else {
            body.doesNotContain(name + "</a>");
        }
    }

    /// R-P7: another body and another platform find nothing.
    @Test
    void showsThemToNobodyElse() {
        var other = new Actor.Referrer(UUID.randomUUID(), "Autre", GIRONDE, UUID.randomUUID());
        var far = new Actor.Team(UUID.randomUUID(), "Ailleurs", new PlatformId("69"), true);

        assertThat(mvc.get().uri("/prescripteur/orientations/" + id()).with(SignedIn.as(other)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/prescripteur?q=" + name).with(SignedIn.as(other)))
                .bodyText()
                .doesNotContain(name + "</a>");
        assertThat(mvc.get().uri("/prescripteur/orientations.csv").with(SignedIn.as(other)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(name);
        assertThat(mvc.get().uri("/equipe/orientations/" + id()).with(SignedIn.as(far)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Actors.as(
                        other,
                        () -> jdbc.sql("select count(*) from referral_answer")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }
}
