package fr.ensemblier.immersions.answering;

import org.jspecify.annotations.Nullable;

/// What a party answers: yes or no with a reason, that it has read what it signs, its view.
record Typed(
        @Nullable String answer,
        @Nullable String reason,
        @Nullable String read,
        @Nullable String opinion,
        @Nullable String goesOn,
        @Nullable String words) {

    static final Typed NOTHING = new Typed(null, null, null, null, null, null);
}
