package fr.ensemblier.matching;

import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import java.util.List;

/// What the engine says of a person and an offer, whoever may see whom: for modules that play what has happened.
public interface Comparisons {

    /// The hard conditions that are not met (R-M1), by name, and the score with its parts as a match keeps them
    /// (R-M9).
    record Comparison(List<String> unmet, double score, String parts, String version) {

        public boolean fits() {
            return unmet.isEmpty();
        }
    }

    Comparison compare(CandidateCard card, OfferView offer);
}
