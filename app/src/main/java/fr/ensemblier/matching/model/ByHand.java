package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.OfferNews;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What humans change in what the machine proposes, with a reason, and take back (R-M4, R-M9). An employer sees
/// of the team's decisions only whom she is told about, and in which order.
///
/// Offer and card may lie in two platforms, so the team's acts run as a machine, after the page has checked who
/// asks.
@Component
public class ByHand {

    /// What was found when a decision came.
    public enum Done {
        YES,
        /// The employer asked for her already: it is between them now.
        CONTACTED,
        /// The employer put her aside.
        REFUSED_BY_EMPLOYER,
        /// The offer is not public any more (R-M3).
        OFFER_OVER,
        /// Her choices do not let this employer see her (R-P7, R-P9).
        HIDDEN,
        /// Nothing was decided, so there is nothing to undo.
        NOTHING
    }

    private final Matches matches;
    private final Decisions decisions;
    private final Matchmaker matchmaker;
    private final OfferNews news;
    private final OfferDirectory offers;
    private final People people;
    private final Clock clock;

    ByHand(
            Matches matches,
            Decisions decisions,
            Matchmaker matchmaker,
            OfferNews news,
            OfferDirectory offers,
            People people,
            Clock clock) {
        this.offers = offers;
        this.people = people;
        this.matches = matches;
        this.decisions = decisions;
        this.matchmaker = matchmaker;
        this.news = news;
        this.clock = clock;
    }

    /// Her card goes before those that the machine proposes; the employer is told if she is new to him.
    @Transactional
    public Done forward(OfferView offer, CandidateCard card, String words, String by) {
        if (!matchmaker.open(offer)) {
            return Done.OFFER_OVER;
        }
        if (!matchmaker.mayPropose(offer, card)) {
            return Done.HIDDEN;
        }
        var match = held(offer, card);
        if (match.isPresent()) {
            switch (match.get().state()) {
                case CONTACTED -> {
                    return Done.CONTACTED;
                }
                case PUT_ASIDE -> {
                    return Done.REFUSED_BY_EMPLOYER;
                }
                case TO_TREAT -> matches.forward(match.get(), true);
                case NO_FOLLOW_UP, WITHDRAWN -> {
                    if (!matchmaker.propose(offer, card, Match.Origin.TEAM)) {
                        return Done.REFUSED_BY_EMPLOYER;
                    }
                }
            }
        } else {
            matchmaker.propose(offer, card, Match.Origin.TEAM);
        }
        decide(offer, card, Decisions.Kind.FORWARD, null, words, by);
        return Done.YES;
    }

    /// She is not proposed for this offer; a match that nobody treated yet is withdrawn.
    @Transactional
    public Done aside(OfferView offer, CandidateCard card, String reason, @Nullable String words, String by) {
        var match = held(offer, card);
        if (match.isPresent() && match.get().state() == Match.State.CONTACTED) {
            return Done.CONTACTED;
        }
        match.filter(one -> one.state() == Match.State.TO_TREAT)
                .ifPresent(one -> matches.move(one, Match.State.WITHDRAWN, clock.instant(), reason));
        decide(offer, card, Decisions.Kind.ASIDE, reason, words, by);
        return Done.YES;
    }

    /// The machine counts again: who was put aside may be proposed, who was put forward takes her place in the
    /// order.
    @Transactional
    public Done undo(OfferView offer, CandidateCard card, String by) {
        var decided = decisions.find(offer.id().value(), card.key());
        if (decided.isEmpty()) {
            return Done.NOTHING;
        }
        var match = held(offer, card);
        if (match.isPresent() && match.get().state() == Match.State.CONTACTED) {
            return Done.CONTACTED;
        }
        decisions.undo(offer.id().value(), card.key(), Decisions.Side.TEAM, by, clock.instant());
        match.filter(one -> one.state() == Match.State.TO_TREAT).ifPresent(this::orderedAgain);
        var gone = match.filter(one -> one.state() == Match.State.WITHDRAWN);
        if (gone.isPresent() && gone.get().interestedAt() != null) {
            matchmaker.propose(offer, card, Match.Origin.INTEREST);
        } else {
            matchmaker.matchOffer(offer);
        }
        return Done.YES;
    }

    private void orderedAgain(Match match) {
        if (match.origin() == Match.Origin.TEAM) {
            matches.move(match, Match.State.WITHDRAWN, clock.instant(), null);
        } else {
            matches.forward(match, false);
        }
    }

    private void decide(
            OfferView offer,
            CandidateCard card,
            Decisions.Kind kind,
            @Nullable String reason,
            @Nullable String words,
            String by) {
        var now = clock.instant();
        decisions.undo(offer.id().value(), card.key(), Decisions.Side.TEAM, by, now);
        decisions.add(offer, card, kind, reason, words, by, now);
    }

    private Optional<Match> held(OfferView offer, CandidateCard card) {
        return matches.find(offer.id().value(), card.key()).map(match -> matches.hold(match.id()));
    }

    /// The employer puts somebody aside; « autre » is for the adviser, who calls. False when she is not to treat.
    @Transactional
    public boolean asideByEmployer(UUID matchId, String reason, String by) {
        var match = matches.hold(matchId);
        if (match.state() != Match.State.TO_TREAT) {
            return false;
        }
        var now = clock.instant();
        matches.move(match, Match.State.PUT_ASIDE, now, reason);
        decisions.undo(match.offer(), match.cardKey(), Decisions.Side.EMPLOYER, by, now);
        decisions.addOfEmployer(match, reason, by, now);
        if (reason.equals("OTHER_TO_ADVISER")) {
            news.whyAside(match, Paris.date(now));
        }
        return true;
    }

    /// He has his days anew. False when he had not put her aside, or she may not be proposed for this offer any
    /// more.
    @Transactional
    public boolean takenBackByEmployer(UUID matchId, String by) {
        var match = matches.hold(matchId);
        var offer = offers.find(new JobOfferId(match.offer()));
        var card = people.card(match.cardKey());
        if (match.state() != Match.State.PUT_ASIDE
                || offer.isEmpty()
                || card.isEmpty()
                || !matchmaker.mayPropose(offer.get(), card.get())) {
            return false;
        }
        matches.again(match, matchmaker.treatBefore(offer.get()));
        decisions.undo(match.offer(), match.cardKey(), Decisions.Side.EMPLOYER, by, clock.instant());
        return true;
    }
}
