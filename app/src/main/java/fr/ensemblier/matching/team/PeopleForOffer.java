package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Words;
import fr.ensemblier.matching.CardView;
import fr.ensemblier.matching.CardWords;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.Points;
import fr.ensemblier.matching.model.Decisions;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Wishes;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/// People for an offer, computed when asked, with each part of the score, and what humans decided about them (R-M9).
/// Whom the team puts forward comes first; whom it put aside last.
@Component
class PeopleForOffer {

    private static final int PAGE = 12;

    /// What of the list is asked: a page that begins after a place, words of a name or a commune, and whether the
    /// nearest come first.
    record Asked(@Nullable Place after, String words, boolean nearest) {

        static final Asked ALL = new Asked(null, "", false);
    }

    private final People people;
    private final Market market;
    private final Matchmaker matchmaker;
    private final Matches matches;
    private final Decisions decisions;
    private final Wishes wishes;
    private final Readings readings;
    private final Lines lines;
    private final CardWords words;
    private final Steering steering;

    PeopleForOffer(
            People people,
            Market market,
            Matchmaker matchmaker,
            Matches matches,
            Decisions decisions,
            Wishes wishes,
            Readings readings,
            Lines lines,
            CardWords words,
            Steering steering) {
        this.people = people;
        this.market = market;
        this.matchmaker = matchmaker;
        this.matches = matches;
        this.decisions = decisions;
        this.wishes = wishes;
        this.readings = readings;
        this.lines = lines;
        this.words = words;
        this.steering = steering;
    }

    /// All that is known about the people for an offer, in the order of the list.
    private record Found(
            OfferView offer,
            List<Market.Fit<CandidateCard>> fits,
            Map<UUID, People.Reachable> hers,
            Map<UUID, Match> known,
            Map<UUID, Decisions.Decision> decided,
            Set<UUID> objecting) {

        boolean put(Market.Fit<CandidateCard> fit) {
            var decision = decided.get(fit.one().key());
            return decision != null && decision.kind() == Decisions.Kind.ASIDE;
        }

        /// Whom a human put forward, then whom the machine may order, then who refused it.
        Place place(Market.Fit<CandidateCard> fit, Asked asked) {
            var key = fit.one().key();
            var decision = decided.get(key);
            var refuses = objecting.contains(key);
            var forward = decision != null && decision.kind() == Decisions.Kind.FORWARD;
            return Place.of(forward ? 0 : refuses ? 2 : 1, refuses || asked.nearest(), fit, key);
        }

        @Nullable Place refused(Suggested.@Nullable Wrong wrong, Asked asked) {
            return wrong == null
                    ? null
                    : fits.stream()
                            .filter(fit -> fit.one().key().toString().equals(wrong.key()))
                            .map(fit -> place(fit, asked))
                            .findFirst()
                            .orElse(null);
        }

        String name(CandidateCard card) {
            var her = hers.get(card.key());
            return her == null ? card.called() : her.fullName();
        }
    }

    /// Who fits, and all whom the employer has: his list and the team's hold the same people. The page begins with
    /// the one about whom something was refused.
    Suggested.People page(UUID id, Asked asked, Suggested.@Nullable Wrong wrong) {
        var found = found(id, asked);
        var open = found.fits().stream().filter(fit -> !found.put(fit)).toList();
        var refused = found.refused(wrong, asked);
        var rest = open.stream()
                .filter(fit -> found.place(fit, asked).isShown(asked.after(), refused))
                .toList();
        var shown = rest.stream().limit(PAGE).toList();
        var aside = found.fits().stream().filter(found::put).toList();
        var here = "/equipe/offres/" + id;
        var list = here + "/profils?tri=" + (asked.nearest() ? "trajet" : "")
                + (asked.words().isEmpty() ? "" : "&q=" + URLEncoder.encode(asked.words(), StandardCharsets.UTF_8));
        return new Suggested.People(
                found.offer().title() + ", " + found.offer().establishmentName(),
                here,
                open.size(),
                (int) proposed(found.known()).count(),
                Readings.across(() -> matchmaker.paused(found.offer())),
                shown.stream().map(fit -> fit(found, fit, wrong)).toList(),
                asked.after() != null
                        ? List.of()
                        : aside.stream().map(fit -> fit(found, fit, wrong)).toList(),
                steering.reasons(),
                asked.words(),
                asked.nearest(),
                rest.size() < open.size() ? list : null,
                rest.size() > PAGE
                        ? list + "&apres=" + found.place(shown.getLast(), asked).text()
                        : null,
                list.replace("/profils?", "/profils/export?"));
    }

    /// The whole list for an export: the name for her own team alone, the commune, the points, where it stands.
    List<List<String>> rows(UUID id, Asked asked) {
        var found = found(id, asked);
        return found.fits().stream()
                .map(fit -> {
                    var state = steering.state(found.known().get(fit.one().key()));
                    return List.of(
                            found.name(fit.one()),
                            fit.one().communeName(),
                            words.wanted(fit.one()),
                            words.journey(fit.one(), found.offer(), fit.why().km()),
                            found.objecting().contains(fit.one().key()) ? "" : Points.total(fit.why()),
                            found.put(fit) ? "Mis de côté par l’équipe" : state == null ? "" : state);
                })
                .toList();
    }

    private Found found(UUID id, Asked asked) {
        Actors.team();
        var offer = readings.offer(id);
        var decided =
                decisions.ofOffer(id).stream().collect(Collectors.toMap(Decisions.Decision::card, Function.identity()));
        var known = matches.ofOffer(id).stream().collect(Collectors.toMap(Match::cardKey, Function.identity()));
        var objecting = wishes.objecting();
        var keys = Stream.concat(
                        market.peopleFor(offer, Integer.MAX_VALUE, 0).stream()
                                .map(fit -> fit.one().key()),
                        Stream.concat(decided.keySet().stream(), proposed(known)))
                .collect(Collectors.toSet());
        var hers =
                people.behind(keys).stream().collect(Collectors.toMap(People.Reachable::cardKey, Function.identity()));
        var found = new Found(offer, List.of(), hers, known, decided, objecting);
        var sought = Words.of(asked.words());
        var fits = readings.cards(keys).values().stream()
                .filter(CandidateCard::visible)
                .filter(card ->
                        Words.of(found.name(card) + " " + card.communeName()).contains(sought))
                .map(card -> new Market.Fit<>(card, market.explain(card, offer)))
                .sorted(Comparator.comparing(fit -> found.place(fit, asked)))
                .toList();
        return new Found(offer, fits, hers, known, decided, objecting);
    }

    private static Stream<UUID> proposed(Map<UUID, Match> known) {
        return known.values().stream()
                .filter(match -> match.state() == Match.State.TO_TREAT || match.state() == Match.State.CONTACTED)
                .map(Match::cardKey);
    }

    private Suggested.Fit fit(Found found, Market.Fit<CandidateCard> fit, Suggested.@Nullable Wrong wrong) {
        var card = fit.one();
        var offer = found.offer();
        var her = found.hers().get(card.key());
        var match = found.known().get(card.key());
        var objecting = found.objecting().contains(card.key());
        var view = new CardView(
                card.key().toString(),
                found.name(card) + ", " + French.at(card.communeName()),
                card.called(),
                words.summary(card),
                words.journey(card, offer, fit.why().km()),
                words.far(card, offer, fit.why().km()),
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
                        found.decided().get(card.key()),
                        match,
                        wrong));
    }
}
