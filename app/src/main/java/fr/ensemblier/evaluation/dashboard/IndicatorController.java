package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.dashboard.IndicatorPage.ClassLine;
import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Facts;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A figure opened: its classes, its months, its rows (R-F2).
@Controller
class IndicatorController {

    private static final int ROWS_OF_AN_EXPORT = 100_000;

    private final Dashboard dashboard;
    private final Listing listing;
    private final RowWords words;
    private final Labels labels;
    private final Platforms platforms;
    private final Clock clock;

    IndicatorController(
            Dashboard dashboard, Listing listing, RowWords words, Labels labels, Platforms platforms, Clock clock) {
        this.dashboard = dashboard;
        this.listing = listing;
        this.words = words;
        this.labels = labels;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping(DashboardController.ADDRESS + "/{code:[A-Z]\\d\\d[a-z]?}")
    ModelAndView page(
            @PathVariable String code,
            @RequestParam @Nullable String periode,
            @RequestParam @Nullable String par,
            @RequestParam(defaultValue = "") String classe,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam @Nullable String apres) {
        var asked = engaged(code, periode, par, classe, q, tri);
        return new ModelAndView("evaluation/dashboard/indicator", Map.of("page", page(asked, Listing.after(apres))));
    }

    @GetMapping(DashboardController.ADDRESS + "/{code:[A-Z]\\d\\d[a-z]?}/tableur")
    void export(
            @PathVariable String code,
            @RequestParam @Nullable String periode,
            @RequestParam @Nullable String par,
            @RequestParam(defaultValue = "") String classe,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            HttpServletResponse response) {
        var asked = engaged(code, periode, par, classe, q, tri);
        var name = asked.indicator().code() + "-" + asked.period().key() + ".csv";
        try (var csv = CsvExport.to(
                response, name, "Date", "Fait", "Personne", "Employeur", "Offre", "Métier", "Poids", "Précision")) {
            for (var row : listing.rows(asked, null, ROWS_OF_AN_EXPORT)) {
                var line = words.line(asked.indicator(), row, asked.today());
                csv.row(
                        row.day(),
                        line.act(),
                        asked.namesMayLeave() ? line.person() : "",
                        line.employer(),
                        row.title() == null ? null : line.offer(),
                        labels.occupation(row.occupation()),
                        row.weight(),
                        line.more());
            }
        }
    }

    /// No page and no file of what the platform does not engage (R-T1).
    private Asked engaged(
            String code, @Nullable String periode, @Nullable String par, String classe, String words, String order) {
        var asked = asked(code, periode, par, classe, words, order);
        if (!asked.indicator().engaged().by(platforms.get(asked.platform()))) {
            throw new NotFound("figure", code);
        }
        return asked;
    }

    private Asked asked(
            String code, @Nullable String periode, @Nullable String par, String classe, String words, String order) {
        var indicator = Indicators.find(code).orElseThrow(() -> new NotFound("indicator", code));
        var today = Paris.today(clock);
        var chosen = Period.of(periode, today);
        var by = indicator.breakdowns().stream()
                .filter(breakdown -> breakdown.slug().equals(par))
                .findFirst()
                .orElse(indicator.breakdowns().getFirst());
        return new Asked(
                indicator,
                Actors.team().platform(),
                chosen,
                chosen.upTo(today),
                by,
                classe,
                words.strip(),
                order.equals("anciens"),
                today);
    }

    private IndicatorPage page(Asked asked, Facts.@Nullable After after) {
        var indicator = asked.indicator();
        var platform = asked.platform().value();
        var opened = dashboard.opened(indicator, platform, asked.period(), asked.today(), asked.by());
        var listed = listing.listed(asked, after);
        var group = asked.group().isEmpty() ? "" : labels.of(asked.by(), asked.group());
        return new IndicatorPage(
                indicator.code(),
                French.capital(indicator.name()),
                asked.period().words(),
                opened.figure().number(),
                opened.figure().below(),
                indicator.numerator(),
                indicator.denominator(),
                PeriodChoice.of(
                        asked.chosen(),
                        asked.today(),
                        DashboardController.ADDRESS + "/" + indicator.code() + "?par="
                                + asked.by().slug() + "&periode="),
                DashboardController.ADDRESS + "?periode=" + asked.chosen().key(),
                asked.address(asked.group(), null).replaceFirst("\\?", "/tableur?"),
                breakdowns(asked),
                asked.by().words(),
                classes(asked, opened.classes()),
                asked.group().isEmpty() ? null : new Link("Voir toutes les lignes", asked.address("", null)),
                opened.months(),
                new IndicatorPage.Search(
                        DashboardController.ADDRESS + "/" + indicator.code(),
                        asked.chosen().key(),
                        asked.by().slug(),
                        asked.group(),
                        asked.words(),
                        asked.oldestFirst()),
                listed.title() + (group.isEmpty() ? "" : " : " + group),
                listed.rows(),
                listed.employers(),
                Listing.pager(asked, after, listed.last()));
    }

    private static List<Chip> breakdowns(Asked asked) {
        return asked.indicator().breakdowns().stream()
                .map(by -> new Chip(
                        by.words(),
                        DashboardController.ADDRESS + "/" + asked.indicator().code() + "?periode="
                                + asked.chosen().key() + "&par=" + by.slug(),
                        null,
                        by == asked.by()))
                .toList();
    }

    private List<ClassLine> classes(Asked asked, List<Cell> cells) {
        var indicator = asked.indicator();
        var none = asked.by() == Breakdown.SETTING ? notEngaged(asked.platform()) : List.<String>of();
        var most = cells.stream().mapToLong(cell -> size(asked, cell)).max().orElse(1);
        var engaged = cells.stream()
                .sorted(Comparator.comparingLong((Cell cell) -> -size(asked, cell))
                        .thenComparing(Cell::group))
                .map(cell -> new ClassLine(
                        labels.of(asked.by(), cell.group()),
                        asked.by().outcome() ? French.number(cell.count()) : Labels.full(indicator.result(cell)),
                        bar(asked, cell, most),
                        asked.address(cell.group(), null),
                        cell.group().equals(asked.group())));
        var without = none.stream()
                .filter(code -> cells.stream().noneMatch(cell -> cell.group().equals(code)))
                .map(code -> new ClassLine(
                        labels.of(asked.by(), code),
                        Labels.figure(new Result.NotApplicable()),
                        0,
                        asked.address(code, null),
                        code.equals(asked.group())));
        return Stream.concat(engaged, without).toList();
    }

    /// The settings that the platform does not engage: not applicable, neither absent nor zero (R-T1).
    private List<String> notEngaged(PlatformId platform) {
        return Stream.of("ESTABLISHMENT", "HOME")
                .filter(setting -> !platforms.get(platform).worksIn(setting))
                .toList();
    }

    /// A rate fills its own share of the bar, a count its share of the largest.
    private static int bar(Asked asked, Cell cell, long most) {
        var indicator = asked.indicator();
        if (asked.by().outcome()) {
            return (int) (100 * cell.count() / Math.max(most, 1));
        }
        return switch (indicator.result(cell)) {
            case Result.Rate(var part, var whole) -> (int) Math.round(100.0 * part / whole);
            case Result.Absent _, Result.NotApplicable _ -> 0;
            case Result.Count _, Result.Median _ -> (int) (100 * size(asked, cell) / Math.max(most, 1));
        };
    }

    private static long size(Asked asked, Cell cell) {
        return asked.by().outcome() ? cell.count() : asked.indicator().size(cell);
    }
}
