package fr.ensemblier.people.inpost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is typed to ask for something in post. Who she is comes only with a first request without a space; `website` is
/// a
/// trap for robots, `found` the answer when several employers bear the name.
record PostForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String slot,
        @Nullable String away,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String occupation,
        @Nullable String since,
        @Nullable String worksFor,
        @Nullable String employer,
        @Nullable String employerText,
        @Nullable String found,
        @Nullable List<String> kinds,
        @Nullable String website) {

    /// Not to be called at work is what is asked unless she says otherwise.
    static PostForm blank(@Nullable String kind) {
        return new PostForm(
                null,
                null,
                null,
                null,
                "EVENING",
                "true",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                kind == null ? null : List.of(kind),
                null);
    }

    List<String> asked() {
        return kinds == null ? List.of() : kinds;
    }

    boolean fromRobot() {
        return website != null && !website.isBlank();
    }
}
