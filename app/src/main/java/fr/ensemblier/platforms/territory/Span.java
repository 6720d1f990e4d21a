package fr.ensemblier.platforms.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From a first day to a last one, both counted; without `until` it goes on.
record Span(LocalDate from, @Nullable LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /// Whether all its days lie within this one.
    boolean covers(Span other) {
        return !from.isAfter(other.from) && (until == null || other.until != null && !until.isBefore(other.until));
    }

    boolean meets(Span other) {
        return (until == null || !until.isBefore(other.from)) && (other.until == null || !other.until.isBefore(from));
    }

    /// Whether going from one to the other says something new of days that have passed: that is a correction.
    static boolean changesThePast(@Nullable Span before, @Nullable Span after, LocalDate today) {
        return !past(before, today).equals(past(after, today));
    }

    private static String past(@Nullable Span span, LocalDate today) {
        if (span == null || !span.from.isBefore(today)) {
            return "";
        }
        var ended = span.until != null && span.until.isBefore(today.minusDays(1));
        return span.from + "/" + (ended ? span.until : "");
    }
}
