package fr.ensemblier.appointments.model;

/// What became of an act: the appointment as it is now, or why nothing changed.
public sealed interface Outcome {

    record Made(Appointment appointment) implements Outcome {}

    record No(Refused why) implements Outcome {}
}
