package fr.ensemblier.placements.register;

import org.jspecify.annotations.Nullable;

record CancelPage(
        String title, String back, String why, @Nullable String error) {}
