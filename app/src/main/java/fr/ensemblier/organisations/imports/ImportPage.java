package fr.ensemblier.organisations.imports;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.SheetTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of an import, from the choice of the file to the report.
sealed interface ImportPage {

    record Choice(List<Past> past) implements ImportPage {}

    record Past(String href, String label, String said) {}

    /// `kept` names the types of structures that an extract gives this platform.
    record Upload(String title, String action, boolean finess, List<String> kept, List<FieldError> errors)
            implements ImportPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Preview(
            String action,
            String fileName,
            String said,
            List<Figure> figures,
            List<Sample> created,
            List<Sample> updated,
            List<Like> likes,
            int moreLikes,
            List<SheetTrouble> refused,
            List<SheetTrouble> warnings,
            int willImport,
            String verb)
            implements ImportPage {}

    record Figure(String number, String label, @Nullable String more) {}

    record Sample(String name, String detail) {}

    record Like(int line, String name, String like, String href, String why, String completes) {}

    /// An import without a report; `again` takes up one that was cut short.
    record Unfinished(String title, String text, @Nullable String again) implements ImportPage {}

    record Report(
            String title, String said, List<Figure> figures, List<SheetTrouble> troubles, boolean more, String export)
            implements ImportPage {}
}
