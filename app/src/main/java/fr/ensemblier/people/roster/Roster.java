package fr.ensemblier.people.roster;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.ChosenPeople;
import fr.ensemblier.people.model.StateWords;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the list into words.
@Component
class Roster implements ChosenPeople {

    private final Listed listed;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Accounts accounts;
    private final Communes communes;
    private final Parameters parameters;
    private final Clock clock;

    Roster(
            Listed listed,
            Occupations occupations,
            ValueLists lists,
            Accounts accounts,
            Communes communes,
            Parameters parameters,
            Clock clock) {
        this.listed = listed;
        this.occupations = occupations;
        this.lists = lists;
        this.accounts = accounts;
        this.communes = communes;
        this.parameters = parameters;
        this.clock = clock;
    }

    RosterPage page(Actor.Team team, Filter filter) {
        var rows = listed.page(team.platform(), filter, inEpci(filter), silentSince(team, filter), Listed.PAGE + 1);
        var more = rows.size() > Listed.PAGE;
        var shown = more ? rows.subList(0, Listed.PAGE) : rows;
        var states = listed.states(team.platform(), filter, inEpci(filter), silentSince(team, filter));
        var state = Filter.text(filter.etat());
        var count = state.isEmpty()
                ? states.values().stream().mapToInt(Integer::intValue).sum()
                : states.getOrDefault(state, 0);
        return new RosterPage(
                count == 0 ? "Aucune personne" : French.plural(count, "personne", "personnes"),
                chips(team, filter, states),
                shown.stream().map(this::line).toList(),
                Pager.behind(
                        filter.apres(),
                        more ? shown.getLast().key() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(true),
                filter.csv(false),
                filter.at("/equipe/personnes/ecrire"),
                count == 0
                        ? ""
                        : count == 1
                                ? "Écrire à cette personne"
                                : "Écrire à ces " + French.number(count) + " personnes",
                Filter.text(filter.q()),
                states(),
                accounts.team(team.platform()).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                lists.of("SITUATION").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                filter,
                communes.find(Filter.text(filter.commune())).map(Commune::name).orElse(""),
                filter.isEmpty(),
                team.head());
    }

    @Override
    public Chosen of(Actor.Team team, Map<String, String> asked, int most) {
        var filter = Filter.of(asked);
        var within = inEpci(filter);
        var silent = silentSince(team, filter);
        return new Chosen(
                listed.page(team.platform(), filter, within, silent, most).stream()
                        .map(Listed.Row::id)
                        .toList(),
                listed.count(team.platform(), filter, within, silent),
                words(team, filter),
                filter.at("/equipe/personnes"),
                filter.criteria());
    }

    /// « Suivies par Claire Bessière, au stade « Validé » ».
    private String words(Actor.Team team, Filter filter) {
        var said = filter.criteria().entrySet().stream()
                .map(one -> word(team, one.getKey(), one.getValue()))
                .toList();
        return said.isEmpty() ? "Toutes les personnes" : French.capital(String.join(", ", said));
    }

    private String word(Actor.Team team, String name, String value) {
        return switch (name) {
            case "etat" -> "au stade « " + StateWords.of(value) + " »";
            case "metier" -> "métier " + occupations.brief(value);
            case "conseiller" ->
                switch (value) {
                    case "aucun" -> "à attribuer";
                    case "passees" -> "confiées par " + team.name() + " à un collègue";
                    default ->
                        "suivies par "
                                + accounts.team(team.platform()).stream()
                                        .filter(one -> one.id().toString().equals(value))
                                        .map(Accounts.Contact::name)
                                        .findFirst()
                                        .orElse("quelqu’un qui a quitté l’équipe");
                };
            case "commune" ->
                "commune " + communes.find(value).map(Commune::name).orElse(value);
            case "epci" -> "intercommunalité " + value;
            case "situation" -> "situation " + French.small(lists.label("SITUATION", value));
            case "silence" -> "sans nouvelles";
            default -> "« " + value + " »";
        };
    }

    List<Listed.Row> all(Actor.Team team, Filter filter) {
        return listed.page(team.platform(), filter, inEpci(filter), silentSince(team, filter), 20_000);
    }

    private List<String> inEpci(Filter filter) {
        return Filter.text(filter.epci()).isEmpty()
                ? List.of()
                : communes.ofEpci(Filter.text(filter.epci())).stream()
                        .map(Commune::code)
                        .toList();
    }

    private @Nullable OffsetDateTime silentSince(Actor.Team team, Filter filter) {
        return Filter.text(filter.silence()).isEmpty()
                ? null
                : clock.instant()
                        .minus(Duration.ofDays(parameters.days("people.silent-days", team.platform())))
                        .atOffset(ZoneOffset.UTC);
    }

    private static List<Chip> chips(Actor.Team team, Filter filter, Map<String, Integer> counts) {
        var chips = new ArrayList<Chip>();
        chip(chips, filter, "conseiller", team.account().toString(), "Mes personnes", filter.conseiller());
        chip(chips, filter, "conseiller", "aucun", "À attribuer", filter.conseiller());
        chip(chips, filter, "conseiller", "passees", "Passées à un collègue", filter.conseiller());
        chip(chips, filter, "silence", "oui", "Sans nouvelles", filter.silence());
        StateWords.all().forEach((code, label) -> {
            var applied = code.equals(filter.etat());
            var count = counts.getOrDefault(code, 0);
            if (applied || count > 0) {
                chips.add(new Chip(label, filter.with("etat", applied ? null : code), applied ? null : count, applied));
            }
        });
        return chips;
    }

    private static void chip(
            List<Chip> chips, Filter filter, String name, String value, String label, @Nullable String now) {
        var applied = value.equals(now);
        chips.add(new Chip(label, filter.with(name, applied ? null : value), null, applied));
    }

    private static List<Option> states() {
        return StateWords.all().entrySet().stream()
                .map(e -> new Option(e.getKey(), e.getValue()))
                .toList();
    }

    private RosterPage.Line line(Listed.Row row) {
        return new RosterPage.Line(
                "/equipe/personnes/" + row.id(),
                row.name(),
                row.communeName(),
                wants(row),
                StateWords.of(row.state()),
                kind(row.state()),
                followed(row),
                French.ago(row.lastContact(), clock.instant(), Paris.ZONE));
    }

    /// Who waits in the queue says since when (R-W2).
    private String followed(Listed.Row row) {
        var since = row.adviserSince();
        return row.adviser() != null
                ? row.adviser()
                : since == null
                        ? "À attribuer"
                        : "À attribuer, " + French.small(French.ago(since, clock.instant(), Paris.ZONE));
    }

    /// At most two, as a line of the list has room for.
    String wants(Listed.Row row) {
        return wants(row, 2);
    }

    String wantsAll(Listed.Row row) {
        return wants(row, Integer.MAX_VALUE);
    }

    private String wants(Listed.Row row, int most) {
        return row.occupations().isEmpty()
                ? row.undecided() ? "Ne sait pas encore" : "–"
                : String.join(
                        ", ",
                        row.occupations().stream()
                                .limit(most)
                                .map(occupations::brief)
                                .toList());
    }

    private static StateKind kind(String state) {
        return switch (state) {
            case "VALIDATED", "WORKING_MORE" -> StateKind.OK;
            case "SUBMITTED", "ASKED_MORE" -> StateKind.WARN;
            case "DRAFT" -> StateKind.INFO;
            default -> StateKind.NONE;
        };
    }
}
