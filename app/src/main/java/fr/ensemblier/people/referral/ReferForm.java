package fr.ensemblier.people.referral;

import org.jspecify.annotations.Nullable;

/// Six fields and her agreement.
record ReferForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String situation,
        @Nullable String wish,
        @Nullable String agreed,
        @Nullable String kept) {

    static final ReferForm BLANK = new ReferForm(null, null, null, null, null, null, null, null, null, null);
}
