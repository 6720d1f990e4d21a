package fr.ensemblier.organisations.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was brought, between its preview and its report. The bytes are compressed, and gone after the import.
record Batch(
        UUID id,
        Kind kind,
        String fileName,
        byte @Nullable [] content,
        byte @Nullable [] places,
        Map<String, Integer> columns,
        Instant broughtAt,
        String broughtBy,
        @Nullable Instant importedAt,
        @Nullable Counts counts) {

    enum Kind {
        FINESS("Extrait FINESS", "finess"),
        SPREADSHEET("Tableur", "tableur");

        private final String label;
        private final String path;

        Kind(String label, String path) {
            this.label = label;
            this.path = path;
        }

        /// The end of the address of its import.
        String path() {
            return path;
        }

        String label() {
            return label;
        }
    }

    /// What was done.
    record Counts(
            int read,
            int created,
            int updated,
            int unchanged,
            int closed,
            int aside,
            int refused,
            Map<LeftOut, Integer> leftOut) {}
}
