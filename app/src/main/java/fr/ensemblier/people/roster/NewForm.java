package fr.ensemblier.people.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The six fields (R-P8), who acts and how, and the choices said at the telephone.
record NewForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String situation,
        @Nullable String wish,
        @Nullable String occupation,
        @Nullable String source,
        @Nullable String sourceDetail,
        @Nullable String how,
        @Nullable String mandate,
        @Nullable List<String> granted,
        @Nullable String informed,
        @Nullable String next,
        @Nullable String sure,
        @Nullable String kept,
        @Nullable String mine) {

    static NewForm empty() {
        return new NewForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "TEAM_PHONE",
                null,
                null,
                null,
                null,
                null,
                null,
                "true");
    }
}
