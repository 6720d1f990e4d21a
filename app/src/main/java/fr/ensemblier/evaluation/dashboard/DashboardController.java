package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Pilotage », for the head and the advisers.
@Controller
class DashboardController {

    static final String ADDRESS = "/equipe/pilotage";

    private final Dashboard dashboard;
    private final Platforms platforms;
    private final Clock clock;

    DashboardController(Dashboard dashboard, Platforms platforms, Clock clock) {
        this.dashboard = dashboard;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@RequestParam @Nullable String periode) {
        var platform = Actors.team().platform();
        var today = Paris.today(clock);
        var chosen = Period.of(periode, today);
        var choice = PeriodChoice.of(chosen, today, ADDRESS + "?periode=");
        var period = chosen.upTo(today);
        var export = ADDRESS + "/tableur?periode=" + period.key();
        var page = platforms.get(platform).matches()
                ? page(platform, period, choice, export)
                : new DashboardPage(period.words(), choice, export, List.of(), null, null, null, List.of());
        return new ModelAndView("evaluation/dashboard/page", Map.of("page", page));
    }

    private DashboardPage page(PlatformId platform, Period period, PeriodChoice choice, String export) {
        var shown = dashboard.overview(platform.value(), period, Paris.today(clock));
        return new DashboardPage(
                period.words(),
                choice,
                export,
                shown.figures(),
                shown.alert(),
                shown.hires(),
                shown.gaps(),
                shown.families());
    }

    @GetMapping(ADDRESS + "/definitions")
    ModelAndView definitions() {
        Actors.team();
        return new ModelAndView("evaluation/dashboard/definitions", Map.of("indicators", Indicators.all()));
    }

    @GetMapping(ADDRESS + "/tableur")
    void export(@RequestParam @Nullable String periode, HttpServletResponse response) {
        var platform = Actors.team().platform();
        var today = Paris.today(clock);
        var period = Period.of(periode, today).upTo(today);
        var engaged = platforms.get(platform).matches();
        try (var csv = CsvExport.to(
                response,
                "pilotage-" + period.key() + ".csv",
                "Code",
                "Indicateur",
                "Du",
                "Au",
                "Valeur",
                "Numérateur",
                "Dénominateur",
                "Précision")) {
            var totals = dashboard.totals(platform.value(), period, today);
            for (var indicator : Indicators.all()) {
                var cell = Objects.requireNonNull(totals.get(indicator));
                csv.row(
                        indicator.code(),
                        indicator.name(),
                        period.from(),
                        period.until(),
                        engaged ? Labels.figure(indicator.result(cell)) : "sans objet",
                        engaged ? (Object) (indicator.isRate() ? cell.part() : cell.count()) : "",
                        engaged && indicator.isRate() ? (Object) cell.whole() : "",
                        engaged ? Labels.companion(indicator, cell) : "");
            }
        }
    }
}
