package fr.ensemblier.ui;

import org.jspecify.annotations.Nullable;

/// The way through a long list; `said` tells where one is: « 1 à 50 ».
public record Pager(@Nullable String previous, @Nullable String next, String said) {}
