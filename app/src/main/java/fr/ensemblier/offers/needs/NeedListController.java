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
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The needs of a recruiter, or all those of the platform.
@Controller
class NeedListController {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;

    private final NeedRows rows;
    private final NeedFilters filters;
    private final NeedLines lines;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Occupations occupations;
    private final ValueLists lists;

    NeedListController(
            NeedRows rows,
            NeedFilters filters,
            NeedLines lines,
            Establishments establishments,
            Platforms platforms,
            Occupations occupations,
            ValueLists lists) {
        this.rows = rows;
        this.filters = filters;
        this.lines = lines;
        this.establishments = establishments;
        this.platforms = platforms;
        this.occupations = occupations;
        this.lists = lists;
    }

    @GetMapping({"/employeur/besoins", "/equipe/besoins"})
    ModelAndView all(
            @RequestParam(defaultValue = "OPEN") String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable String horizon,
            @RequestParam(required = false) @Nullable UUID employeur,
            @RequestParam(required = false) @Nullable String tri,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String apres,
            @RequestParam(required = false) @Nullable String avant) {
        var desk = Desk.current(platforms);
        var asked = asked(desk, etat, metier, horizon, employeur, tri, q);
        var cursor = NeedSort.Cursor.of(apres, avant);
        var back = cursor != null && cursor.back();
        var found = rows.page(desk, asked, cursor, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = !more ? found : back ? found.subList(1, found.size()) : found.subList(0, PAGE);
        var previous = !shown.isEmpty() && cursor != null && (!back || more)
                ? asked.at(desk) + "&avant=" + NeedSort.Cursor.text(asked.sort(), shown.getFirst())
                : null;
        var next = !shown.isEmpty() && (back || more)
                ? asked.at(desk) + "&apres=" + NeedSort.Cursor.text(asked.sort(), shown.getLast())
                : null;
        var page = new NeedPages.All(
                desk.team(),
                desk.needs(),
                create(desk, asked),
                desk.offers(),
                asked.at(desk).replace("/besoins?", "/besoins/export.csv?"),
                said(desk, asked),
                filters.states(desk, asked),
                filters.filters(desk, asked),
                asked.sorts(desk),
                filters.occupations(desk, asked),
                asked,
                empty(desk, asked),
                lines.lines(desk, shown),
                new Pager(
                        previous,
                        next,
                        French.plural(shown.size(), "besoin sur cette page", "besoins sur cette page")));
        return new ModelAndView("offers/needs/list", Map.of("page", page));
    }

    private String said(Desk desk, NeedsAsked asked) {
        var needs = French.plural(rows.count(desk, asked), "besoin", "besoins");
        return "CLOSED".equals(asked.state())
                ? needs
                : needs + ", "
                        + French.plural(
                                rows.people(desk, asked), "personne encore recherchée", "personnes encore recherchées");
    }

    /// From the list of one employer, a new need is for its first place.
    private String create(Desk desk, NeedsAsked asked) {
        var places = asked.organisation() == null
                ? List.<Establishment>of()
                : establishments.ofOrganisation(desk.platform(), asked.organisation());
        return desk.needs() + "/nouveau"
                + (places.isEmpty() ? "" : "?structure=" + places.getFirst().id());
    }

    private static NeedPages.Empty empty(Desk desk, NeedsAsked asked) {
        if (!asked.everything()) {
            return new NeedPages.Empty(
                    "Aucun besoin ne correspond.",
                    "Retirez un filtre ou cherchez un autre mot.",
                    new Link("Voir tous les besoins", desk.needs() + "?etat=ALL"));
        }
        return new NeedPages.Empty(
                "CLOSED".equals(asked.state()) ? "Aucun besoin fermé." : "Aucun besoin pour l’instant.",
                "Un départ prévu, un service qui grandit ? Notez-le en une minute, avant même d’écrire une offre.",
                new Link("Noter un besoin", desk.needs() + "/nouveau"));
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
        var found = rows.page(desk, asked(desk, etat, metier, horizon, employeur, tri, q), null, MOST_EXPORTED);
        var places = lines.places(found);
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
                "Noté par",
                "Le",
                "Fermé le",
                "Raison")) {
            for (var need : found) {
                var place = places.get(need.establishment());
                var ending = need.ending();
                csv.row(
                        occupations.brief(need.occupation()),
                        place == null ? "" : place.name(),
                        place == null ? "" : place.communeName(),
                        need.headcount(),
                        lists.label("NEED_HORIZON", need.horizon()),
                        lists.label("NEED_DIFFICULTY", need.difficulty()),
                        lines.causes(need),
                        need.comment(),
                        need.collectedName(),
                        Paris.date(need.collectedAt()),
                        ending == null ? "" : Paris.date(ending.at()),
                        ending == null ? "" : lists.label("NEED_CLOSE_REASON", ending.reason()));
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
                NeedSort.of(sort),
                words,
                words.isEmpty() ? List.of() : establishments.holding(desk.platform(), words),
                words.isEmpty()
                        ? List.of()
                        : occupations.search(words).stream()
                                .map(Occupation::code)
                                .toList());
    }
}
