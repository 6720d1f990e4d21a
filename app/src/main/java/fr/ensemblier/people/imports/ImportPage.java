package fr.ensemblier.people.imports;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.SheetTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of an import, from the choice of the file to the report.
sealed interface ImportPage {

    record Upload(List<FieldError> errors, List<Past> past) implements ImportPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// An import that was done; `decide` leads to the doubles that were put off, while the file is kept.
    record Past(
            String fileName,
            String when,
            String said,
            String report,
            @Nullable String decide) {}

    /// A long import under way.
    record Progress(String here, String fileName, int percent, String far, String said) implements ImportPage {}

    record Preview(
            String action,
            String columnsHref,
            String fileName,
            String said,
            List<Figure> figures,
            List<String> created,
            List<Like> likes,
            int moreLikes,
            List<SheetTrouble> troubles,
            String verb)
            implements ImportPage {}

    record Figure(String number, String label) {}

    record Like(int line, String name, String like, String href, String why, String completes) {}

    record Report(
            String title,
            String said,
            List<Figure> figures,
            List<SheetTrouble> troubles,
            boolean more,
            String export,
            @Nullable String decide)
            implements ImportPage {}
}
