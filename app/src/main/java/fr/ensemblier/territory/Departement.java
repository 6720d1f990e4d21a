package fr.ensemblier.territory;

/// A département of 2026, by the code of INSEE: `33`, `2A`, `974`.
public record Departement(String code, String name, String region) {}
