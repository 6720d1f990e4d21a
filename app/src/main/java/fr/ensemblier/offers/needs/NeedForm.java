package fr.ensemblier.offers.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed about a need.
record NeedForm(
        @Nullable String establishment,
        @Nullable String establishmentText,
        @Nullable String occupation,
        @Nullable String occupationText,
        @Nullable String headcount,
        @Nullable String horizon,
        @Nullable String difficulty,
        @Nullable List<String> causes,
        @Nullable String comment) {

    static NeedForm blank(@Nullable String establishment, @Nullable String name) {
        return new NeedForm(establishment, name, null, null, "1", null, null, List.of(), null);
    }

    /// Whether more than the short answers was given.
    boolean precise() {
        return causes != null && !causes.isEmpty() || comment != null && !comment.isBlank();
    }

    boolean names(String cause) {
        return causes != null && causes.contains(cause);
    }
}
