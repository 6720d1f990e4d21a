package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Requests;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// R-M6: the employer moves first, at most so often; her interest comes first, without a name.
@WholeApplication
class FirstMoveTests extends AroundAnOffer {

    /// R-M6: the sixth request of a week waits, and is sent when the first is a week old.
    @Test
    void theSixthRequestOfAWeekWaitsForItsTurn() {
        var her = her("Amina");
        for (var n = 0; n < 5; n++) {
            assertThat(askFrom(elsewhere(), her)).isInstanceOf(Requests.Asking.Sent.class);
        }

        var sixth = askFrom(elsewhere(), her);

        assertThat(sixth).isInstanceOfSatisfying(Requests.Asking.Waits.class, waits -> {
            assertThat(waits.sentOn()).isEqualTo(Paris.today(clock).plusDays(7));
            assertThat(scene.state(waits.contact())).isEqualTo("QUEUED");
            assertThat(release(waits.contact(), Duration.ofDays(6))).isFalse();
            assertThat(release(waits.contact(), Duration.ofDays(7).plusHours(1)))
                    .isTrue();
            assertThat(scene.state(waits.contact())).isEqualTo("ASKED");
        });
    }

    /// R-M6, R-P2: who says « Cela m’intéresse » comes first, and stays without a name.
    @Test
    void whoIsInterestedComesFirstWithoutAName() {
        her("Amina");
        var interested = her("Nadia");
        match();

        Readings.across(() -> {
            matchmaker.interest(
                    readings.offer(scene.offer),
                    readings.card(interested.card()).orElseThrow());
            return true;
        });

        var first = Readings.across(() ->
                lists.page(scene.organisation, Match.State.TO_TREAT, null, "", MatchLists.Order.PROPOSED, null, 1));
        assertThat(first).extracting(Match::cardKey).containsExactly(interested.card());
        var after = Readings.across(() -> lists.page(
                scene.organisation,
                Match.State.TO_TREAT,
                null,
                "",
                MatchLists.Order.PROPOSED,
                first.getFirst().id(),
                20));
        assertThat(after).hasSize(1);
        assertThat(mvc.get()
                        .uri("/employeur/profils")
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Cette personne s’est dite intéressée", "Nadia, à Bordeaux")
                .doesNotContain("Belkadour", "0639981207");
    }

    /// R-M6: she chooses how many employers may ask for her in a week; the others read when it is sent.
    @Test
    void sheChoosesHowManyMayAskForHerInAWeek() {
        var her = her("Amina");
        mvc.post()
                .uri("/mon-espace/rapprochements/rythme")
                .param("semaine", "1")
                .with(SignedIn.as(her.actor()))
                .exchange();
        assertThat(askFrom(elsewhere(), her)).isInstanceOf(Requests.Asking.Sent.class);
        match();

        var second = (Requests.Asking.Waits) ask(her);

        assertThat(second.sentOn()).isEqualTo(Paris.today(clock).plusDays(7));
        assertThat(mvc.get()
                        .uri("/employeur/contacts/{id}", second.contact())
                        .with(SignedIn.as(scene.employer))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("transmis le");
        assertThat(mvc.get()
                        .uri("/mon-espace/contacts")
                        .with(SignedIn.as(her.actor()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain(second.contact().toString());
    }

    private boolean release(UUID contact, Duration later) {
        return Readings.across(() -> requests.release(contact, clock.instant().plus(later)));
    }
}
