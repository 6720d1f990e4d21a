package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.SheetImport;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of the lines of a file.
record Counts(int read, int created, int completed, int unchanged, int aside, int refused) {

    /// Nothing before the import is done.
    static @Nullable Counts of(SheetImport batch) {
        var said = batch.counts();
        return said == null
                ? null
                : new Counts(
                        said.getOrDefault("read", 0),
                        said.getOrDefault("created", 0),
                        said.getOrDefault("completed", 0),
                        said.getOrDefault("unchanged", 0),
                        said.getOrDefault("aside", 0),
                        said.getOrDefault("refused", 0));
    }

    Map<String, Integer> kept() {
        return Map.of(
                "read", read,
                "created", created,
                "completed", completed,
                "unchanged", unchanged,
                "aside", aside,
                "refused", refused);
    }
}
