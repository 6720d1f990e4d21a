package fr.ensemblier.training.imports;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.SheetTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of an import, from the choice of the file to the report.
sealed interface ImportPage {

    String HERE = "/equipe/formations/import";

    record Upload(List<Past> past, List<FieldError> errors) implements ImportPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Past(String href, String label, String said) {}

    record Preview(
            String action,
            String fileName,
            String said,
            List<Figure> figures,
            List<Importing.Sample> created,
            List<Importing.Sample> updated,
            List<SheetTrouble> refused,
            boolean more,
            String verb)
            implements ImportPage {}

    record Report(
            String title, String said, List<Figure> figures, List<SheetTrouble> refused, boolean more, String export)
            implements ImportPage {}

    record Figure(String number, String label, @Nullable String more) {}
}
