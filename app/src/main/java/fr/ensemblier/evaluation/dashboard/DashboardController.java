package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final Spreadsheet spreadsheet;
    private final Platforms platforms;
    private final Clock clock;

    DashboardController(Dashboard dashboard, Spreadsheet spreadsheet, Platforms platforms, Clock clock) {
        this.dashboard = dashboard;
        this.spreadsheet = spreadsheet;
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
        var page = platforms.get(platform).supportsPeople()
                ? page(platforms.get(platform), period, choice, export)
                : new DashboardPage(period.words(), choice, export, List.of(), null, null, null, List.of());
        return new ModelAndView("evaluation/dashboard/page", Map.of("page", page));
    }

    private DashboardPage page(Platform platform, Period period, PeriodChoice choice, String export) {
        var shown = dashboard.overview(platform, period, Paris.today(clock));
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
        try (var csv = CsvExport.to(response, "pilotage-" + period.key() + ".csv", Spreadsheet.COLUMNS)) {
            spreadsheet.write(csv, platforms.get(platform), period, today);
        }
    }
}
