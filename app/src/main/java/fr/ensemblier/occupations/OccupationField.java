package fr.ensemblier.occupations;

/// One of the five fields of the cartography; `colour` is the suffix of its colour in the theme.
public record OccupationField(String code, String name, String summary, String colour) {}
