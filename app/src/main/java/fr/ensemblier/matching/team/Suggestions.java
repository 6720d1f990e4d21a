package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.CardView;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.Points;
import fr.ensemblier.matching.model.Decisions;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Wishes;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Offers for a person and people for an offer, computed when asked, with each part of the score, and what humans
/// decided about them (R-M9). Whom the team puts forward comes first; whom it put aside last.
@Component
class Suggestions {

    private static final int MOST = 15;
    private static final int COMPUTED = 60;

    private final People people;
    private final Market market;
    private final Matches matches;
    private final Decisions decisions;
    private final Wishes wishes;
    private final Readings readings;
    private final Lines lines;
    private final Steering steering;
    private final Clock clock;

    Suggestions(
            People people,
            Market market,
            Matches matches,
            Decisions decisions,
            Wishes wishes,
            Readings readings,
            Lines lines,
            Steering steering,
            Clock clock) {
        this.people = people;
        this.market = market;
        this.matches = matches;
        this.decisions = decisions;
        this.wishes = wishes;
        this.readings = readings;
        this.lines = lines;
        this.steering = steering;
        this.clock = clock;
    }

    /// A person of the platform of the team that asks, or 404.
    People.Reachable her(UUID person) {
        var actor = Actors.team();
        return people.find(person)
                .filter(one -> one.platform().equals(actor.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }

    Suggested.Offers ofPerson(UUID person, Suggested.@Nullable Wrong wrong) {
        var her = her(person);
        var objected = wishes.of(her.cardKey()).objected();
        var card = people.card(her.cardKey()).filter(CandidateCard::visible).orElse(null);
        var all = card == null ? List.<Suggested.Offered>of() : offers(her, card, objected != null, wrong);
        var put = all.stream().filter(one -> one.steer().put()).toList();
        return new Suggested.Offers(
                her.fullName(),
                "/equipe/personnes/" + person,
                all.stream().filter(one -> !put.contains(one)).toList(),
                put,
                steering.reasons(),
                card != null,
                objected == null ? null : French.shortDate(Paris.date(objected), Paris.today(clock)));
    }

    private List<Suggested.Offered> offers(
            People.Reachable her, CandidateCard card, boolean objecting, Suggested.@Nullable Wrong wrong) {
        var decided = decisions.ofCard(card.key()).stream()
                .collect(Collectors.toMap(Decisions.Decision::offer, Function.identity()));
        var known = matches.ofCard(card.key()).stream().collect(Collectors.toMap(Match::offer, Function.identity()));
        var offers = readings.offers(Stream.concat(
                        market.offersFor(card, MOST, 0).stream()
                                .map(fit -> fit.one().id().value()),
                        decided.keySet().stream())
                .collect(Collectors.toSet()));
        return offers.values().stream()
                .filter(offer -> offer.state().equals("PUBLISHED"))
                .map(offer -> new Market.Fit<>(offer, market.explain(card, offer)))
                .sorted(objecting ? BY_DISTANCE : BY_SCORE)
                .sorted(Comparator.comparing(
                        fit -> !forward(decided.get(fit.one().id().value()))))
                .map(fit -> {
                    var offer = fit.one();
                    var id = offer.id().value();
                    return new Suggested.Offered(
                            offer.title(),
                            "/equipe/offres/" + id,
                            offer.establishmentName() + ", " + French.at(offer.communeName()) + ", "
                                    + lines.journey(card, offer, fit.why().km()),
                            objecting ? null : Points.total(fit.why()),
                            lines.of(card, offer, fit.why()),
                            objecting ? List.of() : Points.of(fit.why(), market.rules(offer.platform())),
                            steering.state(known.get(id)),
                            steering.of(
                                    id.toString(),
                                    "/equipe/personnes/" + her.person() + "/rapprochements/" + id,
                                    decided.get(id),
                                    known.get(id),
                                    wrong));
                })
                .toList();
    }

    /// Who fits, and all whom the employer has: his list and the team's hold the same people. A page begins after
    /// `from`
    /// of them; all are shown when one was refused.
    Suggested.People ofOffer(UUID id, Suggested.@Nullable Wrong wrong, int from) {
        Actors.team();
        var offer = readings.offer(id);
        var decided =
                decisions.ofOffer(id).stream().collect(Collectors.toMap(Decisions.Decision::card, Function.identity()));
        var known = matches.ofOffer(id).stream().collect(Collectors.toMap(Match::cardKey, Function.identity()));
        var objecting = wishes.objecting();
        var keys = Stream.concat(
                        market.peopleFor(offer, COMPUTED, 0).stream()
                                .map(fit -> fit.one().key()),
                        Stream.concat(decided.keySet().stream(), proposed(known)))
                .collect(Collectors.toSet());
        var cards = readings.cards(keys);
        var hers =
                people.behind(keys).stream().collect(Collectors.toMap(People.Reachable::cardKey, Function.identity()));
        var fits = new ArrayList<Suggested.Fit>();
        cards.values().stream()
                .filter(CandidateCard::visible)
                .map(card -> new Market.Fit<>(card, market.explain(card, offer)))
                .sorted(BY_SCORE)
                .sorted(Comparator.comparing(fit -> order(fit.one().key(), decided, objecting)))
                .forEach(fit -> fits.add(fit(
                        offer,
                        fit,
                        hers.get(fit.one().key()),
                        known.get(fit.one().key()),
                        decided.get(fit.one().key()),
                        objecting.contains(fit.one().key()),
                        wrong)));
        var aside = fits.stream().filter(fit -> fit.steer().put()).toList();
        var found = fits.stream().filter(fit -> !fit.steer().put()).toList();
        var shown = found.stream()
                .skip(wrong == null ? from : 0)
                .limit(wrong == null ? MOST : COMPUTED)
                .toList();
        var here = "/equipe/offres/" + id;
        return new Suggested.People(
                offer.title() + ", " + offer.establishmentName(),
                here,
                found.size(),
                (int) proposed(known).count(),
                shown,
                wrong == null && from > 0 ? List.of() : aside,
                steering.reasons(),
                from > 0 ? here + "/profils" : null,
                wrong == null && from + MOST < found.size() ? here + "/profils?depuis=" + (from + MOST) : null);
    }

    private static Stream<UUID> proposed(Map<UUID, Match> known) {
        return known.values().stream()
                .filter(match -> match.state() == Match.State.TO_TREAT || match.state() == Match.State.CONTACTED)
                .map(Match::cardKey);
    }

    /// Whom a human put forward, then whom the machine may order, then who refused it.
    private static int order(UUID card, Map<UUID, Decisions.Decision> decided, Set<UUID> objecting) {
        if (forward(decided.get(card))) {
            return 0;
        }
        return objecting.contains(card) ? 2 : 1;
    }

    private Suggested.Fit fit(
            OfferView offer,
            Market.Fit<CandidateCard> fit,
            People.@Nullable Reachable her,
            @Nullable Match match,
            Decisions.@Nullable Decision decided,
            boolean objecting,
            Suggested.@Nullable Wrong wrong) {
        var card = fit.one();
        var view = new CardView(
                card.key().toString(),
                (her == null ? card.called() : her.fullName()) + ", " + French.at(card.communeName()),
                card.called(),
                lines.summary(card),
                lines.journey(card, offer, fit.why().km()),
                French.km(fit.why().km()) + ", estimé",
                lines.pictogram(offer.occupation()),
                lines.colour(offer.occupation()),
                null,
                null,
                "",
                false,
                "",
                offer.title(),
                lines.of(card, offer, fit.why()));
        return new Suggested.Fit(
                view,
                her == null ? null : "/equipe/personnes/" + her.person(),
                objecting ? null : Points.total(fit.why()),
                objecting ? List.of() : Points.of(fit.why(), market.rules(offer.platform())),
                steering.state(match),
                steering.of(
                        card.key().toString(),
                        "/equipe/offres/" + offer.id() + "/profils/" + card.key(),
                        decided,
                        match,
                        wrong));
    }

    private static boolean forward(Decisions.@Nullable Decision decided) {
        return decided != null && decided.kind() == Decisions.Kind.FORWARD;
    }

    private static final Comparator<Market.Fit<?>> BY_DISTANCE =
            Comparator.comparingDouble(fit -> fit.why().km());

    private static final Comparator<Market.Fit<?>> BY_SCORE =
            Comparator.comparingDouble(fit -> -fit.why().score().total());
}
