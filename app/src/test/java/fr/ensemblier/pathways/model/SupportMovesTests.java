package fr.ensemblier.pathways.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// R-W1: whatever is pressed in whatever order, an action of the plan is in no state that the rules forbid.
class SupportMovesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static SupportStep agreed() {
        return new SupportStep(
                new PlatformId("33"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "LICENCE",
                "Aide au permis",
                null,
                null,
                TODAY.minusDays(20),
                "Claire",
                new SupportState.ToDo());
    }

    @Provide
    Arbitrary<List<SupportMove>> presses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(-30, 3))
                .as((button, days) -> {
                    var on = TODAY.plusDays(days);
                    return switch (button) {
                        case 0 -> (SupportMove) new SupportMove.Ask("Mission locale", on);
                        case 1 -> new SupportMove.Obtain("Accord", on);
                        case 2 -> new SupportMove.Refuse("FULL", on);
                        case 3 -> new SupportMove.GiveUp("HER_WISH", on);
                        default -> new SupportMove.TakeBack(on);
                    };
                })
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 500)
    void noSequenceReachesAForbiddenState(@ForAll("presses") List<SupportMove> presses) {
        var step = agreed();
        for (var move : presses) {
            var before = step;
            if (before.move(move, TODAY) instanceof SupportStep.Outcome.Moved(var after)) {
                assertThat(move.on()).as("nothing of the future happened").isBeforeOrEqualTo(TODAY);
                assertThat(move instanceof SupportMove.TakeBack || before.state() instanceof SupportState.Open)
                        .as("what ended moves no more, unless it is taken back")
                        .isTrue();
                inOrder(after);
                step = after;
            }
        }
    }

    private static void inOrder(SupportStep step) {
        switch (step.state()) {
            case SupportState.ToDo _ -> {}
            case SupportState.Asked(var on) -> asked(step, on);
            case SupportState.Ended ended -> {
                var asked = ended.askedOn();
                if (asked != null) {
                    asked(step, asked);
                    assertThat(ended.on()).isAfterOrEqualTo(asked);
                }
                assertThat(ended.on()).isAfterOrEqualTo(step.notedOn());
            }
        }
    }

    private static void asked(SupportStep step, LocalDate on) {
        assertThat(step.partner()).as("asked of somebody").isNotNull();
        assertThat(on).isAfterOrEqualTo(step.notedOn());
    }

    @Test
    void whatWasTakenBackIsWhereItWas() {
        var asked = moved(agreed(), new SupportMove.Ask("Mission locale", TODAY.minusDays(3)));
        var refused = moved(asked, new SupportMove.Refuse("FULL", TODAY));

        assertThat(moved(refused, new SupportMove.TakeBack(TODAY))).isEqualTo(asked);
        assertThat(refused.move(new SupportMove.Obtain("Accord", TODAY), TODAY))
                .isEqualTo(new SupportStep.Outcome.No(Refused.NOT_NOW));
    }

    private static SupportStep moved(SupportStep step, SupportMove move) {
        return ((SupportStep.Outcome.Moved) step.move(move, TODAY)).step();
    }
}
