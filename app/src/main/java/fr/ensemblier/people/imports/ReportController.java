package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.SheetImport;
import fr.ensemblier.foundation.SheetImports;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// How far an import is, and what came of it (R-E3).
@Controller("reportOfPeopleController")
@RequestMapping(Pages.HERE + "/{id}")
class ReportController {

    private final SheetImports imports;
    private final Runs runs;
    private final Clock clock;

    ReportController(SheetImports imports, Runs runs, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.clock = clock;
    }

    /// How far a long import is; the page asks again by itself.
    @GetMapping("/avancement")
    @Nullable ModelAndView progress(
            @PathVariable UUID id,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        var batch = batch(id);
        var run = runs.find(Actors.team().platform(), id);
        if (run.isEmpty()) {
            if (part == null) {
                return new ModelAndView("redirect:" + Pages.HERE + "/" + id + "/rapport");
            }
            response.setHeader("HX-Redirect", Pages.HERE + "/" + id + "/rapport");
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return new ModelAndView(
                part == null ? "people/imports/progress" : "people/imports/far",
                Map.of("page", Pages.progress(batch, run.get())));
    }

    @GetMapping("/rapport")
    ModelAndView told(@PathVariable UUID id) {
        var platform = Actors.team().platform();
        var batch = batch(id);
        if (runs.find(platform, id).isPresent()) {
            return new ModelAndView("redirect:" + Pages.HERE + "/" + id + "/avancement");
        }
        var counts = Counts.of(batch);
        if (counts == null) {
            return new ModelAndView("redirect:" + Pages.HERE + "/" + id);
        }
        var when = French.dateTime(Paris.local(batch.broughtAt()), Paris.today(clock));
        var page =
                Pages.report(batch, counts, imports.problems(platform, id), when, Pages.decide(batch, clock.instant()));
        return new ModelAndView("people/imports/report", Map.of("page", page));
    }

    @GetMapping("/rapport.csv")
    void export(@PathVariable UUID id, HttpServletResponse response) {
        var platform = Actors.team().platform();
        var problems = imports.problems(platform, batch(id).id());
        try (var csv =
                CsvExport.to(response, "rapport-import.csv", "Ligne", "Suite donnée", "Colonne", "Valeur", "Cause")) {
            problems.forEach(one -> csv.row(one.line(), one.kind().label(), one.column(), one.value(), one.cause()));
        }
    }

    private SheetImport batch(UUID id) {
        return imports.get(Importing.owner(Actors.team().platform()), id);
    }
}
