package fr.ensemblier.pathways.model;

import java.time.LocalDate;
import java.util.UUID;

/// What somebody does to a pathway (R-W1). Each has its day; where the list of reasons says so, its reason.
public sealed interface Move {

    LocalDate on();

    /// A move of one step.
    sealed interface OfStep extends Move {
        UUID step();
    }

    record Plan(UUID step, LocalDate on) implements OfStep {}

    record Begin(UUID step, LocalDate on) implements OfStep {}

    record Finish(UUID step, LocalDate on) implements OfStep {}

    record Skip(UUID step, LocalDate on, String reason) implements OfStep {}

    record BreakOff(UUID step, LocalDate on, String reason) implements OfStep {}

    /// It was noted by mistake (R-E6).
    record TakeBack(UUID step, LocalDate on) implements OfStep {}

    /// The same once more, right after it, with the reason in words.
    record Repeat(UUID step, LocalDate on, String reason) implements OfStep {}

    /// A step of no template, after another one, with the reason in words.
    record Add(UUID step, LocalDate on, StepSheet sheet, String reason) implements OfStep {}

    /// The same by another way of its sheet: the step is left aside, the other way stands right after it.
    record OtherWay(UUID step, LocalDate on, String way) implements OfStep {}

    record Pause(LocalDate on, String reason) implements Move {}

    record Resume(LocalDate on) implements Move {}

    record Leave(LocalDate on, ExitReason reason, boolean inSector) implements Move {}

    /// The exit was noted by mistake (R-E6).
    record Return(LocalDate on) implements Move {}
}
