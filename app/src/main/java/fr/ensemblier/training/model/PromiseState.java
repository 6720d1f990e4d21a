package fr.ensemblier.training.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an employer's promise (R-W1, C12). Kept and NotKept go back to Made when noted by mistake.
public sealed interface PromiseState {

    record Made() implements PromiseState {

        public Kept kept(LocalDate on, @Nullable UUID hire) {
            return new Kept(on, hire);
        }

        public NotKept notKept(LocalDate on, String reason) {
            return new NotKept(on, reason);
        }
    }

    /// `hire` is the hire that kept it, if one is recorded.
    record Kept(LocalDate on, @Nullable UUID hire) implements PromiseState {}

    /// `reason` is of the list PROMISE_NOT_KEPT.
    record NotKept(LocalDate on, String reason) implements PromiseState {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Made _ -> "MADE";
            case Kept _ -> "KEPT";
            case NotKept _ -> "NOT_KEPT";
        };
    }
}
