package fr.ensemblier.pathways.model;

import org.jspecify.annotations.Nullable;

/// What a step is meant to be, in a template and in the copy of a person.
///
/// `days` is the expected length, `hours` the hours of a training; `needs` says what must be true before,
/// `closes` what ends it; `scheme` is a code of [Schemes]. A blank title or closing is refused, as are lengths
/// under 1.
public record StepSheet(
        StepKind kind,
        String title,
        @Nullable Integer days,
        @Nullable Integer hours,
        WhoActs acts,
        boolean optional,
        @Nullable String needs,
        String closes,
        @Nullable String scheme) {

    public StepSheet {
        if (title.isBlank() || closes.isBlank()) {
            throw new IllegalArgumentException("A step has a title and says what closes it");
        }
        if (days != null && days < 1 || hours != null && hours < 1) {
            throw new IllegalArgumentException("A length is one or more");
        }
    }
}
