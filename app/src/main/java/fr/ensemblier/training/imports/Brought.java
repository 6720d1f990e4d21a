package fr.ensemblier.training.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was brought, between its preview and its report. The bytes are compressed.
record Brought(
        UUID id,
        String fileName,
        byte @Nullable [] content,
        Instant at,
        String by,
        boolean taken,
        @Nullable Counts counts) {

    /// What an import does, or did.
    record Counts(int read, int created, int updated, int unchanged, int refused, Map<LeftOut, Integer> leftOut) {

        int out() {
            return leftOut.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
