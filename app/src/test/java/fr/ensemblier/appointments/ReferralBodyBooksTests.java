package fr.ensemblier.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.Given;
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
        assertThat(at.get(rachid, path + "/rendez-vous"))
                .bodyText()
                .contains("Pris par votre structure", "avec Claire");
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
        assertThat(at.get(rachid, path + "/rendez-vous"))
                .bodyText()
                .doesNotContain("Pris par votre structure", "16\u00A0h");

        var other = new Actor.Referrer(UUID.randomUUID(), "Olga", Given.GIRONDE, UUID.randomUUID());
        assertThat(at.get(other, path + "/rendez-vous")).hasStatus(404);
        assertThat(at.post(other, path + "/rendez-vous", "agreed", "true")).hasStatus(404);
        at.sql("update referral set state = 'ENDED', answered_at = now() where id = ?", referral);
        assertThat(at.get(rachid, path + "/rendez-vous")).hasStatus(404);
    }
}
