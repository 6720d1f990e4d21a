package fr.ensemblier.ui;

import org.jspecify.annotations.Nullable;

/// A filter with the number of its results. One that is applied shows a cross, and its link takes it away.
public record Chip(String label, String href, @Nullable Integer count, boolean applied) {}
