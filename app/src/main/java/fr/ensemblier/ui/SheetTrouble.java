package fr.ensemblier.ui;

/// A line to look at again, in ready words.
public record SheetTrouble(int line, String fate, String column, String value, String cause) {}
