package fr.ensemblier.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.LeftTeam;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.people.CardHidden;
import fr.ensemblier.people.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// C10: what she does in her space until the evening before, what reminds her, and the calendars.
@WholeApplication
class SheBooksTests {

    private static final String MINE = "/mon-espace/rendez-vous";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Job> jobs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private AtAPlace at;

    @BeforeEach
    void makeThem() {
        at = new AtAPlace(mvc, jdbc);
    }

    @Test
    void sheTakesMovesAndCancelsHerself() {
        at.session(at.claire, "09:00", "12:00", "OWN");
        var slots = at.slots(at.her, MINE + "/nouveau");
        assertThat(slots).isNotEmpty();

        assertThat(at.post(at.her, MINE + "/nouveau")).hasStatus(422).bodyText().contains("Choisissez un créneau");
        assertThat(at.post(at.her, MINE + "/nouveau", "slot", slots.getFirst())).hasStatus3xxRedirection();
        var first = at.latest();
        assertThat(at.text("select booked_how || ' ' || booked_by from appointment where id = cast(? as uuid)", first))
                .isEqualTo("PERSON la personne");
        assertThat(at.count("select count(*) from outgoing_message where key = ?", "appointment.taken:" + first))
                .as("her adviser is told")
                .isOne();
        assertThat(at.count(
                        "select count(*) from person where id = ? and last_contact_at > now() - interval '1 minute'",
                        at.her.person()))
                .as("R-P6: an act of hers")
                .isOne();
        assertThat(at.get(at.her, "/mon-espace")).bodyText().contains("Mon rendez-vous", MINE + "/" + first);

        assertThat(at.post(at.her, MINE + "/" + first + "/deplacer", "slot", slots.get(1)))
                .hasStatus3xxRedirection();
        var second = at.latest();
        assertThat(at.text("select state from appointment where id = cast(? as uuid)", first))
                .isEqualTo("MOVED");
        assertThat(at.post(at.her, MINE + "/" + second + "/annuler")).hasStatus(422);
        assertThat(at.post(at.her, MINE + "/" + second + "/annuler", "reason", "TRANSPORT"))
                .hasStatus3xxRedirection();
        assertThat(at.text("select state || ' ' || cancelled_by from appointment where id = cast(? as uuid)", second))
                .isEqualTo("CANCELLED PERSON");
    }

    @Test
    void onTheDayItselfSheCalls() {
        var id = at.booked(at.today + " 23:00 Europe/Paris");

        assertThat(at.post(at.her, MINE + "/" + id + "/annuler", "reason", "BUSY"))
                .hasStatus3xxRedirection();
        assertThat(at.get(at.her, MINE + "/" + id + "/deplacer")).hasStatus3xxRedirection();
        assertThat(at.text("select state from appointment where id = ?", id)).isEqualTo("BOOKED");
    }

    /// Those of an adviser who keeps them for those she follows are not offered to others, nor more than she may take.
    @Test
    void sheIsOfferedWhatIsForHer() {
        at.session(at.claire, "09:00", "12:00", "OWN");
        var other = Actors.machine("test", () -> Given.submitted(jdbc));
        var session = at.text("select id::text from drop_in_session where adviser_id = ?", at.claire.account());

        assertThat(at.slots(other, MINE + "/nouveau")).noneMatch(slot -> slot.startsWith(String.valueOf(session)));
        var slots = at.slots(at.her, MINE + "/nouveau");
        at.post(at.her, MINE + "/nouveau", "slot", slots.get(0));
        at.post(at.her, MINE + "/nouveau", "slot", slots.get(2));
        assertThat(at.get(at.her, MINE + "/nouveau")).hasStatus3xxRedirection();
        assertThat(at.post(at.her, MINE + "/nouveau", "slot", slots.get(3))).hasStatus3xxRedirection();
        assertThat(at.count("select count(*) from appointment where person_id = ?", at.her.person()))
                .isEqualTo(2);
        assertThat(at.get(other, MINE + "/" + at.latest())).hasStatus(404);
    }

    /// Once is once, and who is not to come is not reminded.
    @Test
    void isRemindedOnce() {
        var soon = at.booked(soon());

        remind();
        remind();

        assertThat(at.count("select count(*) from outgoing_message where key = ?", "appointment.hours-before:" + soon))
                .isOne();
        assertThat(at.text("select title from outgoing_message where key = ?", "appointment.hours-before:" + soon))
                .contains(", rendez-vous à ");
        assertThat(at.count("select count(*) from access_link where person_id = ?", at.her.person()))
                .isOne();
    }

    private static String soon() {
        return java.time.Clock.systemUTC().instant().plusSeconds(5400).toString();
    }

    private void remind() {
        var job = jobs.stream()
                .filter(one -> one.name().equals("appointments.reminders"))
                .findFirst()
                .orElseThrow();
        Actors.machine(job.name(), job::run);
    }

    /// The address is shown once, says no whole name, and ends when it is taken back.
    @Test
    void anAgendaFollowsASecretAddress() {
        at.booked(at.day + " 09:00 Europe/Paris");
        var page = AtAPlace.body(at.post(at.claire, "/equipe/rendez-vous/agenda"));
        var secret = page.replaceFirst("(?s).*/calendrier/([\\w-]+)\\.ics.*", "$1");

        var calendar = mvc.get().uri("/calendrier/" + secret + ".ics").exchange();
        assertThat(calendar)
                .hasStatusOk()
                .bodyText()
                .contains("SUMMARY:Rendez-vous Z. S.\r\n", "LOCATION:Maison de l’emploi\\, 1 rue des Lilas\\, Bordeaux")
                .doesNotContain("Secretname", "Zoé");
        assertThat(at.count("select count(*) from calendar_feed where secret_hash = ?", secret))
                .isZero();
        assertThat(at.get(at.claire, "/equipe/rendez-vous/agenda")).bodyText().doesNotContain(secret);

        at.post(at.claire, "/equipe/rendez-vous/agenda/retirer");
        assertThat(mvc.get().uri("/calendrier/" + secret + ".ics").exchange()).hasStatus(404);
    }

    @Test
    void whoLeftTheTeamIsFollowedNoMore() {
        var page = AtAPlace.body(at.post(at.claire, "/equipe/rendez-vous/agenda"));
        var secret = page.replaceFirst("(?s).*/calendrier/([\\w-]+)\\.ics.*", "$1");
        at.sql("update membership set ended_at = now() where account_id = ?", at.claire.account());

        assertThat(mvc.get().uri("/calendrier/" + secret + ".ics").exchange()).hasStatus(404);
    }

    /// Nobody waits at a closed door: no slot is offered any more, and the team has to take over what was booked.
    @Test
    void whoLeavesTheTeamReceivesNobody() {
        at.session(at.claire, "09:00", "12:00", "OWN");
        var session = at.text("select id::text from drop_in_session where adviser_id = ?", at.claire.account());
        var id = at.booked(at.day + " 15:00 Europe/Paris");
        at.sql("update membership set ended_at = now() where account_id = ?", at.claire.account());

        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(
                        _ -> events.publishEvent(new LeftTeam(Given.GIRONDE, at.claire.account()))));

        await().untilAsserted(() -> assertThat(at.count(
                        "select count(*) from task where key = ? and done_at is null", "appointment.orphan:" + id))
                .isOne());
        assertThat(at.slots(at.her, MINE + "/nouveau")).noneMatch(slot -> slot.startsWith(String.valueOf(session)));
        var sofiane = at.member("Sofiane", "ADVISER");
        assertThat(at.post(sofiane, "/equipe/rendez-vous/" + id + "/annuler", "reason", "TEAM:UNAVAILABLE"))
                .hasStatus3xxRedirection();
        assertThat(at.count("select count(*) from task where key = ? and done_at is null", "appointment.orphan:" + id))
                .isZero();
    }

    @Test
    void oneOfHersGoesIntoHerTelephone() {
        var id = at.booked(at.day + " 09:00 Europe/Paris");

        assertThat(at.get(at.her, MINE + "/" + id + "/agenda"))
                .hasStatusOk()
                .bodyText()
                .contains("SUMMARY:Rendez-vous avec Claire\r\n");
    }

    /// R-P6: what was to come does not, words about her go, days stay.
    @Test
    void anErasedFileLeavesDaysOnly() {
        var coming = at.booked(at.day + " 09:00 Europe/Paris");
        at.sql("update appointment set note = 'Apportez votre CV' where id = ?", coming);
        at.sql("update person set erased_at = now() where id = ?", at.her.person());
        var card = UUID.fromString(
                String.valueOf(at.text("select card_key::text from person where id = ?", at.her.person())));

        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(new CardHidden(Given.GIRONDE, card))));

        await().untilAsserted(() -> assertThat(at.text(
                        "select state || ' ' || reason || ' ' || (note is null) from appointment where id = ?", coming))
                .isEqualTo("CANCELLED CLOSED true"));
    }
}
