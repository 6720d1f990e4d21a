package fr.ensemblier.ui;

/// One answer of a list to choose from.
public record Option(String value, String label) {}
