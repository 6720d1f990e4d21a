package fr.ensemblier.matching.model;

import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferChanged;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferPublished;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.CardShown;
import fr.ensemblier.people.People;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A card is shown, an offer is published, one of them changes: matches are made at once, and those that do not hold
/// any more end (R-M3, R-M1).
@Component
class Rematching {

    private final Market market;
    private final Matchmaker matchmaker;
    private final Matches matches;
    private final Contacts contacts;
    private final Endings endings;
    private final OfferDirectory offers;
    private final People people;
    private final Clock clock;

    Rematching(
            Market market,
            Matchmaker matchmaker,
            Matches matches,
            Contacts contacts,
            Endings endings,
            OfferDirectory offers,
            People people,
            Clock clock) {
        this.market = market;
        this.matchmaker = matchmaker;
        this.matches = matches;
        this.contacts = contacts;
        this.endings = endings;
        this.offers = offers;
        this.people = people;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "matching.offer-published")
    void on(OfferPublished event) {
        market.refreshOffer(event.offer().value());
        offers.find(event.offer()).ifPresent(matchmaker::matchOffer);
    }

    @ApplicationModuleListener(id = "matching.offer-changed")
    void on(OfferChanged event) {
        market.refreshOffer(event.offer().value());
        offers.find(event.offer()).ifPresent(offer -> {
            matches.ofOffer(offer.id().value())
                    .forEach(match -> people.card(match.cardKey()).ifPresent(card -> unfit(match, card, offer)));
            matchmaker.matchOffer(offer);
        });
    }

    /// Calls that were late are made, or do not count any more: the profiles that came meanwhile are proposed
    /// (R-M5).
    @ApplicationModuleListener(id = "matching.calls-made")
    void on(CallsMade event) {
        offers.publishedBy(event.platform(), event.organisation()).forEach(matchmaker::matchOffer);
    }

    /// What her profile or the offer does not fit any more is not proposed any more, unless a human or she herself
    /// proposed it (R-M1).
    private void unfit(Match match, CandidateCard card, OfferView offer) {
        if (match.state() == Match.State.TO_TREAT
                && !market.explain(card, offer).matches()) {
            matches.withdrawOrdered(match, clock.instant());
        }
    }

    @ApplicationModuleListener(id = "matching.card-shown")
    void on(CardShown event) {
        market.refreshCard(event.cardKey());
        people.card(event.cardKey()).filter(CandidateCard::visible).ifPresent(card -> {
            leave(card);
            matchmaker.matchCard(card);
        });
    }

    /// Whom she does not let see her any more loses her card and an unanswered request at once (R-P1, R-P7,
    /// R-P9).
    private void leave(CandidateCard card) {
        for (var match : matches.ofCard(card.key())) {
            var left = offers.find(new JobOfferId(match.offer()))
                    .filter(offer -> offer.openings() > offer.filled() && !market.mayMeet(card, offer));
            if (left.isEmpty()) {
                offers.find(new JobOfferId(match.offer())).ifPresent(offer -> unfit(match, card, offer));
                continue;
            }
            switch (match.state()) {
                case TO_TREAT, PUT_ASIDE, NO_FOLLOW_UP ->
                    matches.move(
                            match,
                            Match.State.WITHDRAWN,
                            clock.instant(),
                            match.state() == Match.State.TO_TREAT
                                    ? null
                                    : match.state().name());
                case CONTACTED ->
                    contacts.ofMatch(match.id())
                            .ifPresent(contact -> endings.withdraw(contact, false, "La personne n’est plus visible."));
                case WITHDRAWN -> {}
            }
        }
    }
}
