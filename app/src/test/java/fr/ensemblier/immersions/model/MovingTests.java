package fr.ensemblier.immersions.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// R-W1, R-W3, R-W4: no sequence of allowed acts reaches a forbidden state, whatever the frame and the days.
class MovingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("WISHED", Set.of("REQUESTED", "CANCELLED")),
            Map.entry("REQUESTED", Set.of("ACCEPTED", "REFUSED", "CANCELLED")),
            Map.entry("ACCEPTED", Set.of("DRAFTED", "HANDED_OFF", "CANCELLED")),
            Map.entry("DRAFTED", Set.of("DRAFTED", "SIGNED", "HANDED_OFF", "CANCELLED")),
            Map.entry("SIGNED", Set.of("SIGNED", "RUNNING", "CANCELLED")),
            Map.entry("HANDED_OFF", Set.of("HANDED_OFF", "RUNNING", "CANCELLED")),
            Map.entry("RUNNING", Set.of("RUNNING", "ENDED", "INTERRUPTED")),
            Map.entry("ENDED", Set.of("RUNNING")),
            Map.entry("INTERRUPTED", Set.of("RUNNING")),
            Map.entry("CANCELLED", Set.of()),
            Map.entry("REFUSED", Set.of()));

    @Test
    void noSequenceOfActsReachesAForbiddenState() {
        var random = new Random(7);
        var reached = new java.util.HashSet<String>();
        for (var run = 0; run < 20_000; run++) {
            var one = wished(LegalFrame.values()[random.nextInt(4)]);
            for (var act = 0; act < 30; act++) {
                var outcome = Moving.moved(one, any(random), TODAY);
                if (outcome instanceof Outcome.Made(var after)) {
                    assertThat(ALLOWED.get(one.state().word()))
                            .as(one.state() + " to " + after.state())
                            .contains(after.state().word());
                    sound(after);
                    one = after;
                    reached.add(one.state().word());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(withoutWished());
    }

    private static Set<String> withoutWished() {
        var all = new java.util.HashSet<>(ALLOWED.keySet());
        all.remove("WISHED");
        return all;
    }

    /// What the database refuses too.
    private static void sound(Immersion one) {
        var state = one.state();
        if (!(state instanceof ImmersionState.Wished) && !(state instanceof ImmersionState.Cancelled)) {
            assertThat(one.talk()).as("R-W4: a talk precedes").isNotNull();
        }
        if (state instanceof ImmersionState.Drafted || state instanceof ImmersionState.Signed) {
            assertThat(one.frame()).isEqualTo(LegalFrame.PMSMP);
        }
        if (state instanceof ImmersionState.Covered covered) {
            assertThat(covered.cover().on())
                    .isBeforeOrEqualTo(Objects.requireNonNull(one.plan()).from());
        }
        if (state instanceof ImmersionState.Running running) {
            assertThat(running.since()).isAfterOrEqualTo(running.cover().on());
        }
        if (state instanceof ImmersionState.Past past) {
            assertThat(past.on())
                    .isAfterOrEqualTo(past.since())
                    .isBeforeOrEqualTo(Objects.requireNonNull(one.plan()).until());
        }
    }

    private static Move any(Random random) {
        var on = TODAY.minusDays(random.nextInt(12)).plusDays(random.nextInt(3));
        var from = TODAY.plusDays(random.nextInt(20) - 10);
        var plan = new Immersion.Plan(from, from.plusDays(random.nextInt(6)), BigDecimal.TEN, 1);
        return switch (random.nextInt(12)) {
            case 0 -> new Move.Talk(on, "Claire");
            case 1 -> new Move.Accept(on);
            case 2 -> new Move.Refuse(on, "FULL");
            case 3 -> new Move.Draft(on, plan);
            case 4 -> new Move.Sign(on);
            case 5 -> new Move.HandOff(on, "France Travail", random.nextBoolean() ? plan : null);
            case 6, 7 -> new Move.Begin(on);
            case 8 -> new Move.End(on);
            case 9 -> new Move.Interrupt(on, "HOST");
            case 10 -> random.nextInt(9) == 0 ? new Move.Cancel(on, "HOST") : new Move.TakeBack(on);
            default -> new Move.Reschedule(on, plan, "Grève");
        };
    }

    static Immersion wished(LegalFrame frame) {
        return new Immersion(
                new PlatformId("33"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Zoé",
                null,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Les Tilleuls",
                "aide-a-domicile",
                frame,
                null,
                null,
                true,
                "La personne",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                new ImmersionState.Wished(),
                1);
    }
}
