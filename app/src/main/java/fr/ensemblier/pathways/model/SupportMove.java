package fr.ensemblier.pathways.model;

import java.time.LocalDate;

/// What may happen to a step that lifts a barrier, with the day on which it did (R-W1).
public sealed interface SupportMove {

    LocalDate on();

    record Ask(String partner, LocalDate on) implements SupportMove {}

    record Obtain(String result, LocalDate on) implements SupportMove {}

    record Refuse(String reason, LocalDate on) implements SupportMove {}

    record GiveUp(String reason, LocalDate on) implements SupportMove {}

    /// Noted by mistake (R-E6).
    record TakeBack(LocalDate on) implements SupportMove {}
}
