package fr.ensemblier.demonstration;

import java.util.UUID;

/// Where one works: an establishment with its employer.
record Workplace(
        UUID id,
        UUID organisation,
        String family,
        String setting,
        String commune,
        String communeName,
        double lat,
        double lon) {}
