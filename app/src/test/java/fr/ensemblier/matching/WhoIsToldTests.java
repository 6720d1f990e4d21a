package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// R-E4, R-P3, R-P8: each side of a contact is told what concerns it, and nothing that another side said for itself.
@WholeApplication
class WhoIsToldTests extends AroundAnOffer {

    private RequestPostProcessor adviser;

    @BeforeEach
    void signIn() {
        adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
    }

    /// How she agreed is proof for the teams; the employer and her own thread do not quote it.
    @Test
    void whatAnAdviserWritesAsProofStaysWithTheTeams() {
        var her = her("Amina");
        var contact = asked(her);
        answer(contact, "oui", "Au téléphone, elle sort de l’hôpital");

        assertThat(scene.state(contact)).isEqualTo("ACCEPTED");
        assertThat(body("/equipe/contacts/" + contact, adviser)).contains("elle sort de l’hôpital");
        assertThat(body("/employeur/contacts/" + contact, SignedIn.as(scene.employer)))
                .doesNotContain("hôpital");
        assertThat(body("/mon-espace/contacts/" + contact, SignedIn.as(her.actor())))
                .doesNotContain("hôpital");
    }

    @Test
    void aNoSaidForHerKeepsHowSheSaidIt() {
        var her = her("Amina");
        var contact = asked(her);
        answer(contact, "non", "Par message, le 3 mars");

        assertThat(scene.state(contact)).isEqualTo("DECLINED");
        assertThat(body("/equipe/contacts/" + contact, adviser)).contains("Par message, le 3 mars");
        assertThat(scene.count(
                        "select count(*) from person_event where person_id = ? and detail like '%Par message%' and by = 'Claire Bessière'",
                        her.person()))
                .isEqualTo(1);
        assertThat(body("/employeur/contacts/" + contact, SignedIn.as(scene.employer)))
                .doesNotContain("Par message");
    }

    @Test
    void theEmployerIsToldThatSheStops() {
        var her = her("Amina");
        var contact = accepted(her);
        says(contact, her, "stopped");

        assertThat(scene.state(contact)).isEqualTo("CLOSED");
        assertThat(told("contact-ended:" + contact, "ORGANISATION", "%ne souhaite pas continuer"))
                .isEqualTo(1);
        assertThat(told("contact-ended-person:" + contact, "PERSON", "%")).isZero();
        assertThat(scene.count(
                        "select count(*) from contact_entry where contact_id = ? and kind = 'person_stopped'", contact))
                .as("one act, one line")
                .isEqualTo(1);
        assertThat(body("/mon-espace/contacts/" + contact, SignedIn.as(her.actor())))
                .contains("Vous avez choisi d’arrêter");
    }

    @Test
    void sheIsToldThatTheEmployerEndsIt() {
        var her = her("Amina");
        var contact = accepted(her);
        Readings.across(() -> moves.stage(contact, Stage.NO_ANSWER, null, "EMPLOYER", "Solène Marty"));

        assertThat(told("contact-ended-person:" + contact, "PERSON", "%Les Jardins%"))
                .isEqualTo(1);
        assertThat(told("contact-ended:" + contact, "ORGANISATION", "%")).isZero();
    }

    @Test
    void bothAreToldOfAnEndThatTheTeamNotes() {
        var her = her("Amina");
        var contact = accepted(her);
        Readings.across(() -> moves.stage(contact, Stage.PERSON_STOPPED, null, "TEAM", "Claire Bessière"));

        assertThat(told("contact-ended-person:" + contact, "PERSON", "%")
                        + told("contact-ended:" + contact, "ORGANISATION", "%"))
                .isEqualTo(2);
        assertThat(body("/mon-espace/contacts/" + contact, SignedIn.as(her.actor())))
                .contains("Claire Bessière note que vous ne souhaitez pas continuer")
                .doesNotContain("Vous avez choisi d’arrêter");
    }

    /// News of a request that she has not accepted is no news.
    @Test
    void sheSaysNothingOfWhatSheHasNotAccepted() {
        var her = her("Amina");
        var contact = asked(her);
        says(contact, her, "stopped");

        assertThat(scene.state(contact)).isEqualTo("ASKED");
        assertThat(scene.count("select count(*) from contact_entry where contact_id = ?", contact))
                .isEqualTo(1);
    }

    /// R-M5: her word that she was called stands against "pas encore jointe", in her words and not in his.
    @Test
    void herWordThatSheWasCalledEndsTheWait() {
        var her = her("Amina");
        var contact = accepted(her);
        Readings.across(() -> moves.reached(contact, false, "EMPLOYER", "Solène Marty"));
        says(contact, her, "contacted");

        assertThat(scene.count("select count(*) from contact where id = ? and stage = 'REACHED'", contact))
                .isEqualTo(1);
        assertThat(body("/mon-espace/contacts/" + contact, SignedIn.as(her.actor())))
                .doesNotContain("L’employeur dit qu’il vous a eu au téléphone");
    }

    /// R-M6: an employer who put her aside has nothing on top of his list, and neither is told so.
    @Test
    void sheIsNotSaidToBeOnTopWhenSheWasPutAside() {
        var her = her("Amina");
        match();
        assertThat(mvc.post()
                        .uri("/employeur/profils/{id}/ecarter", matchOf(her).id())
                        .param("reason", "HOURS")
                        .with(SignedIn.as(scene.employer)))
                .hasStatus3xxRedirection();
        var answer = mvc.post()
                .uri("/p/gironde/offres/{id}/interet", scene.offer)
                .with(SignedIn.as(her.actor()))
                .exchange();

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap()))
                .doesNotContain("en tête")
                .contains("cherche autre chose");
        assertThat(matchOf(her).state()).isEqualTo(Match.State.PUT_ASIDE);
        assertThat(told("interest:" + scene.offer + ":" + her.card(), "ORGANISATION", "%"))
                .isZero();
    }

    /// R-M3: nobody is put forward for an offer that is over, nor proposed again by an undo.
    @Test
    void nobodyIsProposedForAnOfferThatIsOver() {
        var her = her("Amina");
        set(
                "update job_offer set state = 'CLOSED', closed_at = now(), close_reason = 'POSTPONED' where id = ?",
                scene.offer);
        market.refreshOffer(scene.offer);
        var answer = mvc.post()
                .uri("/equipe/personnes/{p}/rapprochements/{o}/avant", her.person(), scene.offer)
                .param("words", "Elle connaît ce quartier")
                .with(adviser)
                .exchange();

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap())).contains("n’est plus en ligne");
        assertThat(scene.count("select count(*) from match where card_key = ?", her.card()))
                .isZero();
    }

    /// R-M8, R-P1: a card that another node hid is not proposed from this one's memory.
    @Test
    void aCardThatWasHiddenElsewhereIsNotProposed() {
        var her = her("Amina");
        set("update candidate_card set visible = false where card_key = ?", her.card());

        assertThat(match()).isZero();
    }

    /// R-P6: another platform's task does not keep the name of somebody who is gone.
    @Test
    void theTaskOfAnotherPlatformForgetsHer() {
        var her = her("Amina");
        var contact = requested(beyond(her), her);
        Readings.across(() -> answers.accept(contact, "PERSON", "Amina", null, null));
        run(untilLate(contact));
        var named = "select count(*) from task where platform_id = '12' and key = ? and title like '%Belkadour%'";
        assertThat(scene.count(named, "contact.late:" + contact)).isEqualTo(1);

        mvc.post()
                .uri("/equipe/personnes/{id}/effacer", her.person())
                .param("why", "Elle le demande")
                .with(SignedIn.as(new Actor.Team(UUID.randomUUID(), "Anne Roux", scene.platform, true)))
                .exchange();

        await(() -> scene.state(contact).equals("WITHDRAWN"));
        assertThat(scene.count(named, "contact.late:" + contact)).isZero();
        assertThat(scene.count("select count(*) from notice where key like ? and title like '%Amina%'", "%:" + contact))
                .isZero();
        run(Duration.ofDays(12));
        assertThat(scene.count(
                        "select count(*) from task where key = ? and done_at is null", "contact.late:" + contact))
                .isZero();
    }

    private void answer(UUID contact, String answer, String how) {
        assertThat(mvc.post()
                        .uri("/equipe/contacts/{id}/reponse", contact)
                        .param("reponse", answer)
                        .param("accord", "true")
                        .param("comment", how)
                        .with(adviser))
                .hasStatus3xxRedirection();
    }

    private void says(UUID contact, Scene.Her her, String what) {
        assertThat(mvc.post()
                        .uri("/mon-espace/contacts/{id}/nouvelles", contact)
                        .param("nouvelle", what)
                        .with(SignedIn.as(her.actor())))
                .hasStatus3xxRedirection();
    }

    private int told(String key, String to, String title) {
        return scene.count(
                "select count(*) from notice where key = ? and to_kind = ? and title like ?", key, to, title);
    }

    private String body(String address, RequestPostProcessor as) {
        var answer = mvc.get().uri(address).with(as).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
