package fr.ensemblier.appointments.places;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place as it is typed.
record PlaceForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable Integer version) {

    /// What the page shows. `close` is where it is closed or opened again, null for a new one.
    record PlacePage(
            String title,
            String action,
            @Nullable String close,
            boolean open,
            PlaceForm form,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        List<Option> which(String field) {
            return FieldError.which(errors, field);
        }
    }
}
