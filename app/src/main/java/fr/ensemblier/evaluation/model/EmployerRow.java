package fr.ensemblier.evaluation.model;

import java.time.LocalDate;
import java.util.UUID;

/// An employer behind a figure, for the team that may see it: its latest act, and how many of each kind.
public record EmployerRow(
        UUID id,
        LocalDate latest,
        UUID organisation,
        String name,
        long needs,
        long offers,
        long contacts,
        long hires,
        long immersions,
        long pupils) {}
