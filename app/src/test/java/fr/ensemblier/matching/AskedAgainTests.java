package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.matching.model.ByHand;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Requests;
import fr.ensemblier.placements.Hires;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// R-M3, R-M4: a request that was withdrawn does not close the pair for ever, and the figures count it once (S02).
@WholeApplication
class AskedAgainTests extends AroundAHire {

    @Autowired
    ByHand byHand;

    /// The offer expired while she was asked, and is renewed: she is proposed anew, and the employer asks anew.
    @Test
    void anOfferThatIsRenewedMayAskAgain() {
        var her = her("Amina");
        var first = asked(her);
        set(
                "update match set treat_before = treat_before - 30 where id = ?",
                matchOf(her).id());
        var before = fact(her);
        Readings.across(() -> endings.withdrawOffer(readings.offer(scene.offer)));
        assertThat(matchOf(her).state()).isEqualTo(Match.State.WITHDRAWN);

        assertThat(match()).isEqualTo(1);
        assertThat(mvc.get()
                        .uri("/employeur/profils/{id}/contact", matchOf(her).id())
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatusOk();
        var second = ((Requests.Asking.Sent) ask(her)).contact();

        assertThat(second).isNotEqualTo(first);
        assertThat(scene.state(first)).isEqualTo("WITHDRAWN");
        assertThat(scene.state(second)).isEqualTo("ASKED");
        assertThat(matchOf(her).state()).isEqualTo(Match.State.CONTACTED);
        assertThat(fact(her)).isEqualTo(before);
        assertThat(ask(her)).isInstanceOf(Requests.Asking.Refused.class);
    }

    /// What the team closed is not begun again by the machine nor by the employer, but by the team.
    @Test
    void whatTheTeamClosedIsBegunAgainByAHuman() {
        var her = her("Amina");
        var contact = asked(her);
        Readings.across(() -> endings.stoppedByTeam(contact, "Elle hésite.", "Claire Bessière"));

        assertThat(match()).isZero();
        assertThat(ask(her)).isInstanceOf(Requests.Asking.Refused.class);
        assertThat(Readings.across(() -> byHand.forward(
                        readings.offer(scene.offer),
                        readings.card(her.card()).orElseThrow(),
                        "Elle veut bien maintenant",
                        "Claire Bessière")))
                .isEqualTo(ByHand.Done.YES);
        assertThat(ask(her)).isInstanceOf(Requests.Asking.Sent.class);
    }

    /// R-E6: the request that a hire ended is not opened beside the one that the employer made since.
    @Test
    void anOldRequestIsNotOpenedBesideANewOne() {
        var her = her("Amina");
        var other = elsewhere();
        var old = requested(other, her);
        var hire = hired(accepted(her), Hires.Looking.NO);
        await(() -> scene.state(old).equals("WITHDRAWN"));
        cancel(hire);
        await(() -> task(old) == 1);
        var fresh = requested(other, her);

        act(old, "rouvrir");

        assertThat(scene.state(old)).isEqualTo("WITHDRAWN");
        assertThat(scene.state(fresh)).isEqualTo("ASKED");
        assertThat(task(old)).isZero();
    }

    private String fact(Scene.Her her) {
        return scene.text(
                "select string_agg(concat_ws(' ', on_day, contacted_on, treat_before), ';') from proposed_fact where person_key = ?",
                her.card());
    }
}
