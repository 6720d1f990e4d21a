package fr.ensemblier.training.model;

import java.time.LocalDate;

/// What may be done about a person and a session, on a day.
public sealed interface TraineeMove {

    LocalDate on();

    record Admit(LocalDate on) implements TraineeMove {}

    record TurnAway(LocalDate on, String reason) implements TraineeMove {}

    record Withdraw(LocalDate on, String reason) implements TraineeMove {}

    record Enter(LocalDate on) implements TraineeMove {}

    record Finish(LocalDate on) implements TraineeMove {}

    record BreakOff(LocalDate on, String reason) implements TraineeMove {}

    /// Its day is that of the result.
    record Certify(LocalDate on, Certificate certificate) implements TraineeMove {}

    record TakeBack(LocalDate on) implements TraineeMove {}
}
