package fr.ensemblier.immersions.model;

/// A rule that an agreement does not keep (R-W3): the field, and what to do in French.
public record Breach(String field, String words) {}
