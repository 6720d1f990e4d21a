package fr.ensemblier.immersions.discovery;

import static fr.ensemblier.ui.ListAddress.text;

import org.jspecify.annotations.Nullable;

/// The six fields that open a file (R-P8), as an adult types them; `site` is a trap for robots, invisible to people.
record VisitForm(
        @Nullable String firstName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String situation,
        @Nullable String wish,
        @Nullable String source,
        @Nullable String site) {

    boolean fromRobot() {
        return !text(site).isEmpty();
    }
}
