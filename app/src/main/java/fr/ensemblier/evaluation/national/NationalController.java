package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.national.Table.Shown;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The network, for the national level: figures of all platforms, no name, small counts of people masked (R-F9).
@Controller
class NationalController {

    private final Network network;
    private final NationalPages pages;

    NationalController(Network network, NationalPages pages) {
        this.network = network;
        this.pages = pages;
    }

    @GetMapping("/national")
    ModelAndView page(@RequestParam @Nullable String annee, @RequestParam(defaultValue = "false") boolean recompter) {
        refuseOthers();
        return new ModelAndView(
                "evaluation/national/page", Map.of("page", pages.network(network.figures(recompter), annee)));
    }

    @GetMapping("/national/{code:[A-Z]\\d\\d[a-z]?}")
    ModelAndView indicator(
            @PathVariable String code,
            @RequestParam @Nullable String par,
            @RequestParam(defaultValue = "false") boolean recompter) {
        refuseOthers();
        var indicator = Indicators.find(code).orElseThrow(() -> new NotFound("indicator", code));
        var by = indicator.shared().stream()
                .filter(breakdown -> breakdown.slug().equals(par))
                .findFirst()
                .or(() -> indicator.shared().stream().findFirst())
                .orElse(null);
        return new ModelAndView(
                "evaluation/national/indicator",
                Map.of("page", pages.indicator(network.figures(recompter), indicator, by)));
    }

    @GetMapping("/national/definitions")
    ModelAndView definitions() {
        refuseOthers();
        return new ModelAndView("evaluation/national/definitions", Map.of("indicators", Indicators.all()));
    }

    @GetMapping("/national/tableur")
    void export(HttpServletResponse response) {
        refuseOthers();
        var counted = network.figures(true);
        try (var csv = CsvExport.to(
                response,
                "reseau-" + counted.today() + ".csv",
                "Code",
                "Indicateur",
                "Plateforme",
                "Période",
                "Valeur",
                "Numérateur",
                "Dénominateur",
                "Ce qui compte",
                "Au dénominateur")) {
            for (var indicator : Indicators.all()) {
                export(csv, indicator, counted.of(indicator).byPlatform());
            }
        }
    }

    private static void export(CsvExport csv, Indicator indicator, Table table) {
        var rows = new ArrayList<>(table.rows());
        rows.add(new Table.Row("", "Réseau", table.total().cells()));
        for (var row : rows) {
            for (var at = 0; at < table.columns().size(); at++) {
                export(
                        csv,
                        indicator,
                        row.name(),
                        NationalPages.columnName(table.columns().get(at)),
                        row.cells().get(at));
            }
        }
    }

    private static void export(CsvExport csv, Indicator indicator, String name, String column, Shown shown) {
        switch (shown) {
            case Shown.Masked _ -> row(csv, indicator, name, column, NationalPages.MASKED, "", "");
            case Shown.Plain(Result.Rate rate, var _) ->
                row(csv, indicator, name, column, Labels.figure(rate), rate.numerator(), rate.denominator());
            case Shown.Plain(Result.Count count, var _) ->
                row(csv, indicator, name, column, count.count(), count.count(), "");
            case Shown.Plain(Result.Median median, var _) ->
                row(csv, indicator, name, column, Labels.figure(median), median.n(), "");
            case Shown.Plain(var result, var _) -> row(csv, indicator, name, column, Labels.figure(result), "", "");
        }
    }

    private static void row(
            CsvExport csv,
            Indicator indicator,
            String name,
            String column,
            Object value,
            Object numerator,
            Object denominator) {
        csv.row(
                indicator.code(),
                indicator.name(),
                name,
                column,
                value,
                numerator,
                denominator,
                indicator.numerator(),
                indicator.denominator());
    }

    private static void refuseOthers() {
        if (!(Actors.current() instanceof Actor.National)) {
            throw new NotAllowed("The network's figures belong to the national level");
        }
    }
}
