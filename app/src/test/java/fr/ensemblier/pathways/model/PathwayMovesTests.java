package fr.ensemblier.pathways.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// R-W1, R-W6: whatever is pressed in whatever order, a pathway is in no state that the rules forbid.
class PathwayMovesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /// What a user presses: on which step, which button, on which day around today.
    record Pressed(int step, int button, int days) {}

    private static Pathway fresh(int steps) {
        var sheets = new ArrayList<StepSheet>();
        for (var index = 0; index < steps; index++) {
            sheets.add(new StepSheet(
                    StepKind.TALK,
                    "Étape " + index,
                    5,
                    null,
                    WhoActs.TEAM,
                    false,
                    null,
                    "C’est noté.",
                    null,
                    List.of("Autre voie " + index)));
        }
        return new Template(UUID.randomUUID(), null, "Essai", "Essai", true, 1, sheets)
                .copyFor(new PlatformId("33"), UUID.randomUUID(), TODAY.minusDays(20), "Claire", UUID::randomUUID);
    }

    private static Move move(Pathway pathway, Pressed pressed) {
        var step = pathway.steps().get(pressed.step() % pathway.steps().size());
        var id = step.id();
        var on = TODAY.plusDays(pressed.days());
        return switch (pressed.button()) {
            case 0 -> new Move.Plan(id, on);
            case 1 -> new Move.Begin(id, on);
            case 2 -> new Move.Finish(id, on);
            case 3 -> new Move.Skip(id, on, "NOT_NEEDED");
            case 4 -> new Move.BreakOff(id, on, "HIRED");
            case 5 -> new Move.TakeBack(id, on);
            case 6 -> new Move.Repeat(id, on, "Encore");
            case 7 -> new Move.Add(id, on, step.sheet(), "En plus");
            case 8 -> new Move.Pause(on, "WAITING");
            case 9 -> new Move.Resume(on);
            case 10 -> new Move.Leave(on, ExitReason.CDI, true);
            case 11 -> new Move.Leave(on, ExitReason.NO_NEWS, true);
            case 12 -> new Move.OtherWay(id, on, "Autre voie 0");
            default -> new Move.Return(on);
        };
    }

    @Provide
    Arbitrary<List<Pressed>> presses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(-40, 10))
                .as(Pressed::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 500)
    void noSequenceReachesAForbiddenState(@ForAll("presses") List<Pressed> presses) {
        var pathway = fresh(4);
        for (var pressed : presses) {
            var move = move(pathway, pressed);
            var before = pathway;
            switch (pathway.move(move, TODAY)) {
                case Pathway.Outcome.Moved(var after) -> {
                    holds(before, move, after);
                    pathway = after;
                }
                case Pathway.Outcome.No _ -> {}
            }
        }
    }

    private static void holds(Pathway before, Move move, Pathway after) {
        assertThat(after.steps()).hasSizeGreaterThanOrEqualTo(before.steps().size());
        for (var step : after.steps()) {
            if (step.state() instanceof StepState.Done(var begun, var ended)) {
                assertThat(ended).isAfterOrEqualTo(begun).isBeforeOrEqualTo(TODAY);
            }
            if (step.state() instanceof StepState.Planned(var on)) {
                assertThat(on).isAfterOrEqualTo(TODAY);
            }
            if (after.state() instanceof PathwayState.Left) {
                assertThat(step.state()).isNotInstanceOf(StepState.Underway.class);
            }
        }
        if (!(before.state() instanceof PathwayState.Open)) {
            assertThat(move).as("only an open pathway moves its steps").isNotInstanceOf(Move.OfStep.class);
        }
        if (after.state() instanceof PathwayState.Left left) {
            assertThat(left.on()).isAfterOrEqualTo(after.openedOn());
            assertThat(left.inSector())
                    .as("no sector without work or training")
                    .isIn(false, left.reason().leadsOn());
        }
    }

    @Test
    void aStepThatEndedIsRepeatedRightAfterItself() {
        var pathway = fresh(2);
        var first = pathway.steps().getFirst();
        pathway = moved(pathway, new Move.Finish(first.id(), TODAY));
        pathway = moved(pathway, new Move.Repeat(first.id(), TODAY, "Deux jours manqués"));

        assertThat(pathway.steps()).extracting(PathwayStep::position).containsExactly(1, 2, 3);
        assertThat(pathway.steps().get(1).sheet()).isEqualTo(first.sheet());
        assertThat(pathway.steps().get(1).addedReason()).isEqualTo("Deux jours manqués");
        assertThat(pathway.current()).contains(pathway.steps().get(1));
    }

    /// C2: the other way stands where the step was, and the step that was left can be taken again.
    @Test
    void anotherWayTakesThePlaceOfAStep() {
        var pathway = fresh(2);
        var first = pathway.steps().getFirst();
        pathway = moved(pathway, new Move.OtherWay(first.id(), TODAY, "Autre voie 0"));

        assertThat(pathway.steps().getFirst().state()).isEqualTo(new StepState.Skipped(TODAY, "REPLACED"));
        assertThat(pathway.current()).contains(pathway.steps().get(1));
        assertThat(pathway.steps().get(1).sheet().title()).isEqualTo("Autre voie 0");
        assertThat(pathway.steps().get(1).sheet().alternatives()).containsExactly("Étape 0");
        assertThat(pathway.move(new Move.OtherWay(first.id(), TODAY, "Autre voie 0"), TODAY))
                .isEqualTo(new Pathway.Outcome.No(Refused.NOT_NOW));
        assertThat(pathway.move(new Move.OtherWay(pathway.steps().get(1).id(), TODAY, "Inconnue"), TODAY))
                .isEqualTo(new Pathway.Outcome.No(Refused.NOT_NOW));
    }

    @Test
    void nobodyLeavesWithAStepUnderWay() {
        var pathway = fresh(2);
        pathway = moved(pathway, new Move.Begin(pathway.steps().getFirst().id(), TODAY));

        assertThat(pathway.move(new Move.Leave(TODAY, ExitReason.CDI, true), TODAY))
                .isEqualTo(new Pathway.Outcome.No(Refused.STEP_UNDER_WAY));
    }

    @Test
    void onlyAPlanLiesAhead() {
        var pathway = fresh(1);
        var step = pathway.steps().getFirst().id();

        assertThat(pathway.move(new Move.Finish(step, TODAY.plusDays(1)), TODAY))
                .isEqualTo(new Pathway.Outcome.No(Refused.NOT_THAT_DAY));
        assertThat(pathway.move(new Move.Plan(step, TODAY.minusDays(1)), TODAY))
                .isEqualTo(new Pathway.Outcome.No(Refused.NOT_THAT_DAY));
        assertThat(moved(pathway, new Move.Plan(step, TODAY)).steps().getFirst().state())
                .isEqualTo(new StepState.Planned(TODAY));
    }

    private static Pathway moved(Pathway pathway, Move move) {
        if (pathway.move(move, TODAY) instanceof Pathway.Outcome.Moved(var after)) {
            return after;
        }
        throw new AssertionError("Refused: " + move);
    }
}
