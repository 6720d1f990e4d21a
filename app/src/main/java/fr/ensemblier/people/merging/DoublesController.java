package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files that look alike, as long as nobody said what they are (R-E6).
@Controller
class DoublesController {

    private static final int PAGE = 30;
    private static final int MOST_EXPORTED = 20_000;

    record ListPage(
            String said,
            @Nullable String of,
            @Nullable String person,
            String q,
            DoublesFilter filter,
            List<Chip> chips,
            List<Pair> pairs,
            List<Found> found,
            Pager pager,
            String csv,
            String undo,
            List<Done> done) {}

    record Pair(
            String one,
            String oneUnder,
            String other,
            String otherUnder,
            String why,
            String compare,
            String oneId,
            String otherId) {}

    record Found(String name, String commune, String compare) {}

    record Done(
            String name, String href, String when, @Nullable String undo, boolean undone) {}

    private final Doubles doubles;
    private final Merging merging;
    private final Persons persons;
    private final PersonSearch search;
    private final Clock clock;

    DoublesController(Doubles doubles, Merging merging, Persons persons, PersonSearch search, Clock clock) {
        this.doubles = doubles;
        this.merging = merging;
        this.persons = persons;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping(DoublesFilter.BASE)
    ModelAndView list(@ModelAttribute DoublesFilter filter) {
        var team = Actors.team();
        var platform = team.platform();
        var of = filter.personne() == null ? null : persons.get(platform, filter.personne());
        var rows = doubles.page(platform, filter, filter.after(), PAGE + 1);
        var shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        var counts = doubles.counts(platform, filter);
        var count = counts.entrySet().stream()
                .filter(one -> filter.why().isEmpty() || one.getKey().name().equals(filter.why()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        var page = new ListPage(
                count == 0 ? "Aucun doublon proposé" : French.plural(count, "doublon proposé", "doublons proposés"),
                of == null ? null : of.name(),
                of == null ? null : of.id().toString(),
                ListAddress.text(filter.q()),
                filter,
                chips(counts, filter),
                shown.stream().map(this::pair).toList(),
                of == null ? List.of() : found(team, of, ListAddress.text(filter.q())),
                new Pager(
                        filter.after() == null ? null : filter.with(DoublesFilter.BASE, "apres", null),
                        rows.size() > PAGE
                                ? filter.with(
                                        DoublesFilter.BASE,
                                        "apres",
                                        shown.getLast().key())
                                : null,
                        French.number(shown.size()) + " sur " + French.number(count)),
                filter.with(DoublesFilter.BASE + ".csv", "apres", null),
                French.plural(merging.days(platform), "jour", "jours"),
                doubles.done(platform, merging.undoableSince(platform)).stream()
                        .map(this::done)
                        .toList());
        return new ModelAndView("people/merging/list", Map.of("page", page));
    }

    @GetMapping(DoublesFilter.BASE + ".csv")
    void export(@ModelAttribute DoublesFilter filter, HttpServletResponse response) {
        var rows = doubles.page(Actors.team().platform(), filter, null, MOST_EXPORTED);
        try (var csv = CsvExport.to(
                response,
                "doublons.csv",
                "Personne",
                "Commune",
                "Ouvert le",
                "Ressemble à",
                "Sa commune",
                "Ouvert le",
                "Pourquoi")) {
            rows.forEach(row -> csv.row(
                    row.one().name(),
                    row.one().commune(),
                    row.one().created(),
                    row.other().name(),
                    row.other().commune(),
                    row.other().created(),
                    row.why().words()));
        }
    }

    private static List<Chip> chips(Map<Doubles.Why, Integer> counts, DoublesFilter filter) {
        return Arrays.stream(Doubles.Why.values())
                .filter(why -> counts.containsKey(why) || why.name().equals(filter.why()))
                .map(why -> {
                    var applied = why.name().equals(filter.why());
                    return new Chip(
                            French.capital(why.words()),
                            filter.with(DoublesFilter.BASE, "motif", applied ? null : why.name()),
                            counts.getOrDefault(why, 0),
                            applied);
                })
                .toList();
    }

    private Pair pair(Doubles.Pair pair) {
        return new Pair(
                pair.one().name(),
                under(pair.one()),
                pair.other().name(),
                under(pair.other()),
                pair.why().words(),
                MergeController.COMPARE + "?garde=" + older(pair) + "&autre=" + younger(pair),
                pair.one().id().toString(),
                pair.other().id().toString());
    }

    private static UUID older(Doubles.Pair pair) {
        return pair.one().created().isAfter(pair.other().created())
                ? pair.other().id()
                : pair.one().id();
    }

    private static UUID younger(Doubles.Pair pair) {
        return older(pair).equals(pair.one().id())
                ? pair.other().id()
                : pair.one().id();
    }

    private static String under(Doubles.Side side) {
        return side.commune() + ", ouvert le " + French.fullDate(side.created());
    }

    private List<Found> found(Actor.Team team, Person of, String q) {
        return search.search(team.platform(), q, 10).stream()
                .filter(one -> !one.id().equals(of.id()))
                .map(one -> new Found(
                        one.name(),
                        one.communeName(),
                        MergeController.COMPARE + "?garde=" + of.id() + "&autre=" + one.id()))
                .toList();
    }

    private Done done(Doubles.Done one) {
        return new Done(
                one.name(),
                "/equipe/personnes/" + one.kept(),
                French.dateTime(Paris.local(one.at()), Paris.today(clock)) + ", par " + one.by(),
                one.undoable() ? MergeController.COMPARE + "/" + one.id() + "/annuler" : null,
                one.undoneAt() != null);
    }

    @PostMapping(DoublesFilter.BASE + "/differents")
    String apart(@RequestParam UUID un, @RequestParam UUID autre, RedirectAttributes redirect) {
        var team = Actors.team();
        doubles.apart(
                team.platform(),
                persons.get(team.platform(), un).id(),
                persons.get(team.platform(), MergeController.different(un, autre))
                        .id(),
                team.name());
        Flash.ok("C’est noté : ce sont deux personnes. Elles ne seront plus proposées.")
                .after(redirect);
        return "redirect:" + DoublesFilter.BASE;
    }
}
