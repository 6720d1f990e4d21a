package fr.ensemblier.training.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session as it is typed, with its course.
record TypedForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable String siret,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String occupation,
        @Nullable String certification,
        @Nullable String teaching,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String address,
        @Nullable String needs,
        @Nullable String hoursCentre,
        @Nullable String hoursCompany,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String applyBefore,
        @Nullable String seats,
        @Nullable List<String> schemes,
        @Nullable Integer version) {

    static final TypedForm EMPTY = new TypedForm(
            null, null, null, null, null, null, null, "PLACE", null, null, null, null, null, null, null, null, null,
            null, null, null);

    List<String> chosen() {
        return schemes == null ? List.of() : schemes;
    }
}
