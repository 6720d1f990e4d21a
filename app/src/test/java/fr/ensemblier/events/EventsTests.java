package fr.ensemblier.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.events.reminders.EventJobs;
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
        assertThat(at.post(
                        at.claire,
                        AnEvent.TEAM + "/nouveau",
                        at.form("day", at.day.minusDays(60).toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un jour à venir");
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
                .contains("Quelqu’un d’autre vient de modifier");
    }

    @Test
    void theSeatsThatAreHeldStay() {
        var event = at.published("seats", "3");
        at.registers(event, "Un groupe", "une@example.invalid", "headcount", "3");

        assertThat(at.post(at.claire, AnEvent.TEAM + "/" + event + "/modifier", at.form("seats", "2", "version", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("3 places sont déjà prises");
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
