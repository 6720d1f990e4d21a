package fr.ensemblier.training.model;

/// What became of an act: done, or why nothing changed.
public sealed interface Outcome {

    record Made() implements Outcome {}

    record No(Refused why) implements Outcome {}

    static Outcome made() {
        return new Made();
    }

    static Outcome no(Refused why) {
        return new No(why);
    }
}
