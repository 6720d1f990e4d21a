package fr.ensemblier.engine;

/// A spot on the globe, in degrees.
public record Place(double lat, double lon) {}
