package fr.ensemblier.training.imports;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.training.model.LheoLine;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.SheetTrouble;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A file in LHEO 2.3 of the Carif-Oref: upload, preview, import, report (R-E3).
@Controller
@RequestMapping(ImportPage.HERE)
class LheoController {

    private static final int SHOWN = 200;
    private static final int FIRST = 12;
    private static final int PAST = 10;

    private final Files files;
    private final Importing importing;
    private final Clock clock;

    LheoController(Files files, Importing importing, Clock clock) {
        this.files = files;
        this.importing = importing;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return form(List.of());
    }

    @PostMapping
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var team = Actors.team();
        if (file == null || file.isEmpty()) {
            return form(List.of(new FieldError("file", "Choisissez le fichier LHÉO.")));
        }
        var name = file.getOriginalFilename();
        UUID id;
        try (var bytes = file.getInputStream()) {
            id = files.keep(
                    team.platform(), name == null || name.isBlank() ? "formations.xml" : name, bytes, team.name());
        }
        var content = files.get(team.platform(), id).content();
        var broken = importing
                .preview(team.platform(), content == null ? new byte[0] : content)
                .broken();
        if (broken.isPresent()) {
            files.forget(team.platform(), id);
            return form(List.of(new FieldError(
                    "file",
                    "Ligne " + French.number(broken.get().line()) + " : "
                            + broken.get().cause())));
        }
        return new ModelAndView("redirect:" + ImportPage.HERE + "/" + id);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView preview(@PathVariable UUID id) {
        var platform = Actors.team().platform();
        var file = files.get(platform, id);
        var content = file.content();
        if (file.counts() != null) {
            return new ModelAndView("redirect:" + ImportPage.HERE + "/" + id + "/rapport");
        }
        if (content == null) {
            return form(List.of(
                    new FieldError("file", "Ce fichier a été oublié au bout d’une semaine. Envoyez-le de nouveau.")));
        }
        var pass = importing.preview(platform, content);
        var will = pass.counts().created() + pass.counts().updated();
        return new ModelAndView(
                "training/imports/preview",
                Map.of(
                        "page",
                        new ImportPage.Preview(
                                ImportPage.HERE + "/" + id,
                                file.fileName(),
                                French.plural(pass.counts().read(), "formation lue", "formations lues")
                                        + ". Rien n’est encore enregistré.",
                                figures(pass.counts(), false),
                                pass.created(),
                                pass.updated(),
                                pass.refused().stream()
                                        .limit(FIRST)
                                        .map(LheoController::trouble)
                                        .toList(),
                                pass.refused().size() > FIRST,
                                will == 0
                                        ? "Terminer l’import"
                                        : "Importer " + French.plural(will, "formation", "formations"))));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    String run(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        if (!importing.run(team.platform(), files.get(team.platform(), id), team.name())) {
            Flash.warn("Ce fichier a déjà été importé, ou l’est en ce moment.").after(redirect);
        }
        return "redirect:" + ImportPage.HERE + "/" + id + "/rapport";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/rapport")
    ModelAndView report(@PathVariable UUID id) {
        var platform = Actors.team().platform();
        var file = files.get(platform, id);
        var counts = file.counts();
        if (counts == null) {
            return new ModelAndView("redirect:" + ImportPage.HERE + "/" + id);
        }
        var refused = files.refused(platform, id, SHOWN + 1);
        var changed = counts.created() + counts.updated();
        return new ModelAndView(
                "training/imports/report",
                Map.of(
                        "page",
                        new ImportPage.Report(
                                changed == 0
                                        ? "Rien n’a changé"
                                        : French.plural(changed, "formation importée", "formations importées"),
                                "« " + file.fileName() + " », " + when(file) + ", par " + file.by() + ".",
                                figures(counts, true),
                                refused.stream()
                                        .limit(SHOWN)
                                        .map(LheoController::trouble)
                                        .toList(),
                                refused.size() > SHOWN,
                                ImportPage.HERE + "/" + id + "/rapport.csv")));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/rapport.csv")
    void export(@PathVariable UUID id, HttpServletResponse response) {
        var platform = Actors.team().platform();
        var file = files.get(platform, id);
        try (var csv = CsvExport.to(response, "rapport-formations.csv", "Ligne", "Élément", "Valeur", "Cause")) {
            files.refused(platform, file.id(), Importing.MOST_REFUSED)
                    .forEach(no -> csv.row(no.line(), no.element(), no.value(), no.cause()));
        }
    }

    private ModelAndView form(List<FieldError> errors) {
        var past = files.latest(Actors.team().platform(), PAST).stream()
                .map(file -> new ImportPage.Past(
                        ImportPage.HERE + "/" + file.id() + "/rapport",
                        "« " + file.fileName() + " »",
                        when(file) + ", par " + file.by()))
                .toList();
        return new ModelAndView(
                "training/imports/upload",
                Map.of("page", new ImportPage.Upload(past, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<ImportPage.Figure> figures(Brought.Counts counts, boolean done) {
        var out = new ArrayList<String>();
        for (var why : LeftOut.values()) {
            var number = counts.leftOut().getOrDefault(why, 0);
            if (number > 0) {
                out.add(French.number(number) + " " + why.words());
            }
        }
        return List.of(
                figure(counts.created(), done ? of(counts.created(), "créée") : "à créer", null),
                figure(
                        counts.updated(),
                        done ? (counts.updated() < 2 ? "mise à jour" : "mises à jour") : "à mettre à jour",
                        null),
                figure(counts.unchanged(), "déjà à jour", null),
                figure(counts.refused(), of(counts.refused(), "refusée"), null),
                figure(counts.out(), of(counts.out(), "laissée") + " de côté", out.isEmpty() ? null : French.list(out)),
                figure(counts.read(), of(counts.read(), "lue"), null));
    }

    private static String of(int number, String word) {
        return number < 2 ? word : word + "s";
    }

    private static ImportPage.Figure figure(int number, String label, @Nullable String more) {
        return new ImportPage.Figure(French.number(number), label, more);
    }

    private static SheetTrouble trouble(LheoLine.Refused no) {
        return new SheetTrouble(no.line(), "Refusée", no.element(), no.value(), no.cause());
    }

    private String when(Brought file) {
        return French.dateTime(Paris.local(file.at()), Paris.today(clock));
    }
}
