package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The needs of a recruiter, or all those of the platform.
@Controller
class NeedListController {

    private static final int PAGE = 50;
    private static final int OCCUPATIONS = 6;
    private static final int MOST_EXPORTED = 20_000;
    private static final int MOST_PLACES = 500;

    private final Needs needs;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    NeedListController(
            Needs needs,
            Establishments establishments,
            Platforms platforms,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.needs = needs;
        this.establishments = establishments;
        this.platforms = platforms;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping({"/employeur/besoins", "/equipe/besoins"})
    ModelAndView all(
            @RequestParam(defaultValue = "OPEN") String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable String horizon,
            @RequestParam(required = false) @Nullable UUID employeur,
            @RequestParam(required = false) @Nullable String tri,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String avant) {
        var desk = Desk.current(platforms);
        var asked = asked(desk, etat, metier, horizon, employeur, tri, q);
        var rows = needs.page(desk, asked, Needs.Cursor.of(avant), PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var total = needs.count(desk, asked);
        var next = rows.size() > PAGE ? asked.at(desk) + "&avant=" + Needs.Cursor.text(asked, shown.getLast()) : null;
        var page = new NeedPages.All(
                desk.team(),
                desk.needs() + "/nouveau",
                desk.offers(),
                asked.at(desk).replace("/besoins?", "/besoins/export.csv?"),
                French.plural(total, "besoin", "besoins") + ", "
                        + French.plural(needs.people(desk, asked), "personne recherchée", "personnes recherchées"),
                states(desk, asked),
                filters(desk, asked),
                asked.sorts(desk),
                asked,
                lines(desk, shown),
                new Pager(
                        avant == null ? null : asked.at(desk),
                        next,
                        French.plural(shown.size(), "besoin sur cette page", "besoins sur cette page")));
        return new ModelAndView("offers/needs/list", Map.of("page", page));
    }

    @GetMapping({"/employeur/besoins/export.csv", "/equipe/besoins/export.csv"})
    void export(
            @RequestParam(defaultValue = "OPEN") String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable String horizon,
            @RequestParam(required = false) @Nullable UUID employeur,
            @RequestParam(required = false) @Nullable String tri,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response) {
        var desk = Desk.current(platforms);
        var rows = needs.page(desk, asked(desk, etat, metier, horizon, employeur, tri, q), null, MOST_EXPORTED);
        var places = places(rows);
        try (var csv = CsvExport.to(
                response,
                "besoins.csv",
                "Métier",
                "Structure",
                "Commune",
                "Personnes",
                "Pour quand",
                "Difficulté",
                "Causes",
                "Précision",
                "Recueilli par",
                "Le",
                "Fermé le")) {
            for (var need : rows) {
                var place = places.get(need.establishment());
                var closed = need.closedAt();
                csv.row(
                        occupations.brief(need.occupation()),
                        place == null ? "" : place.name(),
                        place == null ? "" : place.communeName(),
                        need.headcount(),
                        lists.label("NEED_HORIZON", need.horizon()),
                        lists.label("NEED_DIFFICULTY", need.difficulty()),
                        causes(need),
                        need.comment(),
                        need.collectedName(),
                        Paris.date(need.collectedAt()),
                        closed == null ? "" : Paris.date(closed));
            }
        }
    }

    private NeedsAsked asked(
            Desk desk,
            String state,
            @Nullable String occupation,
            @Nullable String horizon,
            @Nullable UUID organisation,
            @Nullable String sort,
            String q) {
        var words = q.strip();
        return new NeedsAsked(
                state.equals("OPEN") || state.equals("CLOSED") ? state : null,
                occupation == null || occupations.find(occupation).isEmpty() ? null : occupation,
                horizon == null || !lists.knows("NEED_HORIZON", horizon) ? null : horizon,
                organisation,
                Needs.Sort.of(sort),
                words,
                words.isEmpty()
                        ? List.of()
                        : establishments.search(desk.platform(), words, MOST_PLACES).stream()
                                .map(Establishment::id)
                                .toList(),
                words.isEmpty()
                        ? List.of()
                        : occupations.search(words).stream()
                                .map(Occupation::code)
                                .toList());
    }

    private List<Chip> states(Desk desk, NeedsAsked asked) {
        var chips = new ArrayList<Chip>();
        for (var one : List.of(Map.entry("OPEN", "Ouverts"), Map.entry("CLOSED", "Fermés"), Map.entry("ALL", "Tous"))) {
            var other = asked.in(one.getKey().equals("ALL") ? null : one.getKey());
            chips.add(new Chip(
                    one.getValue(),
                    other.at(desk),
                    needs.count(desk, other),
                    Objects.equals(other.state(), asked.state())));
        }
        return chips;
    }

    private List<Chip> filters(Desk desk, NeedsAsked asked) {
        var chips = new ArrayList<Chip>();
        if (asked.organisation() != null && desk.team()) {
            var name = establishments.ofOrganisation(desk.platform(), asked.organisation()).stream()
                    .findFirst()
                    .map(Establishment::organisationName)
                    .orElse("Un employeur");
            chips.add(new Chip(name, asked.ofEverybody().at(desk), null, true));
        }
        for (var value : lists.of("NEED_HORIZON")) {
            var applied = value.code().equals(asked.horizon());
            var other = asked.by(applied ? null : value.code());
            var count = needs.count(desk, other);
            if (applied || count > 0) {
                chips.add(new Chip(value.label(), other.at(desk), applied ? null : count, applied));
            }
        }
        for (var one : needs.occupations(desk, asked, OCCUPATIONS)) {
            var applied = one.getKey().equals(asked.occupation());
            chips.add(new Chip(
                    occupations.brief(one.getKey()),
                    asked.of(applied ? null : one.getKey()).at(desk),
                    applied ? null : one.getValue(),
                    applied));
        }
        return chips;
    }

    private List<NeedPages.Line> lines(Desk desk, List<Need> rows) {
        var places = places(rows);
        var today = Paris.today(clock);
        var offers = needs.offers(desk, rows.stream().map(Need::id).toList());
        return rows.stream()
                .map(need -> {
                    var offer = offers.get(need.id());
                    var place = places.get(need.establishment());
                    return new NeedPages.Line(
                            need.headcount() + " × " + occupations.brief(need.occupation()),
                            place == null ? "" : place.name() + ", " + place.communeName(),
                            lists.label("NEED_HORIZON", need.horizon()),
                            lists.label("NEED_DIFFICULTY", need.difficulty()),
                            causes(need),
                            need.comment(),
                            "Recueilli par %s, %s"
                                    .formatted(need.collectedName(), French.day(Paris.date(need.collectedAt()), today)),
                            need.open(),
                            offer == null ? null : desk.offers() + "/" + offer,
                            desk.needs() + "/" + need.id() + "/offre",
                            desk.needs() + "/" + need.id() + "/fermer");
                })
                .toList();
    }

    private String causes(Need need) {
        return need.causes().stream()
                .map(cause -> lists.label("NEED_CAUSE", cause))
                .collect(Collectors.joining(", "));
    }

    private Map<UUID, Establishment> places(List<Need> rows) {
        var ids = rows.stream().map(Need::establishment).collect(Collectors.toSet());
        return establishments.all(ids).stream().collect(Collectors.toMap(Establishment::id, Function.identity()));
    }
}
