package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.territory.SchoolHolidays;
import fr.ensemblier.territory.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// R-W4: the days and hours of a visit: what the law allows somebody of that age, changed until the first day.
class PupilDatesTests extends AskedForAPupil {

    private int moved(String to, UUID id) {
        return at.count(
                "select count(*) from outgoing_message where key ~ ('^pupil\\.moved-\\d+' || ? || ':') and key like '%' || ?",
                to, id.toString());
    }

    /// The Monday of the next holidays of Gironde, far enough to be asked for, and without a public holiday in its
    /// week.
    private LocalDate mondayOfHolidays() {
        return Stream.iterate(
                        at.today.plusDays(20).with(TemporalAdjusters.next(DayOfWeek.MONDAY)), day -> day.plusWeeks(1))
                .filter(day -> day.datesUntil(day.plusDays(7)).noneMatch(one -> WorkingDays.isHoliday(one, "33")))
                .filter(day -> SchoolHolidays.between(day, day.plusDays(6), "33") == SchoolHolidays.Answer.HOLIDAYS)
                .findFirst()
                .orElseThrow();
    }

    /// A Tuesday of a whole week of class there.
    private LocalDate tuesdayOfTerm() {
        return Stream.iterate(tuesday(20), day -> day.plusWeeks(1))
                .filter(day -> day.datesUntil(day.plusDays(7))
                        .allMatch(one -> SchoolHolidays.on(one, "33") == SchoolHolidays.Answer.TERM
                                && !WorkingDays.isHoliday(one, "33")))
                .findFirst()
                .orElseThrow();
    }

    /// A mini-stage is for the school holidays: who asks, the team and the structure read when they are, and days of
    /// class are refused to each.
    @Test
    void aMiniStageIsForTheHolidays() {
        at.sql("update immersion_place set frames = '{MINI_STAGE}' where id = ?", at.place);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), form())))
                .contains("pendant les vacances scolaires seulement, par exemple du ", "zone A");
        var term = tuesdayOfTerm();
        var refused = ask("from", term.toString(), "until", term.plusDays(2).toString());
        assertThat(refused).hasStatus(422);
        assertThat(AtAStructure.body(refused))
                .contains("ces jours-là, il y a classe", "Prochaines vacances\u00A0: du ");
        var monday = mondayOfHolidays();
        assertThat(ask(
                        "from", monday.toString(),
                        "until", monday.plusDays(6).toString()))
                .hasStatus3xxRedirection();
        var id = UUID.fromString(
                String.valueOf(at.text("select id::text from pupil_request where adult_email = ?", mother)));
        var ours = "/equipe/immersions/eleves/" + id;
        assertThat(AtAStructure.body(at.get(at.claire, ours))).contains("pendant les vacances scolaires seulement");
        assertThat(at.post(
                        at.claire,
                        ours + "/entretien",
                        "day",
                        at.today.toString(),
                        "from",
                        term.toString(),
                        "until",
                        term.toString()))
                .hasStatus(422);
        at.post(at.claire, ours + "/entretien", "day", at.today.toString());
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .contains("pendant les vacances scolaires seulement", "value=\"" + monday + "\"");
        assertThat(AtAStructure.body(answer(id, term, term))).contains("ces jours-là, il y a classe");
        assertThat(at.post(at.claire, ours + "/reponse", days(term, term))).hasStatus(422);
        assertThat(AtAStructure.body(answer(id, monday, monday.plusDays(5))))
                .contains("5\u00A0jours de présence au plus");
        assertThat(answer(id, monday, monday.plusDays(4))).hasStatus3xxRedirection();
    }

    /// Her holidays are those of her own school; where nobody knows them, she is warned and not refused.
    @Test
    void theHolidaysAreThoseOfHerSchool() {
        at.sql("update immersion_place set frames = '{MINI_STAGE}' where id = ?", at.place);
        var term = tuesdayOfTerm();
        var days =
                new String[] {"from", term.toString(), "until", term.plusDays(1).toString(), "schoolIn", "XX"};
        assertThat(AtAStructure.body(ask(days))).contains("Choisissez le département dans la liste");
        days[5] = "2A";
        assertThat(ask(days)).hasStatus3xxRedirection();
        var id = UUID.fromString(
                String.valueOf(at.text("select id::text from pupil_request where adult_email = ?", mother)));
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("(Corse-du-Sud)", "nous n’en avons pas le calendrier");
    }

    /// Nobody under 18 comes on a public holiday or a Sunday: neither first nor last, and in the middle it is no day of
    /// presence.
    @Test
    void publicHolidaysAndSundaysAreNoDaysOfPresence() {
        var id = sent();
        var holiday = Stream.iterate(at.today.plusDays(15), day -> day.plusDays(1))
                .filter(day -> WorkingDays.isHoliday(day, "33") && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .findFirst()
                .orElseThrow();
        assertThat(AtAStructure.body(answer(id, holiday, holiday))).contains("est férié\u00A0: un élève ne vient pas");
        assertThat(AtAStructure.body(answer(id, holiday.minusDays(1), holiday))).contains("est férié");
        var thursday = tuesday(20).plusDays(2);
        assertThat(answer(id, thursday, thursday.plusDays(5))).hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .containsPattern("4\u00A0jours, sans le samedi \\d+.* et le dimanche \\d+");
        assertThat(at.text("select body from outgoing_message where key = 'pupil.accepted:' || ?", id.toString()))
                .contains("Sans présence : samedi ");
    }

    /// Two days of rest a week, 35 hours of presence.
    @Test
    void aWeekIsShort() {
        var id = sent();
        var monday = tuesday(20).minusDays(1);
        assertThat(AtAStructure.body(answer(id, monday, monday.plusDays(5)))).contains("se repose deux jours de suite");
        at.sql("update pupil_request set age = 'FROM_16' where id = ?", id);
        assertThat(AtAStructure.body(answer(id, monday, monday.plusDays(4), "ends", "17:30", "pause", "30")))
                .contains("Au plus 35\u00A0h par semaine");
        assertThat(answer(id, monday, monday.plusDays(3), "ends", "17:30", "pause", "30"))
                .hasStatus3xxRedirection();
    }

    /// R-E2: one round is enough to mend a form.
    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var id = sent();
        var sunday = tuesday(20).plusDays(5);
        assertThat(AtAStructure.body(answer(id, sunday, sunday, "begins", "22:00", "ends", "", "pause", "")))
                .contains(
                        "Choisissez la pause",
                        "Jamais de nuit",
                        "Écrivez l’heure de départ",
                        "Un élève ne vient jamais le dimanche");
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
        var first = WorkingDays.after(at.today.minusDays(1), 1, "33");
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
