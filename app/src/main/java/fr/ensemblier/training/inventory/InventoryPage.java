package fr.ensemblier.training.inventory;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of sessions.
record InventoryPage(
        String count,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String csv,
        Filter filter,
        List<Option> occupations,
        List<Option> schemes,
        List<Option> which,
        @Nullable String communeError,
        String communeShown,
        int narrowed,
        String empty) {

    /// `percent` of the seats that are taken, -1 when nobody knows them.
    record Line(
            String href,
            String title,
            String where,
            String dates,
            String seats,
            int percent,
            StateKind kind,
            String state,
            boolean few,
            @Nullable String away) {}

    List<FieldError> errors() {
        return communeError == null ? List.of() : List.of(new FieldError("commune", communeError, which));
    }
}
