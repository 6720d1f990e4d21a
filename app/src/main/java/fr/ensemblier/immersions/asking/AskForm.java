package fr.ensemblier.immersions.asking;

import org.jspecify.annotations.Nullable;

/// A request as it was typed.
record AskForm(
        @Nullable String place,
        @Nullable String establishment,
        @Nullable String establishmentText,
        @Nullable String occupation,
        @Nullable String frame,
        @Nullable String wish,
        @Nullable String from,
        @Nullable String talk,
        @Nullable String renews,
        @Nullable String email,
        @Nullable String agreed) {}
