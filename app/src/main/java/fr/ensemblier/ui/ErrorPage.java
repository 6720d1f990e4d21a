package fr.ensemblier.ui;

import org.jspecify.annotations.Nullable;

/// The page of an error: what happened, what is safe, what to do next, and a reference to give on the telephone.
public record ErrorPage(
        int status,
        String title,
        String text,
        String next,
        String nextHref,
        @Nullable String id) {}
