package fr.ensemblier.matching.model;

import fr.ensemblier.matching.Comparisons;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import org.springframework.stereotype.Component;

/// Answers other modules with the explanation that the pages show.
@Component
class Compared implements Comparisons {

    private final Market market;

    Compared(Market market) {
        this.market = market;
    }

    @Override
    public Comparison compare(CandidateCard card, OfferView offer) {
        var why = market.explain(card, offer);
        return new Comparison(
                why.changes().stream().map(answer -> answer.condition().name()).toList(),
                why.score().total(),
                Matches.parts(why),
                why.version());
    }
}
