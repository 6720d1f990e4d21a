package fr.ensemblier.immersions.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A named transition of an immersion (R-W1), with its day and, where the table says so, its reason: a code of a list.
public sealed interface Move {

    LocalDate on();

    /// The preparatory talk was held (R-W4): the structure may be asked.
    record Talk(LocalDate on, String by) implements Move {}

    /// The structure says yes.
    record Accept(LocalDate on) implements Move {}

    /// The structure says no: `reason` of IMMERSION_REFUSAL.
    record Refuse(LocalDate on, String reason) implements Move {}

    /// The agreement is written; its dates are those of the plan.
    record Draft(LocalDate on, Immersion.Plan plan) implements Move {}

    /// All have signed.
    record Sign(LocalDate on) implements Move {}

    /// Another signs, or nobody has to; `plan` is given where no agreement was written.
    record HandOff(LocalDate on, String to, Immersion.@Nullable Plan plan) implements Move {}

    record Begin(LocalDate on) implements Move {}

    record End(LocalDate on) implements Move {}

    /// `reason` of IMMERSION_BREAK.
    record Interrupt(LocalDate on, String reason) implements Move {}

    /// `reason` of IMMERSION_CANCEL.
    record Cancel(LocalDate on, String reason) implements Move {}

    /// The end was noted by mistake (R-E6).
    record TakeBack(LocalDate on) implements Move {}

    /// Other dates, with the reason in words.
    record Reschedule(LocalDate on, Immersion.Plan plan, String reason) implements Move {}
}
