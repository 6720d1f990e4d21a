package fr.ensemblier.pathways.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a step is meant to be, in a template and in the copy of a person.
///
/// `days` is the expected length, `hours` the hours of a training; `needs` says what must be true before,
/// `closes` what ends it; `scheme` is a code of [Schemes]; `alternatives` are the titles of other ways to do the same,
/// five at most. A blank title or closing is refused, as are lengths under 1.
public record StepSheet(
        StepKind kind,
        String title,
        @Nullable Integer days,
        @Nullable Integer hours,
        WhoActs acts,
        boolean optional,
        @Nullable String needs,
        String closes,
        @Nullable String scheme,
        List<String> alternatives) {

    /// Other ways of one step.
    public static final int MOST_WAYS = 5;

    public StepSheet {
        alternatives = List.copyOf(alternatives);
        if (alternatives.size() > MOST_WAYS || alternatives.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Five other ways at most, each with a name");
        }
        if (title.isBlank() || closes.isBlank()) {
            throw new IllegalArgumentException("A step has a title and says what closes it");
        }
        if (days != null && days < 1 || hours != null && hours < 1) {
            throw new IllegalArgumentException("A length is one or more");
        }
    }

    /// The same by another way, which may have its own legal frame: it goes without the one written here. The way that
    /// was left stays open.
    StepSheet by(String other) {
        var left = Stream.concat(Stream.of(title), alternatives.stream())
                .filter(way -> !way.equals(other))
                .toList();
        return new StepSheet(kind, other, days, hours, acts, optional, needs, closes, null, left);
    }
}
