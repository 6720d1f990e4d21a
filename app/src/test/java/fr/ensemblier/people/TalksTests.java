package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E6: a talk noted on the wrong day is corrected, with history and undo; R-P6, R06: the days follow.
@WholeApplication
class TalksTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor.Candidate her = new Actor.Candidate(java.util.UUID.randomUUID(), "Zoé", Given.GIRONDE);
    private final LocalDate today = fr.ensemblier.foundation.Paris.today(java.time.Clock.systemUTC());

    @BeforeEach
    void makeHer() {
        her = Actors.machine("test", () -> Given.submitted(jdbc));
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("id", her.person())
                        .query(String.class)
                        .single());
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return mvc.post().uri("/equipe/personnes/" + her.person() + path).with(SignedIn.as(Given.CLAIRE));
    }

    private String talk() {
        return "/echanges/" + one("select id::text from person_event where person_id = :id and kind = 'CALL'");
    }

    private void called(LocalDate day) {
        assertThat(post("/echange")
                        .param("how", "CALL")
                        .param("day", day.toString())
                        .param("note", "Vu au salon"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void correctsAWrongDayAndTakesItBack() {
        called(today);
        assertThat(one("select first_talk_on::text from person where id = :id")).isEqualTo(today.toString());
        var right = today.minusDays(6);

        assertThat(post(talk())
                        .param("how", "MEETING")
                        .param("day", right.toString())
                        .param("note", "Au salon"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(
                        one(
                                "select title || ' ' || detail || ' ' || (at at time zone 'Europe/Paris')::date from person_event where person_id = :id and kind = 'MEETING'"))
                .isEqualTo("Rendez-vous Au salon " + right);
        assertThat(
                        one(
                                "select first_talk_on || ' ' || (last_contact_at at time zone 'Europe/Paris')::date from person where id = :id"))
                .startsWith(right.toString());

        var correction = one("select id::text from person_event_correction where person_id = :id");
        assertThat(mvc.get()
                        .uri("/equipe/personnes/" + her.person() + "/echanges")
                        .with(SignedIn.as(Given.CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains(correction, "Avant\u00A0: appel");
        assertThat(post("/echanges/corrections/" + correction + "/annuler")).hasStatus(HttpStatus.FOUND);
        assertThat(one("select title || ' ' || detail from person_event where person_id = :id and kind = 'CALL'"))
                .isEqualTo("Appel Vu au salon");
        assertThat(one("select first_talk_on::text from person where id = :id")).isEqualTo(today.toString());
    }

    /// R06: a message is news of her, and no talk.
    @Test
    void aMessageIsNoFirstTalk() {
        assertThat(post("/echange")
                        .param("how", "MESSAGE")
                        .param("day", today.toString())
                        .param("note", "Elle rappelle demain"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(one("select coalesce(first_talk_on::text, 'jamais') from person where id = :id"))
                .isEqualTo("jamais");
    }

    @Test
    void withdrawsAnEntryOfSomebodyElse() {
        called(today);
        assertThat(post(talk())
                        .param("how", "CALL")
                        .param("day", today.toString())
                        .param("note", "Vu au salon")
                        .param("withdrawn", "true"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/equipe/personnes/" + her.person()).with(SignedIn.as(Given.CLAIRE)))
                .bodyText()
                .doesNotContain("Vu au salon");
        assertThat(one("select (last_contact_at at time zone 'Europe/Paris')::date::text from person where id = :id"))
                .isEqualTo(
                        one("select (created_at at time zone 'Europe/Paris')::date::text from person where id = :id"));
    }

    /// R-P6: an act of hers is news, also when a talk that was noted after it is taken back; R06: a file opened while
    /// talking with her began with a talk.
    @Test
    void keepsHerOwnActWhenATalkIsTakenBack() {
        Actors.machine("test", () -> jdbc.sql("""
                        update person set created_at = now() - interval '700 days', last_contact_at = now() - interval '3 days',
                                          acted_at = now() - interval '3 days', first_talk_on = current_date
                         where id = :id
                        """).param("id", her.person()).update());
        Actors.machine(
                "test",
                () -> jdbc.sql(
                                "insert into person_event (platform_id, id, person_id, kind, title, at, by) values ('33',"
                                        + " gen_random_uuid(), :id, 'CREATED', 'Dossier ouvert au téléphone', now(), 'Claire')")
                        .param("id", her.person())
                        .update());
        called(today);

        assertThat(post(talk())
                        .param("how", "CALL")
                        .param("day", today.toString())
                        .param("withdrawn", "true"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(one("select (last_contact_at between now() - interval '4 days' and now() - interval '2 days')::text"
                        + " from person where id = :id"))
                .isEqualTo("true");
        assertThat(one("select coalesce(first_talk_on::text, 'jamais') from person where id = :id"))
                .isEqualTo(today.toString());
    }

    /// R-E5: the second of two corrections is told; R-P3: correcting is held to what noting is.
    @Test
    void overwritesNoCorrectionInSilence() {
        called(today);
        var talk = talk();
        assertThat(post(talk)
                        .param("how", "CALL")
                        .param("day", today.toString())
                        .param("note", "Elle a un cancer")
                        .param("seen", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("je les garde");
        assertThat(post(talk)
                        .param("how", "CALL")
                        .param("day", today.toString())
                        .param("note", "Au salon")
                        .param("seen", "0"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(post(talk)
                        .param("how", "CALL")
                        .param("day", today.toString())
                        .param("note", "Au marché")
                        .param("seen", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("entre-temps", "Au marché", "name=\"seen\" value=\"1\"");
    }

    /// After its days a correction stays.
    @Test
    void takesBackOnlyWithinTheDays() {
        called(today);
        assertThat(post(talk())
                        .param("how", "CALL")
                        .param("day", today.minusDays(1).toString()))
                .hasStatus(HttpStatus.FOUND);
        Actors.machine(
                "test",
                () -> jdbc.sql(
                                "update person_event_correction set at = now() - interval '31 days' where person_id = :id")
                        .param("id", her.person())
                        .update());
        var correction = one("select id::text from person_event_correction where person_id = :id");

        assertThat(post("/echanges/corrections/" + correction + "/annuler")).hasStatus(HttpStatus.FOUND);
        assertThat(one("select (undone_at is null)::text from person_event_correction where person_id = :id"))
                .isEqualTo("true");
    }

    @Test
    void refusesADayToCome() {
        called(today);

        assertThat(post(talk())
                        .param("how", "CALL")
                        .param("day", today.plusDays(1).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aujourd’hui ou avant");
    }
}
