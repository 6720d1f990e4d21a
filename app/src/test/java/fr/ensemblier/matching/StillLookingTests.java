package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-M10: a hire asks her one question, and only she, or the team for her, answers it.
@WholeApplication
class StillLookingTests extends AroundAnOffer {

    @Autowired
    Endings endings;

    @Autowired
    Hires hires;

    /// R-M10: « not looking » closes the others politely; the offer closes when it is filled.
    @Test
    void whoDoesNotLookAnyMoreEndsHerOtherContacts() {
        var her = her("Amina");
        var other = requested(elsewhere(), her);
        var contact = accepted(her);
        set("update job_offer set openings = 1 where id = ?", scene.offer);

        hired(contact, Hires.Looking.NO);

        await(() -> scene.state(other).equals("WITHDRAWN"));
        assertThat(scene.count("select count(*) from job_offer where id = ? and state <> 'PUBLISHED'", scene.offer))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from notice where key = ?", "contact-withdrawn:" + other))
                .isEqualTo(1);
    }

    /// R-M10: « still looking » lowers the hours wanted and leaves the others open.
    @Test
    void whoStillLooksKeepsHerOtherContactsWithFewerHours() {
        var her = her("Amina");
        var other = requested(elsewhere(), her);

        hired(accepted(her), Hires.Looking.MORE_HOURS);

        assertThat(scene.count(
                        "select count(*) from profile where person_id = ? and hours_max = 5 and state = 'WORKING_MORE'",
                        her.person()))
                .isEqualTo(1);
        assertThat(scene.state(other)).isEqualTo("ASKED");
    }

    /// R-M10: an employer who says « she does not look any more » closes nothing; she is asked.
    @Test
    void anEmployerIsNotBelievedAboutHerSearch() {
        var her = her("Amina");
        var other = requested(elsewhere(), her);

        var hire = hiredBy(her, "non");

        assertThat(scene.state(other)).isEqualTo("ASKED");
        assertThat(scene.count(
                        "select count(*) from profile where person_id = ? and state = 'VALIDATED'", her.person()))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from notice where key = ?", "hire-looking:" + hire))
                .isEqualTo(1);
        assertThat(mvc.get().uri("/mon-espace").with(SignedIn.as(her.actor())).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/mon-espace/embauches/" + hire + "/recherche");
    }

    /// R-M10: her « no » closes her other contacts with a polite message; once.
    @Test
    void herOwnNoEndsHerOtherContacts() {
        var her = her("Amina");
        var other = requested(elsewhere(), her);
        var hire = hiredBy(her, "");

        assertThat(answer(her, hire, "")).hasStatus(422);
        assertThat(answer(her, hire, "NO")).hasStatus3xxRedirection();
        assertThat(answer(her, hire, "MORE_HOURS")).hasStatus3xxRedirection();

        await(() -> scene.state(other).equals("WITHDRAWN"));
        assertThat(scene.count("select count(*) from notice where key = ?", "contact-withdrawn:" + other))
                .isEqualTo(1);
        assertThat(scene.count("select count(*) from hire where id = ? and still_looking", hire))
                .isZero();
        assertThat(scene.count("select count(*) from profile where person_id = ? and state = 'WORKING'", her.person()))
                .isEqualTo(1);
    }

    /// R-M10: « more hours » lowers the hours wanted to what is left; « another post » leaves all as it is.
    @Test
    void moreHoursLowersTheHoursWantedAndAnotherPostDoesNot() {
        var her = her("Amina");
        var other = requested(elsewhere(), her);
        assertThat(answer(her, hiredBy(her, "non"), "MORE_HOURS")).hasStatus3xxRedirection();
        var nadia = her("Nadia");
        assertThat(answer(nadia, hiredBy(nadia, "non"), "ANOTHER_POST")).hasStatus3xxRedirection();

        assertThat(scene.count("select count(*) from profile where person_id = ? and hours_max = 7", her.person()))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from profile where person_id = ? and hours_max is null and state = 'WORKING_MORE'",
                        nadia.person()))
                .isEqualTo(1);
        assertThat(scene.state(other)).isEqualTo("ASKED");
    }

    /// Nobody searches hours for who shows no card: she is told so, not promised.
    @Test
    void moreHoursAreSearchedOnlyForWhoIsShown() {
        var shown = her("Amina");
        assertThat(answer(shown, hiredBy(shown, "non"), "MORE_HOURS"))
                .flash()
                .hasEntrySatisfying("flash", said -> assertThat(said.toString()).contains("Nous cherchons"));
        var hidden = her("Nadia");
        var hire = hiredBy(hidden, "non");
        set("update choice set granted = false where person_id = ? and kind = 'BE_SHOWN'", hidden.person());
        set("update candidate_card set visible = false where card_key = ?", hidden.card());
        assertThat(answer(hidden, hire, "MORE_HOURS"))
                .flash()
                .hasEntrySatisfying(
                        "flash",
                        said -> assertThat(said.toString())
                                .contains("n’est pas montré")
                                .as("it is complete: she refused to be shown")
                                .doesNotContain("complétez"));
    }

    /// R-M10, R-P8: without an answer the team has a task after the days of the parameter, and answers on her
    /// behalf.
    @Test
    void theTeamIsToldWithoutAnAnswerAndMayAnswerForHer() {
        var her = her("Amina");
        var hire = hiredBy(her, "non");
        var team = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));

        remind();
        assertThat(tasks(hire)).isZero();
        set("update hire set looking_asked_on = looking_asked_on - 5 where id = ?", hire);
        remind();
        assertThat(tasks(hire)).isEqualTo(1);

        assertThat(mvc.get().uri("/equipe/embauches/{id}", hire).with(team).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("L’employeur pense qu’elle ne cherche plus.");
        mvc.post()
                .uri("/equipe/embauches/{id}/recherche", hire)
                .param("looking", "NO")
                .param("how", "Au téléphone")
                .with(team)
                .exchange();

        assertThat(tasks(hire)).isZero();
        assertThat(scene.count(
                        "select count(*) from hire where id = ? and not still_looking and looking_said_by = 'Claire Bessière'",
                        hire))
                .isEqualTo(1);
    }

    /// R-M10: when she records the hire herself she is asked at once, and must answer.
    @Test
    void sheAnswersAtOnceWhenSheRecordsIt() {
        var her = her("Amina");
        var contact = accepted(her);
        var space = SignedIn.as(her.actor());
        var day = Paris.today(clock).toString();

        assertThat(mvc.post()
                        .uri("/mon-espace/contacts/{id}/embauche", contact)
                        .param("startsOn", day)
                        .with(space))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/mon-espace/contacts/{id}/embauche", contact)
                        .param("startsOn", day)
                        .param("looking", "ANOTHER_POST")
                        .with(space))
                .hasStatus3xxRedirection();

        assertThat(scene.count(
                        "select count(*) from hire where contact_id = ? and looking_for = 'ANOTHER_POST'", contact))
                .isEqualTo(1);
    }

    private void hired(UUID contact, Hires.Looking looking) {
        var said = new Endings.Hired(Paris.today(clock), null, "PRIVE_CDI", BigDecimal.valueOf(30), looking, null);
        assertThat(Readings.across(() -> endings.hired(contact, readings.offer(scene.offer), said, "PERSON", "Amina")))
                .isPresent();
    }

    private UUID hiredBy(Scene.Her her, String believed) {
        var contact = accepted(her);
        assertThat(mvc.post()
                        .uri("/employeur/contacts/{id}/embauche", contact)
                        .param("startsOn", Paris.today(clock).toString())
                        .param("contract", "PRIVE_CDI")
                        .param("hours", "28")
                        .param("looking", believed)
                        .with(SignedIn.as(scene.employer)))
                .hasStatus3xxRedirection();
        return scene.key("select id from hire where contact_id = ?", contact);
    }

    private MvcTestResult answer(Scene.Her her, UUID hire, String looking) {
        return mvc.post()
                .uri("/mon-espace/embauches/{id}/recherche", hire)
                .param("looking", looking)
                .with(SignedIn.as(her.actor()))
                .exchange();
    }

    private int tasks(UUID hire) {
        return scene.count("select count(*) from task where key = ? and done_at is null", "hire-looking:" + hire);
    }
}
