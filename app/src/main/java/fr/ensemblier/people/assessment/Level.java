package fr.ensemblier.people.assessment;

import fr.ensemblier.ui.StateKind;

/// Where a side of the assessment stands: the mean of its answers, below 2, below 3, or from 3 points on.
enum Level {
    TO_BUILD("À construire", StateKind.WARN),
    UNDER_WAY("En route", StateKind.INFO),
    SOLID("Solide", StateKind.OK);

    private final String label;
    private final StateKind kind;

    Level(String label, StateKind kind) {
        this.label = label;
        this.kind = kind;
    }

    String label() {
        return label;
    }

    StateKind kind() {
        return kind;
    }

    static Level of(double mean) {
        return mean < 2 ? TO_BUILD : mean < 3 ? UNDER_WAY : SOLID;
    }
}
