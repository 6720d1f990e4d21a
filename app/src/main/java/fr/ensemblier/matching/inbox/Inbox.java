package fr.ensemblier.matching.inbox;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.CardView;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.OfferNames;
import fr.ensemblier.matching.Points;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads an employer's list of profiles into what her page shows.
@Component
class Inbox {

    private static final String PATH = "/employeur/profils";
    private static final int PAGE = 6;

    /// A match with both sides, as a list needs it.
    record Row(Match match, CandidateCard card, OfferView offer) {}

    private final MatchLists lists;
    private final Market market;
    private final Readings readings;
    private final Entries entries;
    private final Lines lines;
    private final ValueLists words;
    private final Parameters parameters;
    private final Clock clock;

    Inbox(
            MatchLists lists,
            Market market,
            Readings readings,
            Entries entries,
            Lines lines,
            ValueLists words,
            Parameters parameters,
            Clock clock) {
        this.lists = lists;
        this.market = market;
        this.readings = readings;
        this.entries = entries;
        this.lines = lines;
        this.words = words;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public InboxPage page(Actor.Employer actor, InboxQuery query, InboxPage.@Nullable Wrong wrong) {
        var state = query.state();
        var counts = lists.counts(actor.organisation());
        var byOffer = counts.getOrDefault(state, Map.of());
        var found = lists.page(
                actor.organisation(), state, query.offre(), query.words(), query.order(), query.apres(), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var named = new LinkedHashSet<>(byOffer.keySet());
        if (query.offre() != null) {
            named.add(query.offre());
        }
        var offers = readings.mine(named);
        var names = OfferNames.of(offers.values());
        var total = !query.words().isEmpty()
                ? lists.count(actor.organisation(), state, query.offre(), query.words())
                : byOffer.entrySet().stream()
                        .filter(entry -> query.offre() == null || entry.getKey().equals(query.offre()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        var here = query.address(PATH, query.code(), query.offre());
        return new InboxPage(
                title(state, total, query.offre() == null ? null : names.get(query.offre())),
                states(query, counts),
                offers(query, byOffer, named, names),
                both(shown, offers).stream().map(this::view).toList(),
                words.of("PUT_ASIDE_REASON").stream()
                        .map(reason -> new Option(reason.code(), reason.label()))
                        .toList(),
                new InboxPage.Shown(
                        query.code(),
                        query.offre() == null ? "" : query.offre().toString(),
                        query.order().code(),
                        query.words(),
                        query.apres() == null ? "" : query.apres().toString(),
                        Stream.of(MatchLists.Order.values())
                                .map(one -> new Option(one.code(), one.label()))
                                .toList()),
                state == Match.State.TO_TREAT,
                state == Match.State.PUT_ASIDE,
                entries.late(actor.platform(), actor.organisation(), clock.instant())
                        >= parameters.days("r-m5.late-limit", actor.platform()),
                French.plural(
                        parameters.days("r-m5.match-working-days", actor.platform()), "jour ouvré", "jours ouvrés"),
                Points.sentence(market.rules(actor.platform())),
                !query.words().isEmpty()
                        ? "Aucun profil ne porte ces mots"
                        : state == Match.State.TO_TREAT
                                ? "Aucun profil n’attend pour le moment"
                                : "Rien dans cette liste",
                query.apres() == null ? null : here,
                found.size() > PAGE ? here + "&apres=" + shown.getLast().id() : null,
                query.address(PATH + "/export", query.code(), query.offre()),
                wrong);
    }

    /// All of the list, for an export: what the cards say, without a message or a voice.
    List<Row> all(Actor.Employer actor, InboxQuery query, int most) {
        var found = lists.page(
                actor.organisation(), query.state(), query.offre(), query.words(), query.order(), null, most);
        return both(
                found,
                readings.offers(found.stream().map(Match::offer).distinct().toList()));
    }

    private List<Row> both(List<Match> matches, Map<UUID, OfferView> offers) {
        var cards = readings.cards(matches.stream().map(Match::cardKey).toList());
        var rows = new ArrayList<Row>();
        for (var match : matches) {
            var card = cards.get(match.cardKey());
            var offer = offers.get(match.offer());
            if (card != null && offer != null) {
                rows.add(new Row(match, card, offer));
            }
        }
        return rows;
    }

    private CardView view(Row row) {
        return lines.view(row.match(), row.card(), row.offer(), market.explain(row.card(), row.offer()));
    }

    private static String title(Match.State state, int count, @Nullable String offer) {
        var people = French.plural(count, "profil", "profils");
        var which = offer == null ? "" : " pour " + offer;
        return switch (state) {
            case TO_TREAT -> people + (offer == null ? " pour vos offres" : which);
            case CONTACTED -> people + (count < 2 ? " déjà contacté" : " déjà contactés") + which;
            case PUT_ASIDE -> people + (count < 2 ? " écarté" : " écartés") + which;
            case NO_FOLLOW_UP, WITHDRAWN -> people + " sans suite" + which;
        };
    }

    private static List<Chip> states(InboxQuery query, Map<Match.State, Map<UUID, Integer>> counts) {
        return Stream.of("a-traiter", "contactes", "ecartes", "sans-suite")
                .map(code -> new Chip(
                        label(code),
                        query.address(PATH, code, null),
                        counts.getOrDefault(InboxQuery.state(code), Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        code.equals(query.code())))
                .toList();
    }

    private static String label(String code) {
        return switch (code) {
            case "contactes" -> "Contactés";
            case "ecartes" -> "Écartés";
            case "sans-suite" -> "Sans suite";
            default -> "À traiter";
        };
    }

    /// The chosen offer stands among them even without a profile, so that the choice is seen and taken back.
    private static List<Chip> offers(
            InboxQuery query, Map<UUID, Integer> counts, Set<UUID> named, Map<UUID, String> names) {
        var chips = new ArrayList<Chip>();
        for (var id : named) {
            var name = names.get(id);
            if (name != null) {
                var applied = id.equals(query.offre());
                chips.add(new Chip(
                        name,
                        query.address(PATH, query.code(), applied ? null : id),
                        counts.getOrDefault(id, 0),
                        applied));
            }
        }
        return chips;
    }
}
