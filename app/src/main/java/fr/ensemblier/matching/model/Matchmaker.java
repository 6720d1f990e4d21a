package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.OfferNews;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes matches (R-M3, R-M8); what starts it is in [Rematching].
@Component
public class Matchmaker {

    /// What became of her « Cela m’intéresse ».
    public enum Interest {
        /// Her card comes first in his list, and he is told.
        FIRST,
        /// He put her aside for this offer, or may not see her: nothing changes in his list.
        REFUSED_BEFORE,
        /// He asked to meet her already.
        ASKED_BEFORE
    }

    private final Market market;
    private final Matches matches;
    private final Entries entries;
    private final Decisions decisions;
    private final Wishes wishes;
    private final OfferNews news;
    private final OfferDirectory offers;
    private final ShownOffers shown;
    private final People people;
    private final Platforms platforms;
    private final ApplicationEventPublisher events;
    private final Parameters parameters;
    private final Clock clock;

    Matchmaker(
            Market market,
            Matches matches,
            Entries entries,
            Decisions decisions,
            Wishes wishes,
            OfferNews news,
            OfferDirectory offers,
            ShownOffers shown,
            People people,
            Platforms platforms,
            ApplicationEventPublisher events,
            Parameters parameters,
            Clock clock) {
        this.market = market;
        this.matches = matches;
        this.entries = entries;
        this.decisions = decisions;
        this.wishes = wishes;
        this.news = news;
        this.offers = offers;
        this.shown = shown;
        this.people = people;
        this.platforms = platforms;
        this.events = events;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// Notifies the best people for an offer; twice changes nothing. Gives the number of new ones.
    @Transactional
    public int matchOffer(OfferView offer) {
        if (!open(offer)) {
            return 0;
        }
        var added = forwardAgain(offer, decisions.ofOffer(offer.id().value()));
        if (paused(offer)) {
            return told(offer, added);
        }
        for (var fit : best(offer)) {
            if (add(offer, fit.one(), Match.Origin.ENGINE, fit.why())) {
                added++;
            }
        }
        return told(offer, added);
    }

    /// Whom the team put forward comes back with the offer, also when the machine would not choose her (R-M9).
    private int forwardAgain(OfferView offer, List<Decisions.Decision> decided) {
        var added = 0;
        for (var one : decided) {
            var gone = one.kind() == Decisions.Kind.FORWARD
                    && matches.find(offer.id().value(), one.card())
                            .filter(match -> match.state() == Match.State.WITHDRAWN)
                            .isPresent();
            var card = gone ? people.card(one.card()) : java.util.Optional.<CandidateCard>empty();
            if (card.isPresent() && add(offer, card.get(), Match.Origin.TEAM, market.explain(card.get(), offer))) {
                added++;
            }
        }
        return added;
    }

    void matchCard(CandidateCard card) {
        decisions
                .ofCard(card.key())
                .forEach(one -> offers.find(new JobOfferId(one.offer()))
                        .ifPresent(offer -> told(offer, forwardAgain(offer, List.of(one)))));
        if (wishes.of(card.key()).objected() != null) {
            return;
        }
        for (var fit : market.offersFor(card, Integer.MAX_VALUE, 0)) {
            offers.find(fit.one().id()).ifPresent(offer -> {
                if (fit.why().score().total() >= least(offer)
                        && !paused(offer)
                        && best(offer).stream().anyMatch(one -> one.one().key().equals(card.key()))
                        && add(offer, card, Match.Origin.ENGINE, fit.why())) {
                    told(offer, 1);
                }
            });
        }
    }

    /// The best people for an offer, without whom the team put aside and who refuses that a machine orders her
    /// (R-M9).
    private List<Market.Fit<CandidateCard>> best(OfferView offer) {
        var left = wishes.objecting();
        left.addAll(decisions.aside(offer.id().value()));
        return market.peopleFor(offer, limit(offer) + left.size(), least(offer)).stream()
                .filter(fit -> !left.contains(fit.one().key()))
                .limit(limit(offer))
                .toList();
    }

    private int told(OfferView offer, int added) {
        if (added > 0) {
            var today = Paris.today(clock);
            var sinceThisMorning = (int) matches.ofOffer(offer.id().value()).stream()
                    .filter(match -> Paris.date(match.notifiedAt()).equals(today))
                    .count();
            news.matched(offer, Math.max(added, sinceThisMorning), today);
        }
        return added;
    }

    /// « Cela m’intéresse »: her card comes first, identity hidden (R-M6). Her own word wins over the team's
    /// « de côté ».
    @Transactional
    public Interest interest(OfferView offer, CandidateCard card) {
        decisions.undo(offer.id().value(), card.key(), Decisions.Side.TEAM, card.called(), clock.instant());
        if (!add(offer, card, Match.Origin.INTEREST, market.explain(card, offer))) {
            var known = matches.find(offer.id().value(), card.key());
            known.ifPresent(match -> matches.interested(match, clock.instant(), treatBefore(offer)));
            var state = known.map(Match::state).orElse(Match.State.WITHDRAWN);
            switch (state) {
                case PUT_ASIDE, WITHDRAWN -> {
                    return Interest.REFUSED_BEFORE;
                }
                case CONTACTED -> {
                    return Interest.ASKED_BEFORE;
                }
                case TO_TREAT, NO_FOLLOW_UP -> {}
            }
        }
        news.interested(offer, card.key());
        return Interest.FIRST;
    }

    /// Whether the offer is online, of what its platform engages (R-M3, R-T1).
    boolean open(OfferView offer) {
        return shown.open(offer);
    }

    /// Whether a human may propose her too: the offer is public, and her choices of this instant let its employer see
    /// her (R-M3, R-P1, R-P7).
    boolean mayPropose(OfferView offer, CandidateCard seen) {
        return open(offer)
                && people.card(seen.key())
                        .filter(card -> card.visible() && market.mayMeet(card, offer))
                        .isPresent();
    }

    /// A human or she herself proposes her: what the machine would not do, or not yet. False when the offer
    /// is over, she is hidden, or the employer had put her aside.
    boolean propose(OfferView offer, CandidateCard card, Match.Origin origin) {
        var added = add(offer, card, origin, market.explain(card, offer));
        if (added) {
            told(offer, 1);
        }
        return added;
    }

    /// The head lets an employer receive matches again (R-M5).
    @Transactional
    public void lift(fr.ensemblier.foundation.PlatformId platform, UUID organisation, String by) {
        if (!entries.lift(platform, organisation, by, clock.instant())) {
            throw new NotFound("employer with contacts", organisation);
        }
        events.publishEvent(new CallsMade(platform, organisation));
    }

    private boolean add(
            OfferView offer, CandidateCard card, Match.Origin origin, fr.ensemblier.engine.Explanation why) {
        // Another node may have hidden her since this one filled its memory.
        return mayPropose(offer, card) && matches.add(offer, card, origin, why, clock.instant(), treatBefore(offer));
    }

    LocalDate treatBefore(OfferView offer) {
        return WorkingDays.after(
                Paris.today(clock),
                parameters.days("r-m5.match-working-days", offer.platform()),
                platforms.get(offer.platform()).departement());
    }

    /// Too many late contacts: the machine proposes nobody until the head lifts it; the offers stay public
    /// (R-M5). Who says she is interested, or is put forward by the team, still reaches him: a human chose it.
    public boolean paused(OfferView offer) {
        return entries.late(offer.platform(), offer.organisation(), clock.instant())
                >= parameters.days("r-m5.late-limit", offer.platform());
    }

    private int limit(OfferView offer) {
        return parameters.days("r-m8.notified", offer.platform());
    }

    private double least(OfferView offer) {
        return parameters.number("r-m8.least-score", offer.platform()).doubleValue();
    }
}
