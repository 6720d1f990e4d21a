package fr.ensemblier.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.events.reminders.EventJobs;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// D1, R-W1: an event is written, published, changed, cancelled; whoever registered hears what counts.
@WholeApplication
class EventsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventJobs jobs;

    private AnEvent at;

    @BeforeEach
    void makeThem() {
        at = new AnEvent(mvc, jdbc);
    }

    @Test
    void whatIsMissingIsSaidInOrderAndKept() {
        assertThat(at.post(at.claire, AnEvent.TEAM + "/nouveau", "title", "Un titre", "ways", "ON_SITE"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choisissez ce que vous organisez",
                        "value=\"Un titre\"",
                        "Dites ce qui s’y passe",
                        "Dites pour qui",
                        "Choisissez le jour",
                        "Écrivez le nom du lieu",
                        "Choisissez la commune");
        assertThat(at.post(at.claire, AnEvent.TEAM + "/nouveau", at.form("to", "09:00")))
                .hasStatus(422)
                .bodyText()
                .contains("La fin vient après le début");
        assertThat(at.post(at.claire, AnEvent.TEAM + "/nouveau", at.form("ways", "REMOTE", "link", "visio")))
                .hasStatus(422)
                .bodyText()
                .contains("qui commence par https://");
    }

    @Test
    void aPublishedOneIsInTheAgendaForAllAndInTheirsByIcs() {
        var title = "Forum " + System.nanoTime();
        var event = at.published("title", title, "link", "https://visio.example.invalid/secret");

        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + event))
                .hasStatusOk()
                .bodyText()
                .contains(
                        title,
                        "2 places libres".replace(' ', '\u00A0').replace("places\u00A0libres", "places libres"),
                        "\"@type\":\"Event\"")
                .doesNotContain("visio.example.invalid");
        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + event + ".ics"))
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN:VEVENT", "UID:" + event + "@evenements.ensemblier", "STATUS:CONFIRMED");
        assertThat(at.get(at.visitor, "/p/gironde/agenda.ics")).bodyText().contains(event.toString());
    }

    @Test
    void aNewDayIsToldToWhoeverIsExpected() {
        var event = at.published();
        at.registers(event, "Une", "une@example.invalid");
        at.registers(event, "Deux", "deux@example.invalid");

        assertThat(at.post(
                        at.claire,
                        AnEvent.TEAM + "/" + event + "/modifier",
                        at.form("day", at.day.plusDays(1).toString(), "version", "2")))
                .hasStatus3xxRedirection();

        assertThat(at.told("changed", event)).isEqualTo(2);
        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + event + ".ics"))
                .bodyText()
                .contains("SEQUENCE:1");
        assertThat(at.post(
                        at.claire,
                        AnEvent.TEAM + "/" + event + "/modifier",
                        at.form("day", at.day.plusDays(2).toString(), "version", "2")))
                .as("R-E5: somebody else wrote in between")
                .hasStatus(422)
                .bodyText()
                .contains("Quelqu’un d’autre vient de modifier", "name=\"version\" value=\"3\"");
    }

    @Test
    void anEveningEndsInTheNight() {
        var event = at.published("from", "22:00", "to", "01:00");

        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + event))
                .bodyText()
                .contains("22\u00A0h", "1\u00A0h")
                .doesNotContain("Du ");
    }

    @Test
    void theSeatsThatAreHeldStay() {
        var event = at.published("seats", "3");
        at.registers(event, "Un groupe", "une@example.invalid", "headcount", "3");

        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/modifier", at.form("seats", "2", "version", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("3\u00A0places sont déjà prises");
        assertThat(at.post(
                        at.claire, AnEvent.TEAM + "/" + event + "/modifier", at.form("ways", "REMOTE", "version", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("gardez cette façon de venir");
    }

    @Test
    void aCancelledOneIsToldWithItsReasonAndStaysInTheAgenda() {
        var event = at.published();
        var page = AnEvent.page(at.registers(event, "Une", "une@example.invalid"));
        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/annuler"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");

        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/annuler", "reason", "La salle est prise"))
                .hasStatus3xxRedirection();

        assertThat(at.told("cancelled", event)).isOne();
        assertThat(at.get(at.visitor, page)).bodyText().contains("La salle est prise");
        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + event)).bodyText().contains("Annulé", "EventCancelled");
        assertThat(at.registers(event, "Deux", "deux@example.invalid")).hasStatus3xxRedirection();
        assertThat(at.states(event)).hasSize(1);
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event + "/modifier")).hasStatus(404);
    }

    /// R-E6: what was held without being entered is entered afterwards, what was published is not moved into the past.
    @Test
    void whatWasHeldIsEnteredAfterwards() {
        var event = at.published(
                "kind", "OUTREACH", "seats", "", "day", at.day.minusDays(40).toString());
        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/compte", "many", "36"))
                .hasStatus3xxRedirection();
        assertThat(at.post(
                        at.claire,
                        AnEvent.TEAM + "/" + event + "/modifier",
                        at.form(
                                "kind",
                                "OUTREACH",
                                "seats",
                                "",
                                "day",
                                at.day.minusDays(41).toString(),
                                "version",
                                "2")))
                .hasStatus3xxRedirection();
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event)).bodyText().contains("36");

        var coming = at.published();
        assertThat(at.post(
                        at.claire,
                        AnEvent.TEAM + "/" + coming + "/modifier",
                        at.form("day", at.day.minusDays(40).toString(), "version", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un jour à venir");
    }

    /// One goes to its moments: they are cancelled with it, and whoever is expected there is told once.
    @Test
    void aFortnightIsCancelledWithItsMoments() {
        var whole =
                at.published("kind", "FORTNIGHT", "lastDay", at.day.plusDays(13).toString(), "seats", "");
        var moment = at.published("part", whole.toString());
        at.registers(moment, "Une", "une@example.invalid");
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + whole + "/annuler"))
                .bodyText()
                .contains("1\u00A0moment");

        at.post(at.claire, AnEvent.TEAM + "/" + whole + "/annuler", "reason", "Grève des transports");

        assertThat(at.told("cancelled", moment)).isOne();
        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + moment)).bodyText().contains("Grève des transports");
        assertThat(at.post(
                        at.claire,
                        AnEvent.TEAM + "/nouveau",
                        at.form(
                                "part",
                                at.published(
                                                "kind",
                                                "FORTNIGHT",
                                                "lastDay",
                                                at.day.plusDays(3).toString(),
                                                "seats",
                                                "")
                                        .toString(),
                                "day",
                                at.day.plusDays(9).toString())))
                .as("a moment outside its fortnight")
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas dans les jours");
    }

    /// The link to join is read by who has a seat, also when the day changes.
    @Test
    void whoWaitsHearsOfTheNewDayWithoutTheLink() {
        var event = at.published("kind", "WEBINAR", "remoteSeats", "1", "link", "https://visio.example.invalid/secret");
        at.registers(event, "Une", "une@example.invalid");
        at.registers(event, "Deux", "deux@example.invalid");

        at.post(
                at.claire,
                AnEvent.TEAM + "/" + event + "/modifier",
                at.form(
                        "kind",
                        "WEBINAR",
                        "remoteSeats",
                        "1",
                        "link",
                        "https://visio.example.invalid/secret",
                        "day",
                        at.day.plusDays(1).toString(),
                        "version",
                        "2"));

        assertThat(body("event.changed:" + at.registration(event, 1) + ":1")).contains("visio.example.invalid");
        assertThat(body("event.changed:" + at.registration(event, 2) + ":1"))
                .contains("vous attendez toujours une place")
                .doesNotContain("visio.example.invalid");
    }

    @Test
    void theDoorFindsWhatItShows() {
        var event = at.published();
        at.registers(event, "Hélène Durand", "helene@example.invalid", "phone", "06 39 98 13 13");

        for (var words : List.of("helene dur", "06 39 98", "0639981313", "HELENE@")) {
            assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event + "/inscrits?q=" + words))
                    .as(words)
                    .bodyText()
                    .contains("Hélène Durand");
        }
    }

    private String body(String key) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select body from outgoing_message where key = ?")
                        .param(key)
                        .query(String.class)
                        .single());
    }

    @Test
    void aFortnightGathersItsMoments() {
        var whole = at.published(
                "kind",
                "FORTNIGHT",
                "title",
                "Quinzaine",
                "lastDay",
                at.day.plusDays(13).toString(),
                "seats",
                "");
        var moment = at.published("title", "Ouverture", "part", whole.toString());

        assertThat(at.get(at.visitor, "/p/gironde/agenda/" + whole))
                .bodyText()
                .contains("Ouverture", "/p/gironde/agenda/" + moment, "Choisissez un moment");
        assertThat(at.registers(whole, "Une", "une@example.invalid")).hasStatus3xxRedirection();
        assertThat(at.states(whole)).as("one goes to its moments").isEmpty();
    }

    @Test
    void whoComesWithoutAWordIsCounted() {
        var event = at.published("kind", "OUTREACH", "seats", "");
        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/compte", "many", "40"))
                .hasStatus3xxRedirection();
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event)).bodyText().doesNotContain("personnes venues");
        at.begins(event);

        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/compte", "many", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un nombre de personnes");
        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/compte", "many", "40"))
                .hasStatus3xxRedirection();
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event)).bodyText().contains("personnes venues");
    }

    /// R-P6: some weeks after it nobody is named; who came stays a count, and the link opens nothing.
    @Test
    void theNamesGoAndTheCountStays() {
        var event = at.published();
        var page = AnEvent.page(at.registers(event, "Zoé Secretname", "zoe@example.invalid"));
        at.begins(event);
        at.post(at.claire, AnEvent.TEAM + "/" + event + "/inscrits/" + at.registration(event, 1) + "/presence");
        at.sql(
                "update event set starts_at = now() - interval '95 days', ends_at = now() - interval '94 days' where id = ?",
                event);

        jobs.forget();

        assertThat(at.states(event)).containsExactly("CAME");
        assertThat(at.get(at.claire, AnEvent.TEAM + "/" + event + "/inscrits"))
                .bodyText()
                .contains("Nom effacé")
                .doesNotContain("Secretname");
        assertThat(at.get(at.visitor, page)).hasStatus(404);
    }

    @Test
    void whoComesTomorrowIsRemindedOnce() {
        var event = at.published();
        at.registers(event, "Une", "une@example.invalid");
        at.sql("update registration set registered_at = now() - interval '3 days' where event_id = ?", event);
        at.sql("""
                update event set starts_at = (((now() at time zone 'Europe/Paris')::date + 1) + time '10:00') at time zone 'Europe/Paris',
                       ends_at = (((now() at time zone 'Europe/Paris')::date + 1) + time '11:00') at time zone 'Europe/Paris'
                 where id = ?
                """, event);

        jobs.remindAtNoon();
        jobs.remindAtNoon();

        assertThat(at.told("day-before", event)).isOne();
    }
}
