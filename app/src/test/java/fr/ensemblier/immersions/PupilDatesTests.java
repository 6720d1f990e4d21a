package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.foundation.Actor;
import java.time.DayOfWeek;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// R-W4: the days and hours of a visit: what the law allows somebody of that age, changed until the first day.
class PupilDatesTests extends AskedForAPupil {

    private int moved(String to, UUID id) {
        return at.count(
                "select count(*) from outgoing_message where key ~ ('^pupil\\.moved-\\d+' || ? || ':') and key like '%' || ?",
                to, id.toString());
    }

    /// A mini-stage is for the school holidays: who asks, the team and the structure read it.
    @Test
    void aMiniStageIsForTheHolidays() {
        at.sql("update immersion_place set frames = '{MINI_STAGE}' where id = ?", at.place);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), form())))
                .contains("pendant les vacances scolaires seulement");
        var id = asked();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("vérifiez la période");
        at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString());
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .contains("Pendant les vacances scolaires seulement");
    }

    /// Until the first day: the others are told of each change, once.
    @Test
    void theDatesChangeUntilTheFirstDay() {
        var id = accepted();
        var day = tuesday(32);
        var theirs = "/employeur/immersions/eleves/" + id;
        assertThat(AtAStructure.body(at.get(at.paul, theirs))).contains("Changer les dates", "value=\"09:00\"");
        var night = at.post(
                at.paul, theirs + "/dates", AtAStructure.joined(days(day, day), new String[] {"ends", "23:00"}));
        assertThat(night).hasStatus(422);
        assertThat(AtAStructure.body(night)).contains("Jamais de nuit", "value=\"23:00\"");
        assertThat(at.post(at.paul, theirs + "/dates", days(day, day))).hasStatus3xxRedirection();
        assertThat(at.post(at.paul, theirs + "/dates", days(day, day))).hasStatus(422);
        assertThat(moved("", id)).isEqualTo(1);
        assertThat(moved("-at", id)).as("the structure knows").isZero();
        assertThat(at.text(
                        "select due_on > ? from task where key = 'pupil.paper:' || ?",
                        at.today.plusDays(20),
                        id.toString()))
                .isEqualTo("t");
        var next = day.plusDays(1);
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/dates", days(next, next)))
                .hasStatus3xxRedirection();
        assertThat(moved("", id)).isEqualTo(2);
        assertThat(moved("-at-by-mail", id)).isEqualTo(1);
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Dates changées");
        var link = at.link("pupil.sent-at-by-mail:" + id);
        assertThat(at.post(new Actor.Visitor(), link + "/dates", days(day, day)))
                .hasStatus3xxRedirection();
        assertThat(at.post(new Actor.Visitor(), at.link("pupil.accepted:" + id) + "/dates", days(next, next)))
                .hasStatus(404);
        at.sql("update pupil_request set from_on = current_date - 1, until_on = current_date where id = ?", id);
        assertThat(AtAStructure.body(at.get(at.paul, theirs))).doesNotContain("Changer les dates");
        assertThat(at.post(at.paul, theirs + "/dates", days(next, next))).hasStatus(422);
    }

    /// R-E2: what is refused is said at its field, what was typed stays.
    @Test
    void daysOfThePastAndTooManyOfThemAreRefused() {
        var id = sent();
        assertThat(AtAStructure.body(answer(id, at.today.minusDays(1), tuesday(1))))
                .contains("Choisissez aujourd’hui ou un jour à venir", "value=\"09:00\"", "value=\"60\" selected");
        assertThat(answer(id, tuesday(20), tuesday(20).plusDays(14))).hasStatus(422);
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(answer(id, tuesday(20), tuesday(20).plusDays(13))).hasStatus3xxRedirection();
    }

    /// R-W4: never at night, never on a Sunday, no more than 7 hours before 16, with a break; the team is held to it
    /// too.
    @Test
    void theHoursAreThoseOfSomebodyUnderSixteen() {
        var id = sent();
        var day = tuesday(25);
        assertThat(AtAStructure.body(answer(id, day.plusDays(4), day.plusDays(5), "begins", "22:00", "ends", "06:00")))
                .contains(
                        "Jamais de nuit\u00A0: entre 6\u00A0h et 20\u00A0h pour un élève de 14 ou 15 ans",
                        "Un élève ne vient jamais le dimanche",
                        "value=\"22:00\"");
        assertThat(answer(id, day, day, "ends", "20:30")).hasStatus(422);
        assertThat(answer(id, day, day, "begins", "05:30", "ends", "10:00")).hasStatus(422);
        assertThat(AtAStructure.body(answer(id, day, day, "begins", "16:00", "ends", "09:00")))
                .contains("L’élève part après son arrivée");
        assertThat(AtAStructure.body(answer(id, day, day, "ends", "17:30"))).contains("Au plus 7\u00A0h par jour");
        assertThat(AtAStructure.body(answer(id, day, day, "pause", "0"))).contains("30\u00A0min de pause");
        assertThat(AtAStructure.body(answer(id, day, day, "pause", ""))).contains("Choisissez la pause");
        assertThat(AtAStructure.body(answer(id, day, day, "begins", "de nuit"))).contains("Écrivez l’heure d’arrivée");
        assertThat(at.post(
                        at.claire,
                        "/equipe/immersions/eleves/" + id + "/reponse",
                        AtAStructure.joined(days(day, day), new String[] {"ends", "21:00"})))
                .hasStatus(422);
        assertThat(state(id)).isEqualTo("SENT");
        at.sql("update pupil_request set age = 'FROM_16' where id = ?", id);
        assertThat(answer(id, day, day, "begins", "13:00", "ends", "22:30")).hasStatus(422);
        assertThat(answer(id, day, day, "begins", "13 h", "ends", "22:00")).hasStatus3xxRedirection();
    }

    /// R-W1, R-W4: the database refuses too.
    @Test
    void noDayWithoutATalk() {
        var id = asked();
        assertThatThrownBy(() -> at.sql(
                        "update pupil_request set state = 'ACCEPTED', from_on = current_date, until_on = current_date, timetable = 'x' where id = ?",
                        id))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /// R-W1: what has begun is not withdrawn, what is over is not cancelled: its days and both views stay.
    @Test
    void aVisitThatHasBegunIsNotTakenBack() {
        var id = accepted();
        var link = at.link("pupil.accepted:" + id);
        at.sql("update pupil_request set from_on = current_date - 1, until_on = current_date where id = ?", id);
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus(422);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link))).doesNotContain("Retirer ma demande");
        at.sql("update pupil_request set until_on = current_date - 1 where id = ?", id);
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/annuler", "cancelled", "HOST"))
                .hasStatus(422);
        assertThat(state(id)).isEqualTo("ACCEPTED");
    }

    /// From the first day on.
    @Test
    void onTheFirstDayItIsNeitherMovedNorTakenBack() {
        var id = accepted();
        var link = at.link("pupil.accepted:" + id);
        at.sql("update pupil_request set from_on = ?, until_on = ? where id = ?", at.today, at.today, id);
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus(422);
        assertThat(at.post(at.paul, "/employeur/immersions/eleves/" + id + "/dates", days(tuesday(32), tuesday(32))))
                .hasStatus(422);
        assertThat(state(id)).isEqualTo("ACCEPTED");
    }

    /// Who reads that the days change looks for other days.
    @Test
    void otherHoursOfTheSameDaysAreCalledHours() {
        var id = accepted();
        assertThat(at.post(
                        at.claire,
                        "/equipe/immersions/eleves/" + id + "/dates",
                        AtAStructure.joined(
                                days(tuesday(25), tuesday(25).plusDays(2)), new String[] {"begins", "10:00"})))
                .hasStatus3xxRedirection();
        for (var to : new String[] {"", "-at-by-mail"}) {
            assertThat(at.text(
                            "select title || ' ' || body from outgoing_message where key ~ ('^pupil\\.moved-\\d+' || ? || ':') and key like '%' || ?",
                            to, id.toString()))
                    .startsWith("Les horaires de la ")
                    .contains("Ces horaires remplacent les précédents")
                    .doesNotContain("dates");
        }
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Horaires changés")
                .doesNotContain("Dates changées");
    }

    /// The form that is sent as it stands is not refused.
    @Test
    void theFormOfTheStructureBeginsWithADayToCome() {
        var id = sent();
        var gone = at.today.minusDays(3);
        at.sql("update pupil_request set wished_from = ? where id = ?", gone, id);
        var first = at.today.getDayOfWeek() == DayOfWeek.SUNDAY ? at.today.plusDays(1) : at.today;
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .contains("value=\"" + first + "\"")
                .doesNotContain("value=\"" + gone + "\"");
    }

    /// R-P6: a visit that never takes place would keep the names for ever.
    @Test
    void aVisitIsWithinTheYear() {
        var id = sent();
        assertThat(AtAStructure.body(answer(id, tuesday(400), tuesday(400))))
                .contains("Choisissez un jour dans l’année");
    }
}
