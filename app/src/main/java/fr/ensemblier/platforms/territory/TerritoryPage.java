package fr.ensemblier.platforms.territory;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of the territory: the map with the list of its parts, and one part with its days.
sealed interface TerritoryPage {

    record All(
            List<Chip> tabs,
            String today,
            String outline,
            List<Line> parts,
            List<Coverage.Remark> remarks,
            Adding form,
            LocalDate day,
            List<FieldError> errors,
            List<Past> history)
            implements TerritoryPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// What was typed to add a part.
    record Adding(
            String place,
            String placeText,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    record Line(
            String id, int number, String name, String days, String size, StateKind kind, String state, String href) {}

    record Past(
            String what,
            String when,
            @Nullable String reason,
            @Nullable String undo) {}

    record One(
            String name,
            String action,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason,
            boolean begun,
            List<FieldError> errors)
            implements TerritoryPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// A part on the map, at its largest commune.
    record Point(
            String n,
            String id,
            double lat,
            double lon,
            String label,
            @Nullable String href,
            int count) {}
}
