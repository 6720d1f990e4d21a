package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetFading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The spreadsheets of people, kept for some days after their import: what they say of somebody who is erased goes with
/// her (R-P6).
@Component
public class Spreadsheets {

    /// Under which they are kept.
    public static final String SUBJECT = "people";

    private final SheetFading sheets;

    Spreadsheets(SheetFading sheets) {
        this.sheets = sheets;
    }

    void forget(PlatformId platform, Identity her) {
        sheets.drop(platform, SUBJECT, row -> isOf(row, her), her.name());
    }

    private static boolean isOf(Sheet.Row row, Identity her) {
        return row.cells().stream()
                        .anyMatch(cell -> same(her.phone(), Reaching.phone(cell).orElse(null))
                                || same(her.email(), Reaching.mail(cell).orElse(null))
                                || cell.strip().equalsIgnoreCase(her.name()))
                || her.lastName() != null
                        && row.cells().stream()
                                .map(String::strip)
                                .filter(cell -> !cell.isEmpty())
                                .toList()
                                .containsAll(List.of(her.firstName(), her.lastName()));
    }

    private static boolean same(@Nullable String known, @Nullable String read) {
        return known != null && known.equalsIgnoreCase(read);
    }
}
