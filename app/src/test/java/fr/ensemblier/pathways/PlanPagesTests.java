package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Given;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C6, R-W1, R-P3: barrier, objective, action with a partner, result, on the screens of an adviser; the same refused by
/// the database.
@WholeApplication
class PlanPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = Paris.today(Clock.systemUTC());
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void makeHer() {
        person = Actors.machine("test", () -> Given.submitted(jdbc)).person();
    }

    @Test
    void fromABarrierToWhatWasObtained() {
        var barrier = barrier("MOBILITY");
        assertThat(post(barrier + "/actions")
                        .param("objective", "LICENCE")
                        .param("usual", "Aide au permis")
                        .param("partner", "Mission locale")
                        .param("before", today.plusDays(7).toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(one("select title || ' ' || due_on from task where person_id = :id and done_at is null"))
                .isEqualTo("Zoé Secretname : Aide au permis " + today.plusDays(7));

        var step = barrier + "/actions/"
                + one(
                        "select id::text from support_step where barrier_id = (select id from barrier where person_id = :id)");
        assertThat(post(step).param("act", "ask").param("day", today.toString()).param("partner", "Mission locale"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/equipe/personnes/" + person + "/plan")).contains("Réponse attendue", "avec Mission locale");
        assertThat(her("/mon-espace/parcours")).contains("Aide au permis", "réponse attendue");

        assertThat(post(step).param("act", "obtain").param("day", today.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites ce qui a été obtenu");
        assertThat(post(step)
                        .param("act", "obtain")
                        .param("day", today.toString())
                        .param("result", "800 € pour le permis"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(barrier)).contains("800 € pour le permis", "Obtenu");
        assertThat(one("select count(*)::text from task where person_id = :id and done_at is null"))
                .isEqualTo("0");
    }

    @Test
    void liftedItClosesWhatWasLeftToDo() {
        var barrier = barrier("CHILDCARE");
        post(barrier + "/actions")
                .param("objective", "CARE")
                .param("own", "Demander à la halte-garderie")
                .exchange();
        assertThat(post(barrier + "/lever")).hasStatus(HttpStatus.FOUND);

        assertThat(page(barrier)).contains("Levé le", "Le frein est levé", "Il est de nouveau à lever");
        assertThat(
                        one(
                                "select lifted_on::text from barrier_met where id = (select id from barrier where person_id = :id)"))
                .isEqualTo(today.toString());
        assertThatThrownBy(
                        () -> one(
                                "update support_step set state = 'TO_DO', ended_on = null, reason = null where barrier_id = (select id from barrier where person_id = :id) returning state"))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(post(barrier + "/rouvrir")).hasStatus(HttpStatus.FOUND);
        assertThat(page(barrier)).contains("revenu le");
        assertThat(
                        one(
                                "select coalesce(lifted_on::text, 'met') from barrier_met where id = (select id from barrier where person_id = :id)"))
                .isEqualTo("met");
    }

    /// R-E6, R-F3.
    @Test
    void notedByMistakeItLeavesTheFileAndTheFigures() {
        var barrier = barrier("HOUSING");
        var id = barrier.substring(barrier.lastIndexOf('/') + 1);
        assertThat(post(barrier + "/retirer")).hasStatus(HttpStatus.FOUND);

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select count(*) from barrier_met where id = :id")
                                .param("id", UUID.fromString(id))
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                SLOWS,  le bus le matin,                Choisissez un frein",
        "MOBILITY,          '',     le bus le matin,                gêne",
        "MOBILITY,          SLOWS,  'en dépression, ne conduit pas', Retirez «\u00A0dépression\u00A0»",
        "MOBILITY,          SLOWS,  284053306311245,                sécurité sociale",
        "HEALTH_ADJUSTMENT, BLOCKS, mal au genou,                   n’écrivez rien"
    })
    void refusesABarrier(String kind, String severity, String detail, String said) {
        assertThat(post("/equipe/personnes/" + person + "/plan")
                        .param("kind", kind)
                        .param("severity", severity)
                        .param("detail", detail))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "value=\"" + detail + "\"", "Erreur\u00A0: ");
        assertThat(one("select count(*)::text from barrier where person_id = :id"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "'',      Aide au permis, '',            '',           Choisissez ce que vous voulez obtenir",
        "LICENCE, '',             '',            '',           Choisissez une action",
        "LICENCE, '',             Soigne sa dépression, '',    Retirez «\u00A0dépression\u00A0»",
        "LICENCE, Aide au permis, '',            2020-01-01,   un jour à venir"
    })
    void refusesAnAction(String objective, String usual, String own, String before, String said) {
        var barrier = barrier("MOBILITY");
        assertThat(post(barrier + "/actions")
                        .param("objective", objective)
                        .param("usual", usual)
                        .param("own", own)
                        .param("before", before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "value=\"" + own + "\"");
        assertThat(
                        one(
                                "select count(*)::text from support_step where barrier_id = (select id from barrier where person_id = :id)"))
                .isEqualTo("0");
    }

    @Test
    void theTimeLineNeverSaysWhichBarrier() {
        var barrier = barrier("MONEY");
        post(barrier + "/actions")
                .param("objective", "DEBT")
                .param("usual", "Dossier de surendettement")
                .exchange();
        post(barrier + "/lever").exchange();

        assertThat(one("select string_agg(title || coalesce(detail, ''), ' ') from person_event where person_id = :id"))
                .contains("une action convenue", "un frein levé")
                .doesNotContain("surendettement", "Argent");
    }

    private String barrier(String kind) {
        assertThat(post("/equipe/personnes/" + person + "/plan")
                        .param("kind", kind)
                        .param("severity", "BLOCKS"))
                .hasStatus(HttpStatus.FOUND);
        return "/equipe/personnes/" + person + "/plan/freins/"
                + one("select id::text from barrier where person_id = :id");
    }

    private String page(String address) {
        return body(address, Given.CLAIRE);
    }

    private String her(String address) {
        return body(address, new Actor.Candidate(person, "Zoé", Given.GIRONDE));
    }

    private String body(String address, Actor by) {
        var answer = mvc.get().uri(address).with(SignedIn.as(by)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String one(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql).param("id", person).query(String.class).single());
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path).with(SignedIn.as(Given.CLAIRE));
    }
}
