package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which file to bring, and the reports of those that were brought.
@Controller
@RequestMapping("/equipe/employeurs/import")
class ImportController {

    private static final int SHOWN = 200;
    private static final int PAST = 10;

    private final Batches batches;
    private final Clock clock;

    ImportController(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose() {
        var past = batches.latest(Actors.team().platform(), PAST).stream()
                .map(batch -> new ImportPage.Past(
                        "/equipe/employeurs/import/" + batch.id() + "/rapport",
                        batch.kind().label() + " « " + batch.fileName() + " »",
                        when(batch) + ", par " + batch.broughtBy()))
                .toList();
        return new ModelAndView("organisations/imports/choice", Map.of("page", new ImportPage.Choice(past)));
    }

    @GetMapping("/{id}/rapport")
    ModelAndView report(@PathVariable UUID id) {
        var platform = Actors.team().platform();
        var batch = batches.get(platform, id);
        var counts = batch.counts();
        if (counts == null) {
            return unfinished(batch);
        }
        var problems = batches.problems(platform, id, SHOWN + 1);
        var page = Previews.report(
                batch, counts, problems.stream().limit(SHOWN).toList(), problems.size() > SHOWN, when(batch));
        return new ModelAndView("organisations/imports/report", Map.of("page", page));
    }

    @GetMapping("/{id}/rapport.csv")
    void export(@PathVariable UUID id, HttpServletResponse response) {
        var platform = Actors.team().platform();
        var batch = batches.get(platform, id);
        try (var csv =
                CsvExport.to(response, "rapport-import.csv", "Ligne", "Suite donnée", "Colonne", "Valeur", "Cause")) {
            batches.problems(platform, batch.id(), Integer.MAX_VALUE)
                    .forEach(problem -> csv.row(
                            problem.line(),
                            problem.kind().label(),
                            problem.column(),
                            problem.value(),
                            problem.cause()));
        }
    }

    private ModelAndView unfinished(Batch batch) {
        var here = "/equipe/employeurs/import/" + batch.kind().path() + "/" + batch.id();
        return switch (batches.standing(batch)) {
            case WAITING -> new ModelAndView("redirect:" + here);
            case RUNNING ->
                unfinished(
                        "Import en cours",
                        "L’import de « " + batch.fileName() + " » a commencé. Il dure moins d’une minute.",
                        null);
            case STOPPED ->
                unfinished(
                        "Import interrompu",
                        "L’import de « " + batch.fileName()
                                + " » s’est arrêté en route. Reprenez-le : ce qui est déjà enregistré ne sera pas doublé.",
                        here);
            case FORGOTTEN ->
                unfinished(
                        "Fichier oublié",
                        "Ce fichier n’a pas été importé. Il a été oublié au bout d’une semaine : envoyez-le de nouveau.",
                        null);
        };
    }

    private static ModelAndView unfinished(String title, String text, @Nullable String again) {
        return new ModelAndView(
                "organisations/imports/unfinished", Map.of("page", new ImportPage.Unfinished(title, text, again)));
    }

    private String when(Batch batch) {
        return French.dateTime(Paris.local(batch.broughtAt()), Paris.today(clock));
    }
}
