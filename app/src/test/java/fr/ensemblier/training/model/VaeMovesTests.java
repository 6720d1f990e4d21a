package fr.ensemblier.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// R-W1, R-W5: whatever is done in whatever order, no VAE comes into a state that stands on nothing.
class VaeMovesTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static final int AIM = 12;

    /// What each state may become, as the field says it; back by one step beside.
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "PROJECT", Set.of("SENT", "DROPPED_OUT"),
            "SENT", Set.of("INCOMPLETE", "ADMISSIBLE", "NOT_ADMISSIBLE", "DROPPED_OUT"),
            "INCOMPLETE", Set.of("SENT", "DROPPED_OUT"),
            "ADMISSIBLE", Set.of("SUPPORTED", "WRITTEN", "DROPPED_OUT"),
            "SUPPORTED", Set.of("WRITTEN", "DROPPED_OUT"),
            "WRITTEN", Set.of("JURY", "DROPPED_OUT"),
            "JURY", Set.of("JUDGED", "DROPPED_OUT"),
            "JUDGED", Set.of(),
            "NOT_ADMISSIBLE", Set.of(),
            "DROPPED_OUT", Set.of());

    record Pressed(int button, int days) {}

    @Provide
    Arbitrary<List<Pressed>> presses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(-60, 5))
                .as(Pressed::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 1000)
    void noSequenceOfActsReachesAForbiddenState(@ForAll("presses") List<Pressed> presses) {
        var one = new Vae(
                new PlatformId("33"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Vae.Kind.INDIVIDUAL,
                "DEAS",
                List.of(),
                null,
                null,
                null,
                TODAY.minusDays(60),
                new VaeState.Project());
        var gone = new ArrayDeque<VaeState>();
        for (var pressed : presses) {
            if (pressed.button() == AIM) {
                if (one.aiming(List.of("BC02")) instanceof Vae.Outcome.Moved(var aimed)) {
                    assertThat(one.state()).isInstanceOf(VaeState.Project.class);
                    one = aimed;
                }
                continue;
            }
            var act = act(pressed);
            if (one.move(act, TODAY) instanceof Vae.Outcome.Moved(var after)) {
                if (act instanceof Vae.Act.TakeBack) {
                    assertThat(after.state()).isEqualTo(gone.pop());
                } else {
                    assertThat(ALLOWED.get(one.state().word()))
                            .contains(after.state().word());
                    gone.push(one.state());
                }
                one = after;
            }
            ordered(one);
        }
    }

    /// Days follow each other and none lies ahead; a result of blocks alone names them.
    private static void ordered(Vae one) {
        var day = TODAY;
        for (var state : one.state().way()) {
            var on = state.on() == null ? one.madeOn() : state.on();
            assertThat(on).isBeforeOrEqualTo(day).isAfterOrEqualTo(one.madeOn());
            day = on;
            if (state instanceof VaeState.Judged(var _, var _, var result, var blocks)) {
                assertThat(blocks.isEmpty()).isEqualTo(result != VaeState.Result.BLOCKS);
            }
        }
        assertThat(one.state().way().getLast()).isInstanceOf(VaeState.Project.class);
    }

    private static Vae.Act act(Pressed pressed) {
        var on = TODAY.plusDays(pressed.days());
        return switch (pressed.button()) {
            case 0, 1 -> new Vae.Act.Send(on);
            case 2 -> new Vae.Act.CallIncomplete(on);
            case 3 -> new Vae.Act.Admit(on);
            case 4 -> new Vae.Act.TurnDown(on);
            case 5 -> new Vae.Act.Support(on);
            case 6 -> new Vae.Act.Write(on);
            case 7 -> new Vae.Act.MeetJury(on);
            case 8 -> new Vae.Act.Judge(on, VaeState.Result.WHOLE, List.of());
            case 9 -> new Vae.Act.Judge(on, VaeState.Result.BLOCKS, List.of("BC01"));
            case 10 -> new Vae.Act.Judge(on, VaeState.Result.BLOCKS, List.of());
            case 11 -> new Vae.Act.DropOut(on, "NO_TIME");
            default -> new Vae.Act.TakeBack(TODAY);
        };
    }
}
