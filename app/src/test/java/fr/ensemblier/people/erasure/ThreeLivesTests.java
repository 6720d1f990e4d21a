package fr.ensemblier.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;

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

/// R-P6: live, announced, archived for the head and the DPO, anonymous; R-P4: each opening is noted with its reason.
@WholeApplication
class ThreeLivesTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, false);
    private static final Actor.Team HEAD = new Actor.Team(UUID.randomUUID(), "Hugo Test", GIRONDE, true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Retention retention;

    private final UUID id = UUID.randomUUID();
    private final String name = "Zoe" + id.toString().substring(0, 8);

    @BeforeEach
    void makeHer() {
        SilentPerson.make(jdbc, id, name);
    }

    private int run(String sql) {
        return Actors.machine("test", () -> jdbc.sql(sql).param("id", id).update());
    }

    private String one(String sql) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    private void silentFor(String howLong, int announcedDaysAgo) {
        run("update person set last_contact_at = now() - interval '" + howLong + "', retention_told_on = "
                + (announcedDaysAgo < 0 ? "null" : "(now() at time zone 'Europe/Paris')::date - " + announcedDaysAgo)
                + " where id = :id");
        Actors.machine("test", retention::run);
    }

    private void archive() {
        silentFor("25 months", 31);
    }

    private String counted() {
        return one("select count(*) || ' ' || count(distinct person_key) from hire_fact where person_id = :id");
    }

    /// Nothing before 23 months; announced once, then archived only after the notice.
    @ParameterizedTest
    @CsvSource({
        "22 months, -1, false, false",
        "24 months, -1, true, false",
        "25 months, 29, true, false",
        "25 months, 31, true, true"
    })
    void endsByTheClock(String silent, int announced, boolean told, boolean archived) {
        silentFor(silent, announced);

        assertThat(one("select (retention_told_on is not null)::text from person where id = :id"))
                .isEqualTo(Boolean.toString(told));
        assertThat(one("select (archived_at is not null)::text from person where id = :id"))
                .isEqualTo(Boolean.toString(archived));
    }

    @Test
    void announcesOnce() {
        silentFor("24 months", -1);
        Actors.machine("test", retention::run);

        assertThat(one("select count(*)::text from outgoing_message where recipient = '"
                        + name.toLowerCase(java.util.Locale.ROOT)
                        + "@exemple.invalid' or recipient = (select email from person where id = :id)"))
                .isEqualTo("1");
    }

    /// A talk with her starts the clock again; our typing does not.
    @Test
    void beginsAgainWithATalk() {
        silentFor("24 months", -1);
        mvc.post()
                .uri("/equipe/personnes/" + id + "/echange")
                .param("how", "CALL")
                .with(SignedIn.as(CLAIRE))
                .exchange();

        assertThat(one("select (retention_told_on is null and last_contact_at > now() - interval '1 hour')::text"
                        + " from person where id = :id"))
                .isEqualTo("true");
    }

    /// Out of the sight of the team, on its pages and in the database; past counts do not change.
    @Test
    void hidesAnArchivedFileFromTheTeam() {
        var before = counted();
        archive();

        assertThat(mvc.get().uri("/equipe/personnes/" + id).with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/equipe/personnes?q=" + name).with(SignedIn.as(HEAD)))
                .bodyText()
                .doesNotContain(name + "</a>");
        for (var table : new String[] {"choice", "barrier", "person_event", "hidden_employer"}) {
            assertThat(one("select count(*)::text from " + table + " where person_id = :id"))
                    .isEqualTo("0");
        }
        assertThat(one("select first_name || coalesce(last_name, '') || coalesce(email, '') || coalesce(team_notes, '')"
                        + " from person where id = :id"))
                .isEqualTo("Dossier archivé");
        assertThat(Actors.as(
                        HEAD,
                        () -> jdbc.sql("select count(*) from person_archive")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(one("select (content::text like '%Mot pour nous%' or content::text like '%HOUSING%')::text"
                        + " from person_archive where person_id = :id"))
                .isEqualTo("false");
        assertThat(counted()).isEqualTo(before);
    }

    /// The head and the DPO open it with a reason, which the log keeps; an adviser does not.
    @Test
    void opensForTheHeadAndTheDpoWithAReason() {
        archive();
        var here = "/equipe/personnes/archives";

        for (var uri : new String[] {here, here + "/" + id}) {
            assertThat(mvc.get().uri(uri).with(SignedIn.as(CLAIRE))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri(uri).with(SignedIn.as(HEAD))).hasStatusOk();
        }
        assertThat(mvc.get().uri(here + "?q=" + name).with(SignedIn.as(HEAD)))
                .bodyText()
                .contains("Secretname " + name);
        assertThat(mvc.post().uri(here + "/" + id).with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites pourquoi")
                .doesNotContain("Secretname");
        assertThat(mvc.post()
                        .uri(here + "/" + id)
                        .param("why", "Contrôle de la CNSA")
                        .with(SignedIn.as(HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains(name + " Secretname", "Appel", "Montrer son profil");
        assertThat(one("""
                        select a.act || ' ' || a.why || ' ' || a.actor_name from audit_entry a join person p on p.log_key = a.subject_key
                         where p.id = :id
                        """)).isEqualTo("archive.opened Contrôle de la CNSA Hugo Test");

        // The data protection officer reads it too, and the log; she gives nothing back to the team.
        var officer = new Actor.Officer(UUID.randomUUID(), "Odile Test", PlatformId.of("33"));
        assertThat(mvc.post()
                        .uri(here + "/" + id)
                        .param("why", "Demande de la personne")
                        .with(SignedIn.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains(name + " Secretname")
                .doesNotContain("Sortir des archives");
        assertThat(mvc.get().uri("/equipe/personnes/journal").with(SignedIn.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Demande de la personne")
                .doesNotContain("href=\"/equipe/personnes/" + id);
        assertThat(mvc.post()
                        .uri(here + "/" + id + "/sortir")
                        .param("why", "La personne revient")
                        .with(SignedIn.as(officer)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/dpo").with(SignedIn.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Protection des données");
    }

    /// It stays until the date of the agreement, then nothing names her and past counts do not change.
    @Test
    void isAnonymousAfterTheDate() {
        var before = counted();
        archive();
        assertThat(mvc.post()
                        .uri("/equipe/personnes/archives/" + id + "/date")
                        .param("until", "hier")
                        .with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var key = one("select log_key::text from person where id = :id");
        Actors.machine("test", retention::run);
        assertThat(one("select count(*)::text from person_archive where person_id = :id"))
                .isEqualTo("1");

        run("update person_archive set until = (now() at time zone 'Europe/Paris')::date - 1 where person_id = :id");
        Actors.machine("test", retention::run);

        assertThat(one("select count(*)::text from person_archive where person_id = :id"))
                .isEqualTo("0");
        assertThat(one("select (erased_at is not null and log_key <> '" + key + "')::text from person where id = :id"))
                .isEqualTo("true");
        assertThat(counted()).isEqualTo(before);
    }
}
