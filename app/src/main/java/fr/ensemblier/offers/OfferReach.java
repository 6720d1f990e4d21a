package fr.ensemblier.offers;

import java.util.List;

/// How many people an offer reaches as it is written, before anybody sees it. Answered by `matching`, which knows who
/// fits; only numbers come back.
public interface OfferReach {

    /// Who fits all of it, and whom each requirement alone puts aside, the largest number first.
    record Counted(int people, List<Aside> asides) {

        public Counted {
            asides = List.copyOf(asides);
        }
    }

    /// A requirement in words for the screen, and how many would fit without it.
    record Aside(String requirement, int people) {}

    Counted of(OfferView offer);
}
