package fr.ensemblier.matching.model;

import fr.ensemblier.matching.OfferNews;
import fr.ensemblier.matching.Telling;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferEnded;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.CardHidden;
import fr.ensemblier.people.People;
import fr.ensemblier.people.ProfileStanding;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.placements.SearchEnded;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Ends what an offer that ended, a card that is hidden or a search that is over leaves behind (R-M3, R-M10).
/// Each looks at what is true when it is told: it may have come back since.
@Component
class Gone {

    private final Market market;
    private final Matches matches;
    private final Endings endings;
    private final Forgotten forgotten;
    private final OfferNews news;
    private final Telling telling;
    private final OfferDirectory offers;
    private final People people;
    private final Hires hires;
    private final Clock clock;

    Gone(
            Market market,
            Matches matches,
            Endings endings,
            Forgotten forgotten,
            OfferNews news,
            Telling telling,
            OfferDirectory offers,
            People people,
            Hires hires,
            Clock clock) {
        this.market = market;
        this.matches = matches;
        this.endings = endings;
        this.forgotten = forgotten;
        this.news = news;
        this.telling = telling;
        this.offers = offers;
        this.people = people;
        this.hires = hires;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "matching.offer-ended")
    void on(OfferEnded event) {
        market.refreshOffer(event.offer().value());
        offers.find(event.offer())
                .filter(offer -> !offer.state().equals("PUBLISHED"))
                .ifPresent(this::ended);
    }

    private void ended(OfferView offer) {
        matches.interestedIn(offer.id().value()).forEach(card -> telling.interestEnded(offer, card));
        var profiles = matches.withdraw("offer", offer.id().value(), clock.instant());
        news.offerEnded(offer, profiles, endings.withdrawOffer(offer));
    }

    @ApplicationModuleListener(id = "matching.card-hidden")
    void on(CardHidden event) {
        market.refreshCard(event.cardKey());
        var card = people.card(event.cardKey());
        if (card.filter(CandidateCard::visible).isPresent()) {
            return;
        }
        var ended = forgotten.ended(event.cardKey());
        ended.forEach(this::forget);
        if (ended.isEmpty()) {
            matches.withdraw("card", event.cardKey(), clock.instant());
            endings.withdraw(event.cardKey(), false, "La personne n’est plus visible.", hire(event.cardKey()));
        }
    }

    /// Her name goes first, so that who is told of the end reads it nowhere; what she accepted ends too, since nobody
    /// may call her any more (R-P6).
    private void forget(UUID card) {
        forgotten.words(card);
        matches.withdraw("card", card, clock.instant());
        endings.withdraw(card, true, "La personne n’est plus visible.", null);
    }

    /// The hire by which she does not look any more, if that is why her card is hidden.
    private @Nullable UUID hire(UUID cardKey) {
        return people.behind(cardKey)
                .filter(her -> people.standing(her.platform(), her.person())
                        .filter(standing -> standing instanceof ProfileStanding.Resting(var working) && working)
                        .isPresent())
                .flatMap(her -> hires.endedSearch(her.platform(), her.person()))
                .orElse(null);
    }

    /// R-M10: hired and not looking any more, so the other contacts end.
    @ApplicationModuleListener(id = "matching.search-ended")
    void on(SearchEnded event) {
        if (hires.stands(event.hire())) {
            people.find(event.person())
                    .ifPresent(her ->
                            endings.withdraw(her.cardKey(), true, "La personne a trouvé un poste.", event.hire()));
        }
    }
}
