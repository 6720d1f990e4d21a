package fr.ensemblier.matching.model;

import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.EngagementChanged;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// What a platform gives up takes along the profiles that nobody treated yet; they come back when it takes it up again
/// (R-T1). What two people began goes on.
@Component
class EngagedAgain {

    private final Matches matches;
    private final Matchmaker matchmaker;
    private final OfferDirectory offers;
    private final People people;
    private final Platforms platforms;
    private final Clock clock;

    EngagedAgain(
            Matches matches,
            Matchmaker matchmaker,
            OfferDirectory offers,
            People people,
            Platforms platforms,
            Clock clock) {
        this.matches = matches;
        this.matchmaker = matchmaker;
        this.offers = offers;
        this.people = people;
        this.platforms = platforms;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "matching.engagement-changed")
    void on(EngagementChanged event) {
        platforms.refresh();
        offers.published().stream()
                .filter(offer -> offer.platform().equals(event.platform()))
                .forEach(offer -> {
                    var before = ShownOffers.within(offer, event.before());
                    if (!matchmaker.open(offer)) {
                        matches.withdraw("offer", offer.id().value(), clock.instant());
                    } else if (!before) {
                        back(offer);
                    }
                });
    }

    /// First those who said themselves that the offer interests them (R-M6).
    private void back(OfferView offer) {
        matches.ofOffer(offer.id().value()).stream()
                .filter(match -> match.state() == Match.State.WITHDRAWN
                        && match.interestedAt() != null
                        && match.reason() == null)
                .forEach(match -> people.card(match.cardKey())
                        .ifPresent(card -> matchmaker.propose(offer, card, Match.Origin.INTEREST)));
        matchmaker.matchOffer(offer);
    }
}
