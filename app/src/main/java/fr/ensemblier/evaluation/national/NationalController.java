package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.national.NationalIndicatorPage.Line;
import fr.ensemblier.evaluation.national.Network.Shown;
import fr.ensemblier.evaluation.national.Network.Table;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The network, for the national level: figures of all platforms, no name, small counts of people masked (R-F9).
@Controller
class NationalController {

    private static final List<Indicator> IN_THE_TABLE = List.of(
            Indicators.EMPLOYERS, Indicators.OFFERS, Indicators.PROPOSED, Indicators.CONTACTED, Indicators.HIRES);
    private static final String MASKED = "masqué";

    private final Network network;
    private final FranceMap map;
    private final Clock clock;

    NationalController(Network network, FranceMap map, Clock clock) {
        this.network = network;
        this.map = map;
        this.clock = clock;
    }

    @GetMapping("/national")
    ModelAndView page(@RequestParam @Nullable String annee) {
        refuseOthers();
        var today = Paris.today(clock);
        var column = column(annee, today);
        var period = Network.period(column, today);
        var tables = Indicators.all().stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> network.byPlatform(indicator, today)));
        var all = network.alphabetical();
        var atWork = of(tables, Indicators.HIRES);
        var covered = new HashSet<String>();
        all.forEach(platform -> covered.addAll(FranceMap.departements(platform.id())));
        var page = new NationalPage(
                French.plural(all.size(), "plateforme", "plateformes") + ", "
                        + atWork.all().get(atWork.at(column)) + " en activité",
                French.capital(period.words()),
                network.columns(today).stream()
                        .map(name -> new Chip(columnName(name), "/national?annee=" + name, null, name.equals(column)))
                        .toList(),
                "/national/tableur",
                Indicators.all().stream()
                        .map(indicator -> figure(indicator, of(tables, indicator), column))
                        .toList(),
                map.france(),
                map.corner(),
                covered,
                places(all, atWork, column),
                IN_THE_TABLE.stream().map(indicator -> indicator.brief()).toList(),
                lines(all, tables, column));
        return new ModelAndView("evaluation/national/page", Map.of("page", page));
    }

    @GetMapping("/national/{code:[A-Z]\\d\\d}")
    ModelAndView indicator(@PathVariable String code, @RequestParam @Nullable String par) {
        refuseOthers();
        var indicator = Indicators.find(code).orElseThrow(() -> new NotFound("indicator", code));
        var by = indicator.breakdowns().stream()
                .filter(breakdown -> breakdown.slug().equals(par))
                .findFirst()
                .orElse(indicator.breakdowns().getFirst());
        return new ModelAndView("evaluation/national/indicator", Map.of("page", page(indicator, by)));
    }

    private NationalIndicatorPage page(Indicator indicator, Breakdown by) {
        var today = Paris.today(clock);
        var table = network.byPlatform(indicator, today);
        return new NationalIndicatorPage(
                indicator.code(),
                French.capital(indicator.name()),
                indicator.numerator(),
                indicator.denominator(),
                indicator.people(),
                table.columns().stream().map(NationalController::columnName).toList(),
                table.rows().stream().map(NationalController::line).toList(),
                new Line("Réseau", line(table.total()).cells()),
                new Line(
                        "Plateformes concernées",
                        IntStream.range(0, table.columns().size())
                                .mapToObj(at -> table.concerned().get(at) + " sur "
                                        + table.all().get(at) + ", "
                                        + French.plural(table.known().get(at), "renseignée", "renseignées"))
                                .toList()),
                indicator.breakdowns().stream()
                        .map(breakdown -> new Chip(
                                breakdown.words(),
                                "/national/" + indicator.code() + "?par=" + breakdown.slug(),
                                null,
                                breakdown == by))
                        .toList(),
                by.words(),
                network.byClass(indicator, by, today).rows().stream()
                        .map(NationalController::line)
                        .toList());
    }

    @GetMapping("/national/definitions")
    ModelAndView definitions() {
        refuseOthers();
        return new ModelAndView("evaluation/national/definitions", Map.of("indicators", Indicators.all()));
    }

    @GetMapping("/national/tableur")
    void export(HttpServletResponse response) {
        refuseOthers();
        var today = Paris.today(clock);
        try (var csv = CsvExport.to(
                response,
                "reseau-" + today + ".csv",
                "Code",
                "Indicateur",
                "Plateforme",
                "Période",
                "Valeur",
                "Numérateur",
                "Dénominateur")) {
            for (var indicator : Indicators.all()) {
                var table = network.byPlatform(indicator, today);
                var rows = new ArrayList<>(table.rows());
                rows.add(new Network.Row("", "Réseau", table.total().cells()));
                for (var row : rows) {
                    for (var at = 0; at < table.columns().size(); at++) {
                        export(
                                csv,
                                indicator,
                                row.name(),
                                columnName(table.columns().get(at)),
                                row.cells().get(at));
                    }
                }
            }
        }
    }

    private static void export(CsvExport csv, Indicator indicator, String name, String column, Shown shown) {
        switch (shown) {
            case Shown.Masked _ -> csv.row(indicator.code(), indicator.name(), name, column, MASKED, "", "");
            case Shown.Plain(Result.Rate rate, var _) ->
                csv.row(
                        indicator.code(),
                        indicator.name(),
                        name,
                        column,
                        Labels.figure(rate),
                        rate.numerator(),
                        rate.denominator());
            case Shown.Plain(Result.Count count, var _) ->
                csv.row(indicator.code(), indicator.name(), name, column, count.count(), count.count(), "");
            case Shown.Plain(var result, var _) ->
                csv.row(indicator.code(), indicator.name(), name, column, Labels.figure(result), "", "");
        }
    }

    private static NationalPage.Figure figure(Indicator indicator, Table table, String column) {
        var at = table.at(column);
        var shown = table.total().cells().get(at);
        var concerned = table.concerned().get(at) + " plateformes concernées sur "
                + table.all().get(at) + ", " + French.plural(table.known().get(at), "renseignée", "renseignées");
        var fraction = shown instanceof Shown.Plain(Result.Rate(var part, var whole), var _)
                ? French.number(part) + " sur " + French.number(whole) + ". "
                : "";
        return new NationalPage.Figure(
                words(shown, false),
                indicator.name(),
                fraction + concerned,
                new Link("Ouvrir par plateforme", "/national/" + indicator.code()));
    }

    private List<NationalPage.Place> places(List<Platform> all, Table table, String column) {
        var at = table.at(column);
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(row -> map.middle(all.get(row).id()).stream()
                        .map(point -> new NationalPage.Place(
                                row + 1,
                                point.x(),
                                point.y(),
                                !(table.rows().get(row).cells().get(at)
                                        instanceof Shown.Plain(Result.NotApplicable _, var _)))))
                .toList();
    }

    private static List<NationalPage.Line> lines(List<Platform> all, Map<String, Table> tables, String column) {
        return IntStream.range(0, all.size())
                .mapToObj(row -> new NationalPage.Line(
                        row + 1,
                        all.get(row).name(),
                        note(all.get(row)),
                        IN_THE_TABLE.stream()
                                .map(indicator -> of(tables, indicator))
                                .map(table ->
                                        words(table.rows().get(row).cells().get(table.at(column)), false))
                                .toList()))
                .toList();
    }

    private static Table of(Map<String, Table> tables, Indicator indicator) {
        return Optional.ofNullable(tables.get(indicator.code())).orElseThrow();
    }

    private static String note(Platform platform) {
        if (platform.closedOn() != null) {
            return "Arrêtée en " + platform.closedOn().getYear() + ", données gardées";
        }
        return platform.matches() ? "" : "N’a pas engagé le recrutement";
    }

    private static Line line(Network.Row row) {
        return new Line(
                row.name(), row.cells().stream().map(cell -> words(cell, true)).toList());
    }

    private static String words(Shown shown, boolean full) {
        return switch (shown) {
            case Shown.Masked _ -> MASKED;
            case Shown.Plain(var result, var _) -> full ? Labels.full(result) : Labels.figure(result);
        };
    }

    private String column(@Nullable String asked, LocalDate today) {
        var columns = network.columns(today);
        return asked != null && columns.contains(asked) ? asked : columns.getFirst();
    }

    private static String columnName(String column) {
        return column.equals(Network.OPENING) ? "Depuis l’ouverture" : column;
    }

    private static void refuseOthers() {
        if (!(Actors.current() instanceof Actor.National)) {
            throw new NotAllowed("The network's figures belong to the national level");
        }
    }
}
