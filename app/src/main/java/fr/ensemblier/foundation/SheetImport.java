package fr.ensemblier.foundation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A spreadsheet that was brought, between its preview and its report.
///
/// `sheet` is gone after the import; `answers` are those of the form about its columns; `counts` say what was done, by
/// names that the module chooses.
public record SheetImport(
        UUID id,
        String fileName,
        @Nullable Sheet sheet,
        Map<String, String> answers,
        Instant broughtAt,
        String broughtBy,
        @Nullable Map<String, Integer> counts) {

    /// How many lines had this fate.
    public int count(String name) {
        return counts == null ? 0 : counts.getOrDefault(name, 0);
    }
}
