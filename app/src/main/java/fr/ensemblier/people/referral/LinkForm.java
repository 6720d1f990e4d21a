package fr.ensemblier.people.referral;

import org.jspecify.annotations.Nullable;

/// Who asks for a link: her name, her professional address, where she works; `site` is a trap for robots.
record LinkForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String body,
        @Nullable String other,
        @Nullable String site) {

    static final LinkForm BLANK = new LinkForm(null, null, null, null, null);

    /// The body is not in the list.
    static final String OTHER = "autre";
}
