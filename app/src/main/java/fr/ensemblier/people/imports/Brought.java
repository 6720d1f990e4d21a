package fr.ensemblier.people.imports;

import org.jspecify.annotations.Nullable;

/// What an older list knows of somebody besides who she is and how she is reached.
record Brought(
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String motive) {

    boolean isEmpty() {
        return birthYear == null && sex == null && motive == null;
    }
}
