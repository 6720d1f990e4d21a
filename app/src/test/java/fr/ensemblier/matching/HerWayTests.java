package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a person's space tells her of her way: her agreement (R-P1), her hire (R-H2, R-M10), an offer she wanted
/// (R-M6).
@WholeApplication
class HerWayTests extends AroundAnOffer {

    @Test
    void anAgreementThatWasWithdrawnIsSaidAsWithdrawn() {
        var her = her("Amina");
        assertThat(space(her)).doesNotContain("vous avez retiré votre accord");

        agreement(her, false);

        assertThat(space(her))
                .contains("vous avez retiré votre accord le", "Permettre que des employeurs me voient")
                .doesNotContain("vous ne l’avez pas encore permis");
    }

    @Test
    void whoNeverAgreedReadsThatNobodyWillSeeHer() {
        var her = her("Amina");
        set("delete from choice where kind = 'BE_SHOWN' and person_id = ?", her.person());
        set("update candidate_card set visible = false where card_key = ?", her.card());
        assertThat(space(her)).contains("vous ne l’avez pas encore permis", "Permettre que des employeurs me voient");

        set("update profile set state = 'SUBMITTED', validated_at = null where person_id = ?", her.person());

        assertThat(space(her))
                .contains(
                        "Sans votre accord, aucun employeur ne vous verra.", "Permettre que des employeurs me voient");
    }

    /// R-H2: after a hire her way goes on, with its dates.
    @Test
    void herWayGoesOnAfterAHire() {
        var her = her("Amina");
        var start = Paris.today(clock).plusDays(4);
        assertThat(hired(her, accepted(her), start.toString(), "ANOTHER_POST")).hasStatus3xxRedirection();

        assertThat(space(her))
                .contains(
                        "Vous commencez " + French.date(start, Paris.today(clock)),
                        "Nous vous demandons des nouvelles " + French.date(start.plusDays(1), Paris.today(clock)))
                .contains("<b>Rencontre</b><span class=\"visually-hidden\">, fait");
    }

    /// Once she said yes the call is the next step, big; the contract waits until a meeting is told.
    @Test
    void theNextStepAfterHerYesIsTheCall() {
        var her = her("Amina");
        var contact = accepted(her);
        assertThat(request(her, contact))
                .contains(
                        "<h2>L’employeur vous appelle avant ",
                        "<details class=\"mt-4\"><summary>J’ai signé mon contrat");

        mvc.post()
                .uri("/mon-espace/contacts/{id}/nouvelles", contact)
                .param("nouvelle", "interview")
                .with(SignedIn.as(her.actor()))
                .exchange();

        assertThat(request(her, contact)).contains("<details class=\"mt-4\" open><summary>J’ai signé mon contrat");
    }

    /// R-M6: who is hired, paused or helped elsewhere is told so, not that her profile is incomplete.
    @Test
    void whoDoesNotLookIsToldSoOnAnOffer() {
        var her = her("Amina");
        set("update profile set state = 'PAUSED' where person_id = ?", her.person());
        set("update candidate_card set visible = false where card_key = ?", her.card());
        var address = "/p/gironde/offres/" + scene.offer + "/interet";

        assertThat(mvc.post().uri(address).with(SignedIn.as(her.actor())))
                .bodyText()
                .contains("Votre profil est en pause", "Changer ma situation")
                .doesNotContain("Créer mon profil");
        assertThat(mvc.get().uri(address).with(SignedIn.as(her.actor())))
                .hasRedirectedUrl("/p/gironde/offres/" + scene.offer);
    }

    private String request(Scene.Her her, UUID contact) {
        return page(her, "/mon-espace/contacts/" + contact);
    }

    /// R-M10: beside a full-time post no hours are missing.
    @Test
    void moreHoursBesideAFullTimePostAreRefusedInWords() {
        var her = her("Amina");
        set("update profile set hours_min = 14, hours_max = 20 where person_id = ?", her.person());
        set("update job_offer set weekly_hours = 35 where id = ?", scene.offer);
        var contact = accepted(her);
        var day = Paris.today(clock).toString();

        assertThat(hired(her, contact, day, "MORE_HOURS"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce poste est déjà à temps plein", "value=\"" + day + "\"")
                .doesNotContain("value=\"MORE_HOURS\"");
        assertThat(scene.state(contact)).isEqualTo("ACCEPTED");
    }

    /// R-M10: the hours wanted beside a post never pass what is left of a full week.
    @Test
    void theHoursWantedFitBesideThePost() {
        var her = her("Amina");
        set("update profile set hours_min = 14, hours_max = 20 where person_id = ?", her.person());
        set("update candidate_card set hours_min = 14, hours_max = 20 where card_key = ?", her.card());

        assertThat(hired(her, accepted(her), Paris.today(clock).toString(), "MORE_HOURS"))
                .hasStatus3xxRedirection();

        assertThat(scene.count(
                        "select count(*) from profile where person_id = ? and hours_max = 5 and coalesce(hours_min, 0) <= 5",
                        her.person()))
                .isEqualTo(1);
    }

    /// R-E2: a wrong date is said as wrong, and stays as it was typed.
    @Test
    void aWrongFirstDayIsSaidAsWrong() {
        var her = her("Amina");
        var contact = accepted(her);

        assertThat(hired(her, contact, "2019-01-01", "NO"))
                .hasStatus(422)
                .bodyText()
                .contains("2019", "Vérifiez cette date", "value=\"2019-01-01\"");
        assertThat(hired(her, contact, "demain", "NO"))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00A0demain\u00A0»", "n’est pas une date");
        assertThat(hired(her, contact, "", "NO"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez votre premier jour de travail.");
        assertThat(scene.state(contact)).isEqualTo("ACCEPTED");
    }

    /// R-M6: an offer that does not fit leads to the question that blocks, and can be forgotten.
    @Test
    void anOfferThatDoesNotFitCanBeForgotten() {
        var her = her("Amina");
        set("update candidate_card set means = null, reach_minutes = null where card_key = ?", her.card());
        set("update job_offer set lat = lat + 1 where id = ?", scene.offer);
        market.refreshCard(her.card());
        market.refreshOffer(scene.offer);
        var session = new MockHttpSession();
        var address = "/p/gironde/offres/" + scene.offer + "/interet";
        mvc.get().uri(address).session(session).exchange();

        assertThat(mvc.post()
                        .uri(address)
                        .session(session)
                        .with(SignedIn.as(her.actor()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Dire mon trajet", "/mon-espace/profil/trajets", "Oublier cette offre");
        assertThat(mvc.post().uri(address + "/oublier").session(session).with(SignedIn.as(her.actor())))
                .hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/mon-espace")
                        .session(session)
                        .with(SignedIn.as(her.actor()))
                        .exchange())
                .bodyText()
                .doesNotContain("Vous vouliez cette offre");
    }

    private void agreement(Scene.Her her, boolean granted) {
        assertThat(mvc.post()
                        .uri("/mon-espace/accords")
                        .param("kind", "BE_SHOWN")
                        .param("granted", String.valueOf(granted))
                        .with(SignedIn.as(her.actor())))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult hired(Scene.Her her, UUID contact, String day, String looking) {
        return mvc.post()
                .uri("/mon-espace/contacts/{id}/embauche", contact)
                .param("startsOn", day)
                .param("looking", looking)
                .with(SignedIn.as(her.actor()))
                .exchange();
    }

    private String space(Scene.Her her) {
        return page(her, "/mon-espace");
    }

    private String page(Scene.Her her, String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(her.actor())).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
