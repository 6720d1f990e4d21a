package fr.ensemblier.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// C10, R-W1: slots and their booking by the team, whether she came, and what it is in her file (R-P6, R06).
@WholeApplication
class TeamBooksTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private AtAPlace at;

    @BeforeEach
    void makeThem() {
        at = new AtAPlace(mvc, jdbc);
    }

    @Test
    void aSlotIsTakenOnceAndSheIsTold() {
        assertThat(at.session(at.claire, "09:00", "12:00", "ALL")).hasStatus3xxRedirection();
        var slots = at.slots(at.claire, at.chooses());
        assertThat(slots).hasSizeGreaterThanOrEqualTo(12);

        assertThat(at.post(
                        at.claire,
                        at.chooses(),
                        "kind",
                        "FOLLOW_UP",
                        "slot",
                        slots.getFirst(),
                        "note",
                        "Apportez votre CV"))
                .hasStatus3xxRedirection();

        assertThat(at.slots(at.claire, at.chooses())).doesNotContain(slots.getFirst());
        assertThat(at.post(at.claire, at.chooses(), "kind", "FOLLOW_UP", "slot", slots.getFirst()))
                .hasStatus(422)
                .bodyText()
                .contains("vient d’être pris");
        assertThat(at.count("select count(*) from outgoing_message where key = ?", "appointment.booked:" + at.latest()))
                .isOne();
        assertThat(at.text("select body from outgoing_message where key = ?", "appointment.booked:" + at.latest()))
                .contains("1 rue des Lilas", "Apportez votre CV");
        assertThat(at.get(at.claire, "/equipe/rendez-vous?quand=avenir"))
                .bodyText()
                .contains("Secretname", "Maison de l’emploi");
    }

    /// R-W2: an hour on a day off, or on which a colleague stands in, is said, and taken only when she says so again.
    @Test
    void anHourOnADayOffIsAskedAgain() {
        var sunday = at.day.plusDays(7 - at.day.getDayOfWeek().getValue());
        assertThat(free(sunday, "")).hasStatus(422).bodyText().contains("n’est pas travaillé", "name=\"sure\"");
        assertThat(free(sunday, at.claire.account() + " " + sunday)).hasStatus3xxRedirection();

        at.sql("""
                insert into stand_in (platform_id, id, absent_account, absent_name, by_account, by_name, from_on, until_on,
                                      noted_at, noted_by)
                values ('33', gen_random_uuid(), ?, 'Claire', gen_random_uuid(), 'Hélène', ?, ?, now(), 'Claire')
                """, at.claire.account(), at.day, at.day);
        assertThat(free(at.day, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Absence de Claire", "Hélène", "assure le remplacement");
        assertThat(free(at.day, at.claire.account() + " " + sunday))
                .as("what was kept was another day")
                .hasStatus(422);
        assertThat(free(at.day, at.claire.account() + " " + at.day)).hasStatus3xxRedirection();
    }

    private MvcTestResult free(LocalDate day, String sure) {
        return at.post(
                at.claire,
                at.chooses(),
                "conseiller",
                at.claire.account().toString(),
                "kind",
                "FOLLOW_UP",
                "slot",
                "libre",
                "day",
                day.toString(),
                "time",
                "10:00",
                "minutes",
                "45",
                "place",
                "telephone",
                "sure",
                sure);
    }

    /// R-P3, R-P5: the note leaves in a message, so it holds no word of health and no number of the social security.
    @Test
    void theNoteHoldsNothingAboutHealth() {
        assertThat(at.session(at.claire, "09:00", "12:00", "ALL")).hasStatus3xxRedirection();
        var slot = at.slots(at.claire, at.chooses()).getFirst();

        assertThat(at.post(
                        at.claire,
                        at.chooses(),
                        "kind",
                        "FOLLOW_UP",
                        "slot",
                        slot,
                        "note",
                        "Après sa dépression, elle vient"))
                .hasStatus(422)
                .bodyText()
                .contains("rien sur la santé", "Après sa dépression");
    }

    @Test
    void whatIsRefusedSaysWhereAndKeepsWhatWasTyped() {
        assertThat(at.post(
                        at.claire,
                        at.chooses(),
                        "slot",
                        "libre",
                        "time",
                        "25:00",
                        "minutes",
                        "45",
                        "place",
                        "telephone"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pour quoi", "Écrivez un jour", "Écrivez l’heure");
        assertThat(at.post(
                        at.claire,
                        "/equipe/rendez-vous/permanences/nouvelle",
                        "place",
                        at.place.toString(),
                        "rhythm",
                        "WEEKLY",
                        "day",
                        at.day.toString(),
                        "from",
                        "12:00",
                        "to",
                        "09:00",
                        "minutes",
                        "45"))
                .hasStatus(422)
                .bodyText()
                .contains("au moins un créneau", "value=\"12:00\"");
    }

    /// Two at one time: refused on the screen, and by the database.
    @Test
    void anAdviserIsInOnePlaceAtATime() {
        at.booked(at.day + " 09:00 Europe/Paris");
        assertThat(at.post(
                        at.claire,
                        at.chooses(),
                        "kind",
                        "FOLLOW_UP",
                        "slot",
                        "libre",
                        "day",
                        at.day.toString(),
                        "time",
                        "09:30",
                        "minutes",
                        "45",
                        "place",
                        "telephone"))
                .hasStatus(422)
                .bodyText()
                .contains("vient d’être pris");
        assertThatThrownBy(() -> at.booked(at.day + " 09:30 Europe/Paris"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("appointment_adviser_free");

        assertThat(at.session(at.claire, "09:00", "12:00", "ALL")).hasStatus3xxRedirection();
        assertThat(at.session(at.claire, "11:00", "14:00", "ALL"))
                .hasStatus(422)
                .bodyText()
                .contains("Une autre permanence de la même personne");
        assertThatThrownBy(() -> at.sql(
                        """
                insert into drop_in_session (platform_id, id, adviser_id, adviser_name, place_id, weekday, start_time, end_time,
                                             minutes, from_on, for_all)
                values ('33', gen_random_uuid(), ?, 'Claire', ?, ?, '11:00', '14:00', 45, current_date, true)
                """,
                        at.claire.account(),
                        at.place,
                        at.day.getDayOfWeek().getValue()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("drop_in_session_alone");
    }

    /// R-P6, R06: who came had a talk; noted by mistake, it is as if there had been none (R-E6).
    @Test
    void presenceIsATalkWithHer() {
        var id = at.booked("now");
        at.sql(
                "update person set last_contact_at = now() - interval '40 days', first_talk_on = null where id = ?",
                at.her.person());
        var path = "/equipe/rendez-vous/" + id;

        assertThat(at.post(at.claire, path + "/presence", "presence", "ATTENDED"))
                .hasStatus3xxRedirection();

        assertThat(at.text(
                        "select first_talk_on = (now() at time zone 'Europe/Paris')::date from person where id = ?",
                        at.her.person()))
                .isEqualTo("t");
        assertThat(at.count(
                        "select count(*) from person where id = ? and last_contact_at > now() - interval '1 minute'",
                        at.her.person()))
                .isOne();
        assertThat(at.get(at.claire, path)).bodyText().contains("Présence notée");

        assertThat(at.post(at.claire, path + "/retour")).hasStatus3xxRedirection();

        assertThat(at.text("select first_talk_on from person where id = ?", at.her.person()))
                .isNull();
        assertThat(at.count(
                        "select count(*) from person_event where person_id = ? and kind = 'MEETING' and withdrawn_at is null",
                        at.her.person()))
                .isZero();
        assertThat(at.post(at.claire, path + "/presence", "presence", "NO_SHOW"))
                .hasStatus3xxRedirection();
        assertThat(at.text("select state from appointment where id = ?", id)).isEqualTo("NO_SHOW");
        assertThat(at.text("select first_talk_on from person where id = ?", at.her.person()))
                .isNull();
    }

    @Test
    void nobodyIsAbsentBeforeTheDay() {
        var id = at.booked(at.day + " 09:00 Europe/Paris");

        at.post(at.claire, "/equipe/rendez-vous/" + id + "/presence", "presence", "NO_SHOW");

        assertThat(at.text("select state from appointment where id = ?", id)).isEqualTo("BOOKED");
        assertThatThrownBy(() -> at.sql(
                        "update appointment set state = 'NO_SHOW', decided_at = now(), decided_by = 'x' where id = ?",
                        id))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /// Moved is another appointment, the former one keeps its row; cancelled has its reason, and whose wish it was.
    @Test
    void isMovedWithItsHistoryAndCancelledWithItsReason() {
        var id = at.booked(at.day + " 09:00 Europe/Paris");
        assertThat(at.post(
                        at.claire,
                        "/equipe/rendez-vous/" + id + "/deplacer",
                        "slot",
                        "libre",
                        "day",
                        at.day.toString(),
                        "time",
                        "09:15",
                        "minutes",
                        "45",
                        "place",
                        at.place.toString()))
                .hasStatus3xxRedirection();
        var next = at.text("select moved_to::text from appointment where id = ? and state = 'MOVED'", id);
        assertThat(at.text("select moved_from::text from appointment where id = cast(? as uuid)", String.valueOf(next)))
                .isEqualTo(id.toString());
        assertThat(at.get(at.claire, "/equipe/rendez-vous/" + id)).bodyText().contains("Nouvel horaire");
        assertThat(at.count("select count(*) from outgoing_message where key = ?", "appointment.moved:" + next))
                .isOne();

        var cancel = "/equipe/rendez-vous/" + next + "/annuler";
        assertThat(at.post(at.claire, cancel)).hasStatus(422).bodyText().contains("Choisissez pourquoi");
        assertThat(at.post(at.claire, cancel, "reason", "PERSON:TRANSPORT")).hasStatus3xxRedirection();
        assertThat(at.text(
                        "select cancelled_by || ' ' || reason from appointment where id = cast(? as uuid)",
                        String.valueOf(next)))
                .isEqualTo("PERSON TRANSPORT");
        at.post(at.claire, cancel, "reason", "TEAM:PLACE");
        assertThat(at.text("select reason from appointment where id = cast(? as uuid)", String.valueOf(next)))
                .as("what was decided is not decided again")
                .isEqualTo("TRANSPORT");
    }

    /// An adviser writes her own sessions, the head those of everybody: the screen and the rows say so.
    @Test
    void nobodyWritesTheSessionsOfAColleague() {
        at.session(at.claire, "09:00", "12:00", "ALL");
        var session = at.text("select id::text from drop_in_session where adviser_id = ?", at.claire.account());
        var path = "/equipe/rendez-vous/permanences/" + session;

        assertThat(at.get(at.member("Sofiane", "ADVISER"), path)).hasStatus(404);
        assertThat(at.get(at.member("Hélène", "HEAD"), path)).hasStatusOk();
        assertThat(at.post(at.claire, path + "/arreter")).hasStatus3xxRedirection();
        assertThat(at.slots(at.claire, at.chooses())).isEmpty();
    }

    /// R-W2: who stands in has both calendars before her, on the days on which she does.
    @Test
    void whoStandsInSeesBothCalendars() {
        at.booked(at.day + " 09:00 Europe/Paris");
        var sofiane = at.member("Sofiane", "ADVISER");
        assertThat(at.get(sofiane, "/equipe/rendez-vous?quand=avenir"))
                .bodyText()
                .doesNotContain("Secretname");

        at.sql("""
                insert into stand_in (platform_id, id, absent_account, absent_name, by_account, by_name, from_on, until_on, noted_at, noted_by)
                values ('33', gen_random_uuid(), ?, 'Claire', ?, 'Sofiane', current_date, ?, now(), 'Claire')
                """, at.claire.account(), sofiane.account(), at.day);

        assertThat(at.get(sofiane, "/equipe/rendez-vous?quand=avenir"))
                .bodyText()
                .contains("Secretname", "Vous remplacez Claire");
    }

    @Test
    void theTeamOfAnotherPlatformFindsNothing() {
        var id = at.booked(at.day + " 09:00 Europe/Paris");
        var karim = new Actor.Team(UUID.randomUUID(), "Karim", new PlatformId("69"), true);

        assertThat(at.get(karim, "/equipe/rendez-vous/" + id)).hasStatus(404);
        assertThat(at.get(Given.CLAIRE, "/equipe/rendez-vous/" + id)).hasStatusOk();
    }

    /// R-W1: no state is reached but by a move that exists; the database refuses every other.
    @Test
    void theDatabaseKnowsTheMoves() {
        var allowed = Set.of(
                "BOOKED ATTENDED",
                "BOOKED EXCUSED",
                "BOOKED NO_SHOW",
                "BOOKED CANCELLED",
                "BOOKED MOVED",
                "ATTENDED BOOKED",
                "EXCUSED BOOKED",
                "NO_SHOW BOOKED");
        var states = List.of("BOOKED", "ATTENDED", "EXCUSED", "NO_SHOW", "CANCELLED", "MOVED");
        for (var from : states) {
            for (var to : states) {
                at = new AtAPlace(mvc, jdbc);
                var id = at.booked("now");
                if (!from.equals("BOOKED")) {
                    put(id, from);
                }
                if (from.equals(to) || allowed.contains(from + " " + to)) {
                    put(id, to);
                } else {
                    assertThatThrownBy(() -> put(id, to)).as(from + " " + to).isInstanceOf(DataAccessException.class);
                }
            }
        }
    }

    private void put(UUID id, String state) {
        at.sql("""
                update appointment
                   set state = ?, decided_at = case when ? <> 'BOOKED' then now() end, decided_by = case when ? <> 'BOOKED' then 'x' end,
                       cancelled_by = case when ? = 'CANCELLED' then 'TEAM' end, reason = case when ? = 'CANCELLED' then 'OTHER' end,
                       moved_to = case when ? = 'MOVED' then id end, talk_id = case when ? = 'ATTENDED' then id end
                 where id = ?
                """, state, state, state, state, state, state, state, id);
    }
}
