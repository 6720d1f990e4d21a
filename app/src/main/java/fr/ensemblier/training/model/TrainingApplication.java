package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person and a school that chooses whom it takes. With a session, her admission is one to the session as
/// well.
public record TrainingApplication(
        PlatformId platform,
        UUID id,
        UUID person,
        @Nullable UUID session,
        String school,
        String course,
        LocalDate madeOn,
        ApplicationState state) {

    /// What may be done about it.
    public enum Act {
        SEND,
        LIST,
        ADMIT,
        REFUSE,
        WITHDRAW,
        TAKE_BACK
    }

    /// Moved, with what it became, or refused with the reason.
    public sealed interface Outcome {

        record Moved(TrainingApplication application) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    /// `reason` counts for REFUSE and WITHDRAW.
    public Outcome move(Act act, LocalDate on, String reason, LocalDate today) {
        if (on.isAfter(today)) {
            return new Outcome.No(Refused.NOT_THAT_DAY);
        }
        if (act != Act.TAKE_BACK && on.isBefore(latest())) {
            return new Outcome.No(Refused.TOO_EARLY);
        }
        var next = switch (act) {
            case SEND -> state instanceof ApplicationState.Preparing ? new ApplicationState.Sent(on) : null;
            case LIST ->
                state instanceof ApplicationState.Sent(var sent) ? new ApplicationState.WaitingList(sent, on) : null;
            case ADMIT ->
                state instanceof ApplicationState.Awaiting from ? new ApplicationState.Admitted(from, on) : null;
            case REFUSE ->
                state instanceof ApplicationState.Awaiting from ? new ApplicationState.Refused(from, on, reason) : null;
            case WITHDRAW ->
                switch (state) {
                    case ApplicationState.Preparing _ -> new ApplicationState.Withdrawn(null, on, reason);
                    case ApplicationState.Awaiting from -> new ApplicationState.Withdrawn(from, on, reason);
                    case ApplicationState.Ended _ -> null;
                };
            case TAKE_BACK -> state.before();
        };
        return next == null ? new Outcome.No(Refused.NOT_NOW) : new Outcome.Moved(in(next));
    }

    /// The day of the last move.
    public LocalDate latest() {
        return switch (state) {
            case ApplicationState.Preparing _ -> madeOn;
            case ApplicationState.Sent(var on) -> on;
            case ApplicationState.WaitingList(var _, var on) -> on;
            case ApplicationState.Ended ended -> ended.on();
        };
    }

    private TrainingApplication in(ApplicationState next) {
        return new TrainingApplication(platform, id, person, session, school, course, madeOn, next);
    }
}
