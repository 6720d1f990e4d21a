package fr.ensemblier.people.wizard;

import org.jspecify.annotations.Nullable;

/// The first screen: a first name, a way to reach her, a commune. `website` is a trap for robots.
record StartForm(
        @Nullable String firstName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String website) {

    static StartForm empty() {
        return new StartForm(null, null, null, null, null, null);
    }
}
