package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Readings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// R-M5: the three clocks, and who lets too many people wait.
@WholeApplication
class ClocksTests extends AroundAnOffer {

    /// R-M5 (a): ten working days without a word, then no follow-up, without penalty.
    @Test
    void aProfileNobodyTreatsEndsWithoutPenalty() {
        var her = her("Amina");
        match();

        run(Duration.ofDays(9));
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
        run(Duration.ofDays(22));

        assertThat(matchOf(her).state()).isEqualTo(Match.State.NO_FOLLOW_UP);
        assertThat(Readings.across(() -> entries.late(scene.platform, scene.organisation, clock.instant())))
                .isZero();
    }

    /// R-M5 (c): an outcome is asked of both every ten days until it is closed; once each time.
    @Test
    void anOutcomeIsAskedEveryTenDays() {
        var contact = accepted(her("Amina"));
        Readings.across(() -> moves.reached(contact, true, "Solène Marty"));

        run(Duration.ofDays(10).plusHours(1));
        run(Duration.ofDays(10).plusHours(2));
        assertThat(outcomesAsked(contact)).isEqualTo(2);
        run(Duration.ofDays(21));
        assertThat(outcomesAsked(contact)).isEqualTo(4);
    }

    /// R-M5: five late contacts suspend new matches until the head lifts it.
    @Test
    void fiveLateContactsSuspendUntilTheHeadLifts() {
        var late = new ArrayList<UUID>();
        for (var n = 0; n < 5; n++) {
            late.add(accepted(her("Amina")));
        }
        late.forEach(
                contact -> set("update contact set reach_before = now() - interval '1 day' where id = ?", contact));
        her("Nadia");

        assertThat(match()).isZero();
        var adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, false));
        var head = new Actor.Team(UUID.randomUUID(), "Anne Roux", scene.platform, true);
        assertThat(mvc.get().uri("/equipe/contacts").with(adviser)).hasStatusOk();
        Readings.across(() -> {
            matchmaker.lift(scene.platform, scene.organisation, head.name());
            return true;
        });

        assertThat(match()).isEqualTo(1);
    }
}
