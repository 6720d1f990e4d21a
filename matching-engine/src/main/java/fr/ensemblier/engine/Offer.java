package fr.ensemblier.engine;

import java.util.BitSet;
import java.util.List;

/// What an employer offers and needs, as numbers.
///
/// `places` is one spot, or the centre of each commune of an intervention sector, or of the commune of a private home
/// (R-M2). `oneOf` holds the certifications of which the law asks one; empty where the occupation is not regulated.
/// `openings` are those left.
public record Offer(
        int id,
        List<Place> places,
        int occupation,
        int family,
        BitSet oneOf,
        int contract,
        boolean licence,
        boolean vehicle,
        boolean night,
        boolean weekend,
        boolean splitHours,
        double weeklyHours,
        int startDay,
        int experienceYears,
        boolean trainingOffered,
        int openings,
        int platform,
        int employer) {

    public Offer {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("An offer has a place");
        }
    }
}
