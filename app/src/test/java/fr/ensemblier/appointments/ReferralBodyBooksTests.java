package fr.ensemblier.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C10, C3: a referral body takes an appointment for somebody it sent and who agrees, and reads no other of hers
/// (R-P3).
@WholeApplication
class ReferralBodyBooksTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID body = UUID.randomUUID();
    private final UUID referral = UUID.randomUUID();
    private final String path = "/prescripteur/orientations/" + referral;
    private AtAPlace at;
    private Actor.Referrer rachid;

    @BeforeEach
    void sendHer() {
        at = new AtAPlace(mvc, jdbc);
        rachid = new Actor.Referrer(UUID.randomUUID(), "Rachid", Given.GIRONDE, body);
        at.sql(
                "insert into organisation (platform_id, id, name, source, created_at) values ('33', ?, 'Mission locale', 'TEAM', now())",
                body);
        at.sql("""
                insert into referral (platform_id, id, person_id, organisation_id, referrer_name, at, state, answered_at)
                values ('33', ?, ?, ?, 'Rachid', now(), 'RECEIVED', now())
                """, referral, at.her.person(), body);
        at.session(at.claire, "09:00", "12:00", "OWN");
    }

    @Test
    void takesASlotForHerWhenSheAgrees() {
        assertThat(at.get(rachid, path)).bodyText().contains(path + "/rendez-vous");
        var slots = at.slots(rachid, path + "/rendez-vous");

        assertThat(at.post(rachid, path + "/rendez-vous", "slot", slots.getFirst()))
                .hasStatus(422)
                .bodyText()
                .contains("l’accord de la personne", "value=\"" + slots.getFirst() + "\" checked");
        assertThat(at.post(rachid, path + "/rendez-vous", "slot", slots.getFirst(), "agreed", "true"))
                .hasStatus3xxRedirection();

        assertThat(at.text(
                        "select booked_how || ' ' || booked_by from appointment where person_id = ?", at.her.person()))
                .isEqualTo("REFERRER Rachid");
        assertThat(at.count("select count(*) from outgoing_message where key = ?", "appointment.booked:" + at.latest()))
                .as("she is told")
                .isOne();
        assertThat(at.count("select count(*) from outgoing_message where key = ?", "appointment.taken:" + at.latest()))
                .as("her adviser too")
                .isOne();
        assertThat(at.get(rachid, path))
                .as("the page begins with it")
                .bodyText()
                .containsSubsequence("Rendez-vous", "Avec Claire", "Déplacer", "Annuler", "Où en est la personne")
                .contains("Prendre un autre rendez-vous");
    }

    private UUID booked(String starts) {
        var id = at.booked(starts);
        at.sql(
                "update appointment set booked_how = 'REFERRER', booked_by = 'Rachid', referral_id = ? where id = ?",
                referral,
                id);
        return id;
    }

    private int told(String key, Object id) {
        return at.count("select count(*) from outgoing_message where key = ?", key + ":" + id);
    }

    /// R-W1: what it took it moves, until the evening before; both are told.
    @Test
    void movesWhatItTook() {
        var id = booked(at.day + " 16:00 Europe/Paris");
        var move = path + "/rendez-vous/" + id + "/deplacer";
        var slot = at.slots(rachid, move).getFirst();

        assertThat(at.post(rachid, move, "slot", slot))
                .hasStatus(422)
                .bodyText()
                .contains("l’accord de la personne", "value=\"" + slot + "\" checked");
        assertThat(at.post(rachid, move, "slot", slot, "agreed", "true")).hasRedirectedUrl(path);

        assertThat(at.text("select state from appointment where id = ?", id)).isEqualTo("MOVED");
        assertThat(told("appointment.moved", at.latest())).as("she is told").isOne();
        assertThat(told("appointment.moved-for", at.latest()))
                .as("her adviser too")
                .isOne();
        assertThat(at.get(rachid, path)).bodyText().contains("Rendez-vous déplacé au", at.latest() + "/deplacer");
        assertThat(at.post(rachid, move, "slot", slot, "agreed", "true"))
                .as("it is over")
                .hasStatus(404);
    }

    @Test
    void cancelsWhatItTookWithAReason() {
        var id = booked(at.day + " 16:00 Europe/Paris");
        var cancel = path + "/rendez-vous/" + id + "/annuler";

        assertThat(at.get(rachid, cancel)).bodyText().contains("Garder ce rendez-vous");
        assertThat(at.post(rachid, cancel)).hasStatus(422).bodyText().contains("un choix suffit");
        assertThat(at.post(rachid, cancel, "reason", "TRANSPORT")).hasRedirectedUrl(path);

        assertThat(at.text(
                        "select state || ' ' || cancelled_by || ' ' || decided_by from appointment where id = ?", id))
                .isEqualTo("CANCELLED REFERRER Rachid");
        assertThat(told("appointment.cancelled", id)).as("she is told").isOne();
        assertThat(told("appointment.cancelled-for", id)).as("her adviser too").isOne();
        assertThat(at.text("select body from outgoing_message where key = ?", "appointment.cancelled:" + id))
                .contains("Rachid a annulé pour vous");
        assertThat(at.get(rachid, path)).bodyText().contains("Rendez-vous annulé", "Prendre un rendez-vous");
        assertThat(at.get(at.claire, "/equipe/rendez-vous/" + id))
                .bodyText()
                .contains("Annulé par le prescripteur", "Pas de moyen de venir");
        assertThat(at.get(at.her, "/mon-espace/rendez-vous")).bodyText().contains("Annulé par Rachid");
    }

    /// The rule of her own: on the day itself one calls.
    @Test
    void callsOnTheDayItself() {
        var id = booked(at.today + " 23:10 Europe/Paris");

        assertThat(at.get(rachid, path))
                .bodyText()
                .contains("Pour changer cet horaire, appelez-nous")
                .doesNotContain(id + "/deplacer", id + "/annuler");
        assertThat(at.get(rachid, path + "/rendez-vous/" + id + "/deplacer")).hasRedirectedUrl(path);
        assertThat(at.post(rachid, path + "/rendez-vous/" + id + "/annuler", "reason", "BUSY"))
                .hasRedirectedUrl(path);
        assertThat(at.text("select state from appointment where id = ?", id)).isEqualTo("BOOKED");
    }

    /// R-P3: neither another body, nor an appointment that it did not take.
    @Test
    void reachesNothingElseByHand() {
        var its = booked(at.day + " 16:00 Europe/Paris");
        var hers = at.booked(at.day + " 17:00 Europe/Paris");
        var other = new Actor.Referrer(UUID.randomUUID(), "Olga", Given.GIRONDE, UUID.randomUUID());

        for (var act : List.of("/deplacer", "/annuler")) {
            assertThat(at.get(other, path + "/rendez-vous/" + its + act)).hasStatus(404);
            assertThat(at.post(other, path + "/rendez-vous/" + its + act, "reason", "BUSY", "agreed", "true"))
                    .hasStatus(404);
            assertThat(at.get(rachid, path + "/rendez-vous/" + hers + act)).hasStatus(404);
            assertThat(at.post(rachid, path + "/rendez-vous/" + hers + act, "reason", "BUSY", "agreed", "true"))
                    .hasStatus(404);
        }
        assertThat(at.get(rachid, path)).bodyText().doesNotContain(hers.toString());
    }

    /// Until the team answers, nobody learns that she is known, nor who follows her.
    @Test
    void isNotToldWhoFollowsHerBeforeTheAnswer() {
        at.sql("update referral set state = 'SENT', answered_at = null where id = ?", referral);
        var session = at.text("select id::text from drop_in_session where adviser_id = ?", at.claire.account());

        assertThat(at.slots(rachid, path + "/rendez-vous")).noneMatch(slot -> slot.startsWith(String.valueOf(session)));
    }

    @Test
    void readsNoOtherOfHersAndNobodyElses() {
        at.booked(at.day + " 16:00 Europe/Paris");
        assertThat(at.get(rachid, path)).bodyText().doesNotContain("16\u00A0h");

        var other = new Actor.Referrer(UUID.randomUUID(), "Olga", Given.GIRONDE, UUID.randomUUID());
        assertThat(at.get(other, path + "/rendez-vous")).hasStatus(404);
        assertThat(at.post(other, path + "/rendez-vous", "agreed", "true")).hasStatus(404);
        at.sql("update referral set state = 'ENDED', answered_at = now() where id = ?", referral);
        assertThat(at.get(rachid, path + "/rendez-vous")).hasStatus(404);
    }
}
