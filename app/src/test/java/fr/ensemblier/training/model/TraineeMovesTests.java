package fr.ensemblier.training.model;

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

/// R-W1, C5, C11, C12: whatever is done in whatever order, nobody comes into a state that stands on nothing.
class TraineeMovesTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final int SEATS = 2;

    record Pressed(int who, int button, int days) {}

    @Provide
    Arbitrary<List<Pressed>> presses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(-60, 5))
                .as(Pressed::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 500)
    void noSequenceOfMovesReachesAForbiddenState(@ForAll("presses") List<Pressed> presses) {
        var all = new ArrayList<Trainee>();
        for (var who = 0; who < 4; who++) {
            all.add(new Trainee(
                    GIRONDE,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    new TraineeState.Candidate(TODAY.minusDays(50))));
        }
        for (var pressed : presses) {
            var before = all.get(pressed.who());
            var held = (int) all.stream().filter(one -> one.state().holdsSeat()).count();
            var move = move(pressed);
            if (before.move(move, session(held), TODAY) instanceof Trainee.Outcome.Moved(var after)) {
                all.set(pressed.who(), after);
                assertThat(before.state()).as("nothing changes twice").isNotEqualTo(null);
            }
            assertThat(all.stream().filter(one -> one.state().holdsSeat())).hasSizeLessThanOrEqualTo(SEATS);
            all.forEach(one -> ordered(one.state()));
        }
    }

    /// Days follow each other and none lies ahead; nobody enters before the session begins.
    private static void ordered(TraineeState state) {
        assertThat(state.latest()).isBeforeOrEqualTo(TODAY).isAfterOrEqualTo(state.since());
        var entered = switch (state) {
            case TraineeState.Entered one -> one;
            case TraineeState.Finished(var way, var on, var _) -> way.on().isAfter(on) ? null : way;
            case TraineeState.BrokenOff(var way, var on, var _) -> way.on().isAfter(on) ? null : way;
            case TraineeState.Candidate _,
                    TraineeState.Admitted _,
                    TraineeState.TurnedAway _,
                    TraineeState.Withdrawn _ -> new TraineeState.Entered(TODAY, TODAY, TODAY);
        };
        assertThat(entered)
                .isNotNull()
                .satisfies(one ->
                        assertThat(one.on()).isAfterOrEqualTo(one.admitted()).isAfterOrEqualTo(TODAY.minusDays(30)));
        assertThat(state.before() == null).isEqualTo(state instanceof TraineeState.Candidate);
    }

    private static TraineeMove move(Pressed pressed) {
        var on = TODAY.plusDays(pressed.days());
        return switch (pressed.button()) {
            case 0 -> new TraineeMove.Admit(on);
            case 1 -> new TraineeMove.TurnAway(on, "FULL");
            case 2 -> new TraineeMove.Withdraw(on, "HIRED");
            case 3 -> new TraineeMove.Enter(on);
            case 4 -> new TraineeMove.Finish(on);
            case 5 -> new TraineeMove.BreakOff(on, "HIRED");
            case 6 -> new TraineeMove.Certify(on, new Certificate.Whole(on));
            case 7 -> new TraineeMove.Certify(on, new Certificate.Blocks(List.of("BC01"), on));
            default -> new TraineeMove.TakeBack(TODAY);
        };
    }

    private static TrainingSession session(int held) {
        return new TrainingSession(
                GIRONDE,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                false,
                new TrainingSession.Sheet(
                        "Essai",
                        null,
                        "ADVF",
                        null,
                        List.of(),
                        List.of("aide-a-domicile"),
                        null,
                        "Centre",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        100,
                        0,
                        List.of(),
                        false),
                TODAY.minusDays(30),
                LheoFormation.Known.DAY,
                TODAY.plusDays(60),
                SEATS,
                0,
                held,
                Recruiting.OPEN,
                null,
                new SessionState.Planned(),
                1);
    }

    @Property(tries = 300)
    void noApplicationIsAnsweredBeforeItWasSent(@ForAll("presses") List<Pressed> presses) {
        var one = new TrainingApplication(
                GIRONDE,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "IFAS",
                "DEAS",
                TODAY.minusDays(50),
                new ApplicationState.Preparing());
        for (var pressed : presses) {
            var act = TrainingApplication.Act.values()[pressed.button() % TrainingApplication.Act.values().length];
            if (one.move(act, TODAY.plusDays(pressed.days()), "OTHER", TODAY)
                    instanceof TrainingApplication.Outcome.Moved(var after)) {
                one = after;
            }
            assertThat(one.latest()).isBeforeOrEqualTo(TODAY).isAfterOrEqualTo(one.madeOn());
            if (one.state() instanceof ApplicationState.Admitted(var from, var on)) {
                assertThat(on).isAfterOrEqualTo(from.sent());
            }
        }
    }

    @Property(tries = 300)
    void noWorkStudyStartsBeforeItIsFiled(@ForAll("presses") List<Pressed> presses) {
        var one = new WorkStudy(
                GIRONDE,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "aide-a-domicile",
                "APPRENTISSAGE",
                null,
                TODAY.minusDays(50),
                null,
                new WorkStudyState.Searching());
        for (var pressed : presses) {
            var on = TODAY.plusDays(pressed.days());
            var act = switch (pressed.button() % 6) {
                case 0 -> new WorkStudy.Act.Promise(UUID.randomUUID(), UUID.randomUUID(), "Les Tilleuls", on);
                case 1 -> new WorkStudy.Act.File("SANTE", on);
                case 2 -> new WorkStudy.Act.Start(on);
                case 3 -> new WorkStudy.Act.Finish(on);
                case 4 -> new WorkStudy.Act.BreakOff(on, "HIRED");
                default -> new WorkStudy.Act.TakeBack(TODAY);
            };
            if (one.move(act, TODAY) instanceof WorkStudy.Outcome.Moved(var after)) {
                one = after;
            }
            assertThat(one.latest()).isBeforeOrEqualTo(TODAY).isAfterOrEqualTo(one.madeOn());
            assertThat(one.state().started() == null || one.state().filed() != null)
                    .isTrue();
            assertThat(one.state().filed() == null || one.state().promised() != null)
                    .isTrue();
        }
    }
}
