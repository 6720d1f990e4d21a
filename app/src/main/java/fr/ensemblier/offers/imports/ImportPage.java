package fr.ensemblier.offers.imports;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.SheetLike;
import fr.ensemblier.ui.SheetMapping;
import fr.ensemblier.ui.SheetTrouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of an import, from the choice of the file to the report. `crumbs` lead back.
sealed interface ImportPage {

    record Upload(List<Link> crumbs, String action, boolean team, String example, List<FieldError> errors)
            implements ImportPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Columns(List<Link> crumbs, SheetMapping mapping, List<Choice> fates) implements ImportPage {}

    record Figure(String number, String label) {}

    /// `seen` is what each offer says that may be replaced, by the name of its field.
    record Preview(
            List<Link> crumbs,
            String action,
            String columnsHref,
            String leave,
            String said,
            List<Figure> figures,
            List<String> created,
            List<SheetLike> likes,
            int moreLikes,
            List<Option> seen,
            List<SheetTrouble> troubles,
            String verb)
            implements ImportPage {}

    record Report(
            List<Link> crumbs,
            String title,
            String said,
            List<Figure> figures,
            List<SheetTrouble> troubles,
            boolean more,
            String export,
            Link offers)
            implements ImportPage {}
}
