package fr.ensemblier.immersions.model;

/// What became of an act: the immersion as it is now, or why nothing changed.
public sealed interface Outcome {

    record Made(Immersion immersion) implements Outcome {}

    record No(Refused why) implements Outcome {}
}
