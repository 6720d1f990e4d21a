package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.Words;
import fr.ensemblier.matching.CardWords;
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
import fr.ensemblier.ui.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Offers for a person, computed when asked, with each part of the score, and what humans decided about them (R-M9).
/// What the team puts forward comes first; what it put aside last.
@Component
class Suggestions {

    private static final int PAGE = 12;
    private static final int IN_FILE = 5;

    private final People people;
    private final Market market;
    private final Matches matches;
    private final Decisions decisions;
    private final Wishes wishes;
    private final Readings readings;
    private final Lines lines;
    private final CardWords words;
    private final Steering steering;
    private final HerContacts contacts;
    private final Clock clock;

    Suggestions(
            People people,
            Market market,
            Matches matches,
            Decisions decisions,
            Wishes wishes,
            Readings readings,
            Lines lines,
            CardWords words,
            Steering steering,
            HerContacts contacts,
            Clock clock) {
        this.people = people;
        this.market = market;
        this.matches = matches;
        this.decisions = decisions;
        this.wishes = wishes;
        this.readings = readings;
        this.lines = lines;
        this.words = words;
        this.steering = steering;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// A person of the platform of the team that asks, or 404.
    People.Reachable her(UUID person) {
        var actor = Actors.team();
        return people.find(person)
                .filter(one -> one.platform().equals(actor.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }

    /// What of the list is asked: a page that begins after a place, words of a title, a place or a commune, and
    /// whether the nearest come first.
    record Asked(@Nullable Place after, String words, boolean nearest) {

        static final Asked ALL = new Asked(null, "", false);
    }

    /// All that is known about the offers for a person, in the order of the list.
    private record Found(
            People.Reachable her,
            @Nullable CandidateCard card,
            List<Market.Fit<OfferView>> fits,
            Map<UUID, Match> known,
            Map<UUID, Decisions.Decision> decided,
            @Nullable Instant objected) {

        boolean put(Market.Fit<OfferView> fit) {
            return decided(fit, Decisions.Kind.ASIDE);
        }

        boolean decided(Market.Fit<OfferView> fit, Decisions.Kind kind) {
            var decision = decided.get(fit.one().id().value());
            return decision != null && decision.kind() == kind;
        }

        Place place(Market.Fit<OfferView> fit, Asked asked) {
            return Place.of(
                    decided(fit, Decisions.Kind.FORWARD) ? 0 : 1,
                    objected != null || asked.nearest(),
                    fit,
                    fit.one().id().value());
        }

        @Nullable Place refused(Suggested.@Nullable Wrong wrong, Asked asked) {
            return wrong == null
                    ? null
                    : fits.stream()
                            .filter(fit -> fit.one().id().value().toString().equals(wrong.key()))
                            .map(fit -> place(fit, asked))
                            .findFirst()
                            .orElse(null);
        }
    }

    /// A page of the whole list; it begins with the offer about which something was refused.
    Suggested.Offers ofPerson(UUID person, Asked asked, Suggested.@Nullable Wrong wrong) {
        var found = found(person, asked);
        var open = found.fits().stream().filter(fit -> !found.put(fit)).toList();
        var refused = found.refused(wrong, asked);
        var rest = open.stream()
                .filter(fit -> found.place(fit, asked).isShown(asked.after(), refused))
                .toList();
        var shown = rest.stream().limit(PAGE).toList();
        var list = "/equipe/personnes/" + person + "/rapprochements?tri=" + (asked.nearest() ? "trajet" : "")
                + (asked.words().isEmpty() ? "" : "&q=" + URLEncoder.encode(asked.words(), StandardCharsets.UTF_8));
        return offers(
                found,
                asked,
                shown,
                asked.after() == null ? found.fits().stream().filter(found::put).toList() : List.of(),
                wrong,
                new Suggested.Pages(
                        open.size(),
                        rest.size() < open.size() ? list : null,
                        rest.size() > PAGE
                                ? list + "&apres="
                                        + found.place(shown.getLast(), asked).text()
                                : null,
                        list.replace("/rapprochements?", "/rapprochements/export?")),
                null);
    }

    /// The first ones, for her file: the others on the page of their own.
    Suggested.Offers inFile(UUID person) {
        var found = found(person, Asked.ALL);
        var open = found.fits().stream().filter(fit -> !found.put(fit)).toList();
        return offers(
                found,
                Asked.ALL,
                open.stream().limit(IN_FILE).toList(),
                List.of(),
                null,
                new Suggested.Pages(open.size(), null, null, null),
                open.size() > IN_FILE || open.size() < found.fits().size()
                        ? new Link(
                                "Voir les " + French.plural(found.fits().size(), "offre", "offres"),
                                "/equipe/personnes/" + person + "/rapprochements")
                        : null);
    }

    /// The whole list for an export.
    List<List<String>> rows(UUID person, Asked asked) {
        var found = found(person, asked);
        var card = found.card();
        return card == null
                ? List.of()
                : found.fits().stream()
                        .map(fit -> {
                            var state = steering.state(
                                    found.known().get(fit.one().id().value()));
                            return List.of(
                                    fit.one().title(),
                                    fit.one().establishmentName(),
                                    fit.one().communeName(),
                                    words.journey(card, fit.one(), fit.why().km()),
                                    found.objected() == null ? Points.total(fit.why()) : "",
                                    found.put(fit) ? "Mise de côté par l’équipe" : state == null ? "" : state);
                        })
                        .toList();
    }

    private Found found(UUID person, Asked asked) {
        var her = her(person);
        var objected = wishes.of(her.cardKey()).objected();
        var card = people.card(her.cardKey()).filter(CandidateCard::visible).orElse(null);
        if (card == null) {
            return new Found(her, null, List.of(), Map.of(), Map.of(), objected);
        }
        var decided = decisions.ofCard(card.key()).stream()
                .collect(Collectors.toMap(Decisions.Decision::offer, Function.identity()));
        var known = matches.ofCard(card.key()).stream().collect(Collectors.toMap(Match::offer, Function.identity()));
        var offers = readings.offers(Stream.concat(
                        market.offersFor(card, Integer.MAX_VALUE, 0).stream()
                                .map(fit -> fit.one().id().value()),
                        decided.keySet().stream())
                .collect(Collectors.toSet()));
        var sought = Words.of(asked.words());
        var found = new Found(her, card, List.of(), known, decided, objected);
        var fits = offers.values().stream()
                .filter(readings::open)
                .filter(offer -> !contacted(known.get(offer.id().value())))
                .filter(offer -> Words.of(offer.title() + " " + offer.establishmentName() + " " + offer.communeName())
                        .contains(sought))
                .map(offer -> new Market.Fit<>(offer, market.explain(card, offer)))
                .sorted(Comparator.comparing(fit -> found.place(fit, asked)))
                .toList();
        return new Found(her, card, fits, known, decided, objected);
    }

    private Suggested.Offers offers(
            Found found,
            Asked asked,
            List<Market.Fit<OfferView>> shown,
            List<Market.Fit<OfferView>> put,
            Suggested.@Nullable Wrong wrong,
            Suggested.Pages pages,
            @Nullable Link more) {
        var objected = found.objected();
        return new Suggested.Offers(
                found.her().fullName(),
                "/equipe/personnes/" + found.her().person(),
                contacts.of(found.her()),
                shown.stream().map(fit -> offered(found, fit, wrong)).toList(),
                more,
                put.stream().map(fit -> offered(found, fit, wrong)).toList(),
                steering.reasons(),
                found.card() != null,
                asked.words(),
                asked.nearest(),
                pages,
                objected == null ? null : French.shortDate(Paris.date(objected), Paris.today(clock)));
    }

    private Suggested.Offered offered(Found found, Market.Fit<OfferView> fit, Suggested.@Nullable Wrong wrong) {
        var card = Objects.requireNonNull(found.card());
        var offer = fit.one();
        var id = offer.id().value();
        var objecting = found.objected() != null;
        return new Suggested.Offered(
                offer.title(),
                "/equipe/offres/" + id,
                offer.establishmentName() + ", " + French.at(offer.communeName()) + ", "
                        + words.journey(card, offer, fit.why().km()),
                objecting ? null : Points.total(fit.why()),
                lines.of(card, offer, fit.why()),
                objecting ? List.of() : Points.of(fit.why(), market.rules(offer.platform())),
                steering.state(found.known().get(id)),
                steering.of(
                        id.toString(),
                        "/equipe/personnes/" + found.her().person() + "/rapprochements/" + id,
                        found.decided().get(id),
                        found.known().get(id),
                        wrong));
    }

    /// An employer who asked for her stands among her contacts.
    private static boolean contacted(@Nullable Match match) {
        return match != null && match.state() == Match.State.CONTACTED;
    }
}
