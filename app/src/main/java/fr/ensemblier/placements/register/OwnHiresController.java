package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Mes embauches »: whom an employer hired, and of whom he is asked for news (R-H2).
@Controller
class OwnHiresController {

    /// `filtered` when words, an occupation or days are asked.
    record OwnPage(
            String title,
            List<Chip> chips,
            List<Line> lines,
            HireQuery query,
            String order,
            List<Option> orders,
            List<Option> occupations,
            boolean filtered,
            @Nullable String first,
            @Nullable String next,
            String export) {}

    record Line(String href, String name, String job, String start, StateKind kind, String state) {}

    static final String PATH = "/employeur/embauches";
    private static final int PAGE = 50;
    private static final int MOST = 5000;

    private final OwnHires hires;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    OwnHiresController(OwnHires hires, Occupations occupations, ValueLists lists, Clock clock) {
        this.hires = hires;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(@ModelAttribute HireQuery query) {
        var organisation = Actors.employer().organisation();
        var today = Paris.today(clock);
        var rows = Actors.machine("placements.own", () -> hires.page(organisation, query, today, PAGE + 1));
        var counts = Actors.machine("placements.own", () -> hires.counts(organisation, query, today));
        var shown = rows.stream().limit(PAGE).toList();
        var here = query.address(PATH);
        var page = new OwnPage(
                French.plural(counts.getOrDefault(query.filter(), 0), "embauche", "embauches"),
                OwnHires.FILTERS.stream()
                        .map(one -> new Chip(
                                one.label(),
                                query.with(PATH, "etat", one.code()),
                                counts.getOrDefault(one, 0),
                                one == query.filter()))
                        .toList(),
                shown.stream().map(row -> line(row, today)).toList(),
                query,
                OwnHires.order(query).code(),
                OwnHires.ORDERS.stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                !query.words().isEmpty() || query.more(),
                query.apres() == null ? null : here,
                rows.size() > PAGE ? here + "&apres=" + shown.getLast().id() : null,
                query.address(PATH + "/export"));
        return new ModelAndView("placements/register/own", Map.of("page", page));
    }

    @GetMapping(PATH + "/export")
    void export(@ModelAttribute HireQuery query, HttpServletResponse response) {
        var organisation = Actors.employer().organisation();
        var today = Paris.today(clock);
        var rows = Actors.machine("placements.own", () -> hires.page(organisation, query.fromTop(), today, MOST));
        try (var csv = CsvExport.to(
                response, "mes-embauches.csv", "Personne", "Métier", "Contrat", "Début", "Fin", "Nouvelles à donner")) {
            rows.forEach(row -> csv.row(
                    row.name(),
                    occupations.brief(row.occupation()),
                    lists.label("CONTRACT_CLASS", row.contract()),
                    row.startsOn(),
                    row.endsOn(),
                    row.waiting() > 0 ? "oui" : "non"));
        }
    }

    private Line line(OwnHires.Row row, LocalDate today) {
        var over = row.endsOn() != null && row.endsOn().isBefore(today);
        return new Line(
                PATH + "/" + row.id(),
                row.name(),
                occupations.brief(row.occupation()) + ", " + lists.label("CONTRACT_CLASS", row.contract()),
                French.shortDate(row.startsOn(), today),
                over ? StateKind.NONE : row.waiting() > 0 ? StateKind.WARN : StateKind.OK,
                over
                        ? "Terminée"
                        : row.waiting() > 0
                                ? "Dites comment cela se passe"
                                : row.startsOn().isAfter(today) ? "Commence bientôt" : "En poste");
    }
}
