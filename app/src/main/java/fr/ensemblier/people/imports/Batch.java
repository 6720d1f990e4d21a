package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Sheet;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was brought, between its preview and its report. The cells are gone after the import.
record Batch(
        UUID id,
        String fileName,
        @Nullable Sheet sheet,
        Map<String, Integer> columns,
        Instant broughtAt,
        String broughtBy,
        @Nullable Counts counts) {

    record Counts(int read, int created, int completed, int unchanged, int aside, int refused) {}

    Map<Column, Integer> chosen() {
        var chosen = new EnumMap<Column, Integer>(Column.class);
        columns.forEach((name, at) -> chosen.put(Column.valueOf(name), at));
        return chosen;
    }
}
