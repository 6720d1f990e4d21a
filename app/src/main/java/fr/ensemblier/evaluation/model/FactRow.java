package fr.ensemblier.evaluation.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One fact behind a figure, for the team that may see it: when, who, with whom, and where its file is.
///
/// `weight` is what it adds to the figure when that is more than one. `answer` says how it counts in a rate.
public record FactRow(
        UUID id,
        LocalDate day,
        String act,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable UUID organisation,
        String organisationName,
        @Nullable UUID offer,
        @Nullable String title,
        String occupation,
        String group,
        long weight,
        @Nullable String answer) {}
