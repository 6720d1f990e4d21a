package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferChanged;
import fr.ensemblier.offers.OfferEnded;
import fr.ensemblier.people.CardShown;
import fr.ensemblier.placements.Hires;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// R-M1, R-M4, R-M5, R-M9: what a human decided holds when the machine counts again, and what does not fit any more
/// goes.
@WholeApplication
class KeptDecisionsTests extends AroundAHire {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /// R-M4: she hides the employer who had put her aside, and lets him see her again: she is not proposed anew.
    @Test
    void whomTheEmployerPutAsideDoesNotComeBackByTheMachine() {
        var her = her("Amina");
        match();
        aside(her);
        set(
                "update candidate_card set hidden_from = array['" + scene.organisation
                        + "']::uuid[] where card_key = ?",
                her.card());
        tell(new CardShown(scene.platform, her.card()));
        await(() -> matchOf(her).state() == Match.State.WITHDRAWN);
        set("update candidate_card set hidden_from = '{}' where card_key = ?", her.card());
        market.refreshCard(her.card());

        assertThat(match()).isZero();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.WITHDRAWN);
    }

    /// R-M9: whom the team put forward is so again when the offer is.
    @Test
    void whomTheTeamPutForwardComesBackInFront() {
        var her = her("Amina");
        assertThat(mvc.post()
                        .uri("/equipe/personnes/{p}/rapprochements/{o}/avant", her.person(), scene.offer)
                        .param("words", "Elle connaît ce quartier")
                        .with(adviser))
                .hasStatus3xxRedirection();
        offer("EXPIRED", new OfferEnded(scene.platform, new JobOfferId(scene.offer)));
        await(() -> matchOf(her).state() == Match.State.WITHDRAWN);
        set("update candidate_card set occupations = '{aide-soignant}' where card_key = ?", her.card());
        market.refreshCard(her.card());
        offer("PUBLISHED", new OfferChanged(scene.platform, new JobOfferId(scene.offer)));

        await(() -> matchOf(her).state() == Match.State.TO_TREAT);
        assertThat(scene.count("select count(*) from match where card_key = ? and forward", her.card()))
                .isEqualTo(1);
    }

    /// R-M1: what she wants is hard, also after she was proposed.
    @Test
    void whatDoesNotFitAnyMoreIsNotProposed() {
        var amina = her("Amina");
        var nadia = her("Nadia");
        match();
        Readings.across(() -> matchmaker.interest(
                readings.offer(scene.offer), readings.card(nadia.card()).orElseThrow()));
        for (var her : new Scene.Her[] {amina, nadia}) {
            set("update candidate_card set contract_classes = '{CESU}' where card_key = ?", her.card());
            tell(new CardShown(scene.platform, her.card()));
        }

        await(() -> matchOf(amina).state() == Match.State.WITHDRAWN);
        assertThat(matchOf(nadia).state()).as("she asked for it herself").isEqualTo(Match.State.TO_TREAT);
    }

    /// R-M5: the profiles that came while calls were late are proposed once the head lifts it.
    @Test
    void profilesThatCameMeanwhileAreProposed() {
        set("update job_offer set openings = 9 where id = ?", scene.offer);
        market.refreshOffer(scene.offer);
        for (var n = 0; n < 5; n++) {
            var late = accepted(her("Amina"));
            set("update contact set reach_before = now() - interval '1 day' where id = ?", late);
        }
        var nadia = her("Nadia");
        assertThat(match()).isZero();

        Readings.across(() -> {
            matchmaker.lift(scene.platform, scene.organisation, "Anne Roux");
            return scene;
        });

        await(() ->
                scene.count("select count(*) from match where card_key = ? and state = 'TO_TREAT'", nadia.card()) == 1);
    }

    /// R-M5 (c): a second try that failed is a try; a stage that is noted twice is noted.
    @Test
    void aSecondTryIsNotedAndNotRefused() {
        var contact = accepted(her("Amina"));
        for (var n = 0; n < 2; n++) {
            assertThat(Readings.across(() -> moves.reached(contact, false, "EMPLOYER", "Solène Marty")))
                    .isEqualTo(Moves.Done.YES);
        }
        for (var n = 0; n < 2; n++) {
            assertThat(Readings.across(() -> moves.stage(contact, Stage.TRIAL, null, "EMPLOYER", "Solène Marty")))
                    .isEqualTo(Moves.Done.YES);
        }
        assertThat(scene.count(
                        "select count(*) from contact_entry where contact_id = ? and kind = 'not_reached'", contact))
                .isEqualTo(2);
    }

    /// R-M5 (a): who takes somebody back has his days anew; nobody is taken back for an offer that is over.
    @Test
    void aProfileTakenBackHasItsDaysAnew() {
        var her = her("Amina");
        match();
        aside(her);
        set("update match set treat_before = current_date - 3 where card_key = ?", her.card());
        back(her);
        run(Duration.ZERO);
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);

        aside(her);
        set("update job_offer set state = 'EXPIRED' where id = ?", scene.offer);
        back(her);
        assertThat(matchOf(her).state()).isEqualTo(Match.State.PUT_ASIDE);
    }

    /// R-E6: the hours of another hire are corrected, and the question whether to open a contact again stays.
    @Test
    void theQuestionToOpenAgainOutlivesTheCorrectionOfAnotherHire() {
        openings(2);
        var asked = asked(her("Zohra"));
        var first = hired(accepted(her("Amina")), Hires.Looking.ANOTHER_POST);
        var second = hired(accepted(her("Nadia")), Hires.Looking.ANOTHER_POST);
        await(() -> scene.state(asked).equals("WITHDRAWN"));
        cancel(first);
        await(() -> task(asked) == 1);

        tell(new fr.ensemblier.placements.HireCorrected(
                scene.platform, second, scene.key("select person_id from hire where id = ?", second)));
        await(() -> scene.count(
                        "select count(*) from event_publication where completion_date is null and serialized_event like ?",
                        "%" + second + "%")
                == 0);
        assertThat(task(asked)).isEqualTo(1);
    }

    private void offer(String state, Object event) {
        set("update job_offer set state = '" + state + "' where id = ?", scene.offer);
        market.refreshOffer(scene.offer);
        tell(event);
    }

    private void tell(Object event) {
        fr.ensemblier.foundation.Actors.as(
                new Actor.Machine("test", null),
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(event)));
    }

    private void aside(Scene.Her her) {
        post(her, "ecarter?reason=HOURS");
    }

    private void back(Scene.Her her) {
        post(her, "reprendre");
    }

    private void post(Scene.Her her, String act) {
        UUID match = matchOf(her).id();
        assertThat(mvc.post().uri("/employeur/profils/" + match + "/" + act).with(SignedIn.as(scene.employer)))
                .hasStatus3xxRedirection();
    }
}
