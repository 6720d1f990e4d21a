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
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
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

    private static final int MOST = 15;
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

    /// Those of which the title, the place or the commune hold the words.
    Suggested.Offers ofPerson(UUID person, Suggested.@Nullable Wrong wrong, String words) {
        return ofPerson(person, wrong, words, MOST);
    }

    /// The first ones, for her file: the others on the page of their own.
    Suggested.Offers inFile(UUID person) {
        return ofPerson(person, null, "", IN_FILE);
    }

    private Suggested.Offers ofPerson(UUID person, Suggested.@Nullable Wrong wrong, String words, int most) {
        var her = her(person);
        var objected = wishes.of(her.cardKey()).objected();
        var card = people.card(her.cardKey()).filter(CandidateCard::visible).orElse(null);
        var sought = Words.of(words);
        var all = (card == null ? List.<Suggested.Offered>of() : offers(her, card, objected != null, wrong))
                .stream()
                        .filter(one -> Words.of(one.offer() + " " + one.where()).contains(sought))
                        .toList();
        var put = all.stream().filter(one -> one.steer().put()).toList();
        var left = all.stream().filter(one -> !put.contains(one)).toList();
        return new Suggested.Offers(
                her.fullName(),
                "/equipe/personnes/" + person,
                contacts.of(her),
                left.stream().limit(most).toList(),
                most < left.size() || most < MOST && !put.isEmpty()
                        ? new Link(
                                "Voir les " + French.plural(left.size() + put.size(), "offre", "offres"),
                                "/equipe/personnes/" + person + "/rapprochements")
                        : null,
                most < MOST ? List.of() : put,
                steering.reasons(),
                card != null,
                words.strip(),
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
                .filter(offer -> !contacted(known.get(offer.id().value())))
                .map(offer -> new Market.Fit<>(offer, market.explain(card, offer)))
                .sorted(objecting ? Suggested.BY_DISTANCE : Suggested.BY_SCORE)
                .sorted(Comparator.comparing(
                        fit -> !forward(decided.get(fit.one().id().value()))))
                .map(fit -> {
                    var offer = fit.one();
                    var id = offer.id().value();
                    return new Suggested.Offered(
                            offer.title(),
                            "/equipe/offres/" + id,
                            offer.establishmentName() + ", " + French.at(offer.communeName()) + ", "
                                    + words.journey(card, offer, fit.why().km()),
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

    /// An employer who asked for her stands among her contacts.
    private static boolean contacted(@Nullable Match match) {
        return match != null && match.state() == Match.State.CONTACTED;
    }

    private static boolean forward(Decisions.@Nullable Decision decided) {
        return decided != null && decided.kind() == Decisions.Kind.FORWARD;
    }
}
