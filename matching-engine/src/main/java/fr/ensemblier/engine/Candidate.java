package fr.ensemblier.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// What a person wants, holds and allows, as numbers. Nothing finer than her commune, nothing of R-M9's
/// forbidden list.
///
/// `occupations` in her order of preference; `families` those of the occupations, `firstFamily` that of the
/// first (negative when she named none). `certifications` holds what is held and what it stands for.
/// `contracts` is one bit per class. `shownIn` are the platforms that her scope opens, `hiddenFrom` the
/// employers who never see her (R-P9). `unsaid` are the conditions of which she said nothing: they exclude
/// nothing (a reach: nothing nearer than [Rules#unsaidReachKm]) and give no points, whatever stands in their
/// fields; so do years of experience below zero. Days are counted from 1970; hours are per week.
public record Candidate(
        int id,
        Place commune,
        double reachKm,
        List<Integer> occupations,
        int firstFamily,
        BitSet families,
        BitSet certifications,
        BitSet contracts,
        boolean licence,
        boolean vehicle,
        boolean night,
        boolean weekend,
        boolean splitHours,
        double hoursMin,
        double hoursMax,
        boolean hoursStrict,
        int availableDay,
        int experienceYears,
        boolean wantsTraining,
        BitSet shownIn,
        BitSet hiddenFrom,
        Set<Condition> unsaid) {

    public Candidate {
        occupations = List.copyOf(occupations);
        unsaid = Set.copyOf(unsaid);
    }
}
