package fr.ensemblier.immersions.pupils;

import static fr.ensemblier.ui.ListAddress.text;

import org.jspecify.annotations.Nullable;

/// What a school or a parent types; `site` is a trap for robots, invisible to people.
record PupilForm(
        @Nullable String frame,
        @Nullable String through,
        @Nullable String adult,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String school,
        @Nullable String schoolIn,
        @Nullable String level,
        @Nullable String signatory,
        @Nullable String pupil,
        @Nullable String age,
        @Nullable String from,
        @Nullable String until,
        @Nullable String words,
        @Nullable String agreed,
        @Nullable String site) {

    boolean fromRobot() {
        return !text(site).isEmpty();
    }
}
