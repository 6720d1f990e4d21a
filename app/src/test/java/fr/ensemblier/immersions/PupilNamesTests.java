package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/// R-P6, R-W4: what both say of a visit, and the names that go after it, on demand, or when nobody answers.
class PupilNamesTests extends AskedForAPupil {

    /// R-W4: both are asked afterwards and reminded; then nobody is named any more.
    @Test
    void bothSayTheirViewAndTheNamesGo() {
        var id = accepted();
        at.sql("update pupil_request set from_on = current_date - 5, until_on = current_date - 1 where id = ?", id);
        days();
        assertThat(state(id)).isEqualTo("DONE");
        var link = at.link("pupil.view:" + id);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link)))
                .contains("Attend votre avis", "state warn", "<dt>Dates</dt>", "De 9\u00A0h à 16\u00A0h")
                .doesNotContain("Période souhaitée");
        at.sql("update pupil_request set views_due = current_date + 6 where id = ?", id);
        days();
        days();
        assertThat(told("pupil.view-first", id)).isEqualTo(1);
        assertThat(at.post(new Actor.Visitor(), link + "/avis", "opinion", "GOOD", "words", "Elle veut y retourner"))
                .hasStatus3xxRedirection();
        assertThat(at.post(at.paul, "/employeur/immersions/eleves/" + id + "/avis", "opinion", "MIXED"))
                .hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Elle veut y retourner", "Passée avec des difficultés");
        at.sql("update pupil_request set from_on = current_date - 95, until_on = current_date - 90 where id = ?", id);
        days();
        assertThat(at.get(new Actor.Visitor(), link)).hasStatusOk();

        at.sql("update pupil_request set until_on = current_date - 91 where id = ?", id);
        days();
        assertThat(at.get(new Actor.Visitor(), link)).hasStatus(404);
        for (var table : List.of("pupil_request", "pupil_event", "pupil_link", "notice", "outgoing_message", "task")) {
            assertThat(at.count(
                            "select count(*) from " + table
                                    + " t where (t::text like ? or t::text like '%Secretschool%' or t::text like '%Secretmother%' or t::text like '%y retourner%') and t::text like ?",
                            "%" + mother + "%",
                            "%" + id + "%"))
                    .as(table)
                    .isZero();
        }
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Effacés", "Passée avec des difficultés");
    }

    /// R-P6: on demand, once it is over.
    @Test
    void theNamesGoOnDemandOnceItIsOver() {
        var id = sent();
        var link = at.link("pupil.sent:" + id);
        assertThat(at.post(new Actor.Visitor(), link + "/effacement")).hasStatus(422);
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus3xxRedirection();
        assertThat(at.post(new Actor.Visitor(), link + "/effacement")).hasRedirectedUrl("/p/gironde/decouvrir");
        assertThat(at.get(new Actor.Visitor(), link)).hasStatus(404);
        assertThat(at.count("select count(*) from pupil_request where id = ? and pupil is null", id))
                .isEqualTo(1);
        assertThat(at.count(
                        "select count(*) from outgoing_message m where key like '%:' || ? and (m::text like ? or m::text like ?)",
                        id.toString(), "%" + mother + "%", "%" + pupil + "%"))
                .as("nothing that waits to leave names them")
                .isZero();
        assertThat(at.count(
                        "select count(*) from outgoing_message where key = 'pupil.gone-at-by-mail:' || ? or key = 'pupil.cancelled-at-by-mail:' || ? and state <> 'WAITING'",
                        id.toString(),
                        id.toString()))
                .as("the structure hears that nobody comes, whether its message had left or waited")
                .isPositive();
    }

    /// R-P6: what nobody answers is closed when the days that were wished are over, and the names go in their time.
    @Test
    void whatNobodyAnswersClosesWithItsPeriodAndTheNamesGo() {
        var id = sent();
        at.sql(
                "update pupil_request set wished_from = current_date - 20, wished_until = current_date where id = ?",
                id);
        days();
        assertThat(state(id)).isEqualTo("SENT");
        at.sql("update pupil_request set wished_until = current_date - 1 where id = ?", id);
        days();
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(at.count(
                        "select count(*) from task where key like 'pupil.%' || ? and done_at is null", id.toString()))
                .isZero();
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), at.link("pupil.lapsed:" + id))))
                .contains("la période souhaitée est passée");
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .doesNotContain("Attend votre réponse");
        at.sql("update pupil_request set closed_on = current_date - 91 where id = ?", id);
        days();
        assertThat(at.count("select count(*) from pupil_request where id = ? and pupil is null", id))
                .isEqualTo(1);
    }

    /// R-P6: the page says how long the names are kept, in the number of the rule.
    @Test
    void theFormSaysHowLongNamesAreKept() {
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), form()))).contains("effacés 90\u00A0jours après");
    }

    /// R-W4: only what took place is judged, and what is wrong is said.
    @Test
    void aViewOfWhatWasTakenBackIsNotGivenAlready() {
        var id = accepted();
        var link = at.link("pupil.accepted:" + id);
        at.post(new Actor.Visitor(), link + "/retrait");
        assertThat(AtAStructure.body(at.post(new Actor.Visitor(), link + "/avis", "opinion", "GOOD")))
                .contains("a changé entre-temps")
                .doesNotContain("déjà donné");
    }

    /// R-E2: the choice stays when the words are refused, the day of the call when it is.
    @Test
    void whatWasChosenStaysWhenItIsRefused() {
        var id = asked();
        var day = at.today.plusDays(3);
        assertThat(AtAStructure.body(
                        at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", day.toString())))
                .contains("value=\"" + day + "\"");
        at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString());
        answer(id, tuesday(25), tuesday(25).plusDays(2));
        at.sql("update pupil_request set from_on = current_date - 5, until_on = current_date - 1 where id = ?", id);
        days();
        var refused = at.post(
                new Actor.Visitor(),
                at.link("pupil.view:" + id) + "/avis",
                "opinion",
                "GOOD",
                "words",
                "Elle a le diabète");
        assertThat(refused).hasStatus(422);
        assertThat(AtAStructure.body(refused)).contains("value=\"GOOD\" checked", "Elle a le diabète");
    }

    /// R-P6: who was told already is not told again, whatever else still waits to leave.
    @Test
    void theStructureThatKnowsIsNotToldTwice() {
        var id = sent();
        var link = at.link("pupil.sent:" + id);
        at.post(new Actor.Visitor(), link + "/retrait");
        at.sql(
                "update outgoing_message set state = 'SENT', sent_at = now() where key = ?",
                "pupil.cancelled-at-by-mail:" + id);
        at.sql(
                "update outgoing_message set state = 'WAITING', sent_at = null, next_attempt_at = now() + interval '1 day' where key = ?",
                "pupil.sent:" + id);
        assertThat(at.post(new Actor.Visitor(), link + "/effacement")).hasStatus3xxRedirection();
        assertThat(told("pupil.sent", id)).isZero();
        assertThat(told("pupil.gone-at-by-mail", id)).isZero();
    }
}
