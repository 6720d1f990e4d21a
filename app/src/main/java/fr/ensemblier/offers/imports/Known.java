package fr.ensemblier.offers.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer already there, as far as an import compares it.
record Known(
        UUID id,
        UUID establishment,
        String state,
        @Nullable String title,
        @Nullable String occupation,
        @Nullable String contractClass) {

    boolean alive() {
        return state.equals("DRAFT") || state.equals("PUBLISHED");
    }

    /// In a sentence after a comma.
    String stateWords() {
        return switch (state) {
            case "DRAFT" -> "brouillon";
            case "PUBLISHED" -> "en ligne";
            case "EXPIRED" -> "arrivée à son terme";
            default -> "fermée";
        };
    }
}
