package fr.ensemblier.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C10, C3: who sends somebody without an account takes an appointment by the link in her mail, moves and cancels it,
/// from her address alone (R-P3).
@WholeApplication
class SentByLinkBooksTests {

    private static final String BASE = "/p/gironde/orienter";
    private static final Actor NOBODY = new Actor.Visitor();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private AtAPlace at;

    @BeforeEach
    void openToAll() {
        at = new AtAPlace(mvc, jdbc);
        at.session(at.claire, "09:00", "12:00", "ALL");
    }

    private String link(String email) {
        at.post(NOBODY, BASE, "name", "Nadia", "email", email, "body", "autre", "other", "Foyer " + mark);
        return String.valueOf(at.text(
                "select action_href from outgoing_message where recipient = ? order by created_at desc limit 1",
                email));
    }

    /// The page of who was sent, to which the sending leads.
    private String sent(String link) {
        var answer = at.post(
                NOBODY,
                link + "/nouvelle",
                "firstName",
                "Ana" + mark,
                "phone",
                "06 39 98 12 34",
                "communeText",
                "Bordeaux",
                "situation",
                "JOB_SEEKER",
                "agreed",
                "true");
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void takesMovesAndCancels() {
        var her = sent(link("nadia." + mark + "@foyer.invalid"));
        assertThat(at.get(NOBODY, her)).bodyText().contains("Ana" + mark, "Prendre un rendez-vous");

        var slots = at.slots(NOBODY, her + "/rendez-vous");
        assertThat(at.post(NOBODY, her + "/rendez-vous", "slot", slots.getFirst(), "agreed", "true"))
                .hasRedirectedUrl(her);
        var first = String.valueOf(at.text(
                "select id::text from appointment where booked_by = 'Nadia' and referral_id = cast(? as uuid)",
                id(her)));
        assertThat(at.get(NOBODY, her)).bodyText().contains("Avec ", first + "/deplacer", first + "/annuler");

        assertThat(at.post(NOBODY, her + "/rendez-vous/" + first + "/deplacer", "slot", slots.get(1), "agreed", "true"))
                .hasRedirectedUrl(her);
        var second =
                String.valueOf(at.text("select moved_to::text from appointment where id = cast(? as uuid)", first));
        assertThat(at.post(NOBODY, her + "/rendez-vous/" + second + "/annuler", "reason", "BUSY"))
                .hasRedirectedUrl(her);
        assertThat(at.text(
                        "select cancelled_by || ' ' || decided_by from appointment where id = cast(? as uuid)", second))
                .isEqualTo("REFERRER Nadia");
    }

    /// Each act writes to a telephone that who sent her typed: they have an end.
    @Test
    void isStoppedWhenSheChangesItAgainAndAgain() {
        var her = sent(link("nadia." + mark + "@foyer.invalid"));
        var slots = at.slots(NOBODY, her + "/rendez-vous");
        var booked = "select id::text from appointment where state = 'BOOKED' and referral_id = cast(? as uuid)";
        assertThat(at.post(NOBODY, her + "/rendez-vous", "slot", slots.getFirst(), "agreed", "true"))
                .hasRedirectedUrl(her);
        for (var time = 1; time <= 5; time++) {
            var move = her + "/rendez-vous/" + at.text(booked, id(her)) + "/deplacer";
            assertThat(at.post(NOBODY, move, "slot", slots.get(time % 2), "agreed", "true"))
                    .hasRedirectedUrl(her);
        }
        var last = at.text(booked, id(her));
        var page = her + "/rendez-vous/" + last;
        assertThat(at.post(NOBODY, page + "/deplacer", "slot", slots.getFirst(), "agreed", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Vous avez beaucoup changé ce rendez-vous. Appelez-nous.");
        assertThat(at.post(NOBODY, page + "/annuler", "reason", "BUSY"))
                .hasStatus(422)
                .bodyText()
                .contains("Vous avez beaucoup changé ce rendez-vous. Appelez-nous.");
        assertThat(at.text(booked, id(her))).isEqualTo(last);
    }

    private static String id(String her) {
        return her.substring(her.lastIndexOf('/') + 1);
    }

    @Test
    void isRefusedFromAnotherAddress() {
        var her = sent(link("nadia." + mark + "@foyer.invalid"));
        var slot = at.slots(NOBODY, her + "/rendez-vous").getFirst();
        at.post(NOBODY, her + "/rendez-vous", "slot", slot, "agreed", "true");
        var taken = String.valueOf(
                at.text("select id::text from appointment where referral_id = cast(? as uuid)", id(her)));

        var other = link("autre." + mark + "@foyer.invalid") + "/" + id(her) + "/rendez-vous";
        assertThat(at.get(NOBODY, other)).hasStatus(404);
        assertThat(at.post(NOBODY, other, "slot", slot, "agreed", "true")).hasStatus(404);
        for (var act : List.of("/deplacer", "/annuler")) {
            assertThat(at.get(NOBODY, other + "/" + taken + act)).hasStatus(404);
            assertThat(at.post(NOBODY, other + "/" + taken + act, "slot", slot, "reason", "BUSY", "agreed", "true"))
                    .hasStatus(404);
        }
        assertThat(at.text("select state from appointment where id = cast(? as uuid)", taken))
                .isEqualTo("BOOKED");
    }
}
