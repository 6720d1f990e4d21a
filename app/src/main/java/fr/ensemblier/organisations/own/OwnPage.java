package fr.ensemblier.organisations.own;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of « Ma structure ».
sealed interface OwnPage {

    record One(
            String name,
            List<Place> places,
            @Nullable String limited,
            List<Colleague> colleagues,
            List<Waiting> waiting,
            boolean owner,
            String typedName,
            String typedEmail,
            List<FieldError> errors)
            implements OwnPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Place(
            String id,
            String name,
            String family,
            String commune,
            @Nullable String phone) {}

    record Colleague(String id, String name, String email, boolean self) {}

    /// Somebody invited who did not come yet.
    record Waiting(String id, String name, String email, String said, boolean expired) {}

    record Edit(String id, String name, String phone, String email, int version, List<FieldError> errors)
            implements OwnPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Remove(String id, String name) implements OwnPage {}
}
