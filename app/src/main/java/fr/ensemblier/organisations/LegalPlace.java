package fr.ensemblier.organisations;

import org.jspecify.annotations.Nullable;

/// What a legal document says of a place beside its name: its address on one line, its SIRET, what it is.
public record LegalPlace(@Nullable String address, @Nullable String siret, String activity) {}
