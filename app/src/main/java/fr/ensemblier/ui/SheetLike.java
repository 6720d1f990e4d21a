package fr.ensemblier.ui;

/// A line that may be something already known: the human decides (`SAME`, `DIFFERENT`, `LATER`).
public record SheetLike(int line, String name, String like, String href, String why, String same, String different) {}
