package fr.ensemblier.organisations.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place of work as it is kept: its facts, what its source last said, whether it is closed.
public record Structure(
        UUID id,
        UUID organisation,
        String organisationName,
        String communeName,
        Facts facts,
        @Nullable Facts imported,
        boolean closed,
        int version) {}
