package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetImport;
import fr.ensemblier.foundation.SheetImports;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
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

/// A spreadsheet of offers: upload, columns, preview, import, report (R-E3).
@Controller("importOfOffersController")
@RequestMapping({"/employeur/offres/import", "/equipe/offres/import"})
class ImportController {

    private static final String FATE = "suite";
    private static final String PUBLISH = "PUBLISH";

    private final SheetImports imports;
    private final Surveying surveying;
    private final Importing importing;
    private final Platforms platforms;
    private final Clock clock;

    ImportController(SheetImports imports, Surveying surveying, Importing importing, Platforms platforms, Clock clock) {
        this.imports = imports;
        this.surveying = surveying;
        this.importing = importing;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return form(Desk.current(platforms), List.of());
    }

    @PostMapping
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var desk = Desk.current(platforms);
        if (file == null || file.isEmpty()) {
            return form(desk, List.of(new FieldError("file", "Choisissez votre fichier Excel ou CSV.")));
        }
        var original = file.getOriginalFilename();
        var name = original == null || original.isBlank() ? "tableur" : original;
        try (var bytes = file.getInputStream()) {
            return switch (Sheet.read(bytes, name)) {
                case Sheet.Reading.Refused(var why) -> form(desk, List.of(new FieldError("file", why)));
                case Sheet.Reading.Read(var sheet) -> {
                    var id = imports.keep(Pages.owner(desk), name, sheet, desk.name());
                    yield new ModelAndView("redirect:" + Pages.here(desk) + "/" + id + "/colonnes");
                }
            };
        }
    }

    @GetMapping("/{id}/colonnes")
    ModelAndView columns(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var batch = imports.get(Pages.owner(desk), id);
        var sheet = batch.sheet();
        if (sheet == null) {
            return report(desk, id);
        }
        var chosen = batch.answers().isEmpty() ? Column.guess(sheet.columns()) : chosen(batch.answers(), sheet);
        return columns(desk, batch, sheet, chosen, publishes(batch.answers()), List.of());
    }

    @PostMapping("/{id}/colonnes")
    ModelAndView columns(@PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var desk = Desk.current(platforms);
        var batch = imports.get(Pages.owner(desk), id);
        var sheet = batch.sheet();
        if (sheet == null) {
            return report(desk, id);
        }
        var chosen = chosen(fields, sheet);
        if (!chosen.containsKey(Column.OCCUPATION)) {
            return columns(
                    desk,
                    batch,
                    sheet,
                    chosen,
                    publishes(fields),
                    List.of(new FieldError(Column.OCCUPATION.field(), "Dites quelle colonne contient le métier.")));
        }
        var answers = new HashMap<String, String>();
        chosen.forEach((column, at) -> answers.put(column.field(), at.toString()));
        answers.put(FATE, fields.getOrDefault(FATE, ""));
        imports.answer(Pages.owner(desk), id, answers);
        return new ModelAndView("redirect:" + Pages.here(desk) + "/" + id);
    }

    private static Map<Column, Integer> chosen(Map<String, String> fields, Sheet sheet) {
        var chosen = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            var value = fields.getOrDefault(column.field(), "");
            if (value.matches("\\d{1,3}")
                    && Integer.parseInt(value) < sheet.columns().size()) {
                chosen.put(column, Integer.valueOf(value));
            }
        }
        return chosen;
    }

    private static boolean publishes(Map<String, String> answers) {
        return PUBLISH.equals(answers.get(FATE));
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var batch = imports.get(Pages.owner(desk), id);
        var sheet = batch.sheet();
        if (sheet == null) {
            return report(desk, id);
        }
        if (batch.answers().isEmpty()) {
            return new ModelAndView("redirect:" + Pages.here(desk) + "/" + id + "/colonnes");
        }
        var publish = publishes(batch.answers());
        var survey = surveying.survey(desk, sheet, chosen(batch.answers(), sheet), publish);
        return new ModelAndView("offers/imports/preview", Map.of("page", Pages.preview(desk, batch, survey, publish)));
    }

    @PostMapping("/{id}")
    ModelAndView run(@PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        var batch = imports.get(Pages.owner(desk), id);
        var sheet = batch.sheet();
        if (sheet != null && batch.answers().isEmpty()) {
            return new ModelAndView("redirect:" + Pages.here(desk) + "/" + id + "/colonnes");
        }
        var publish = publishes(batch.answers());
        if (sheet == null
                || !importing.run(
                        desk,
                        batch,
                        surveying.survey(desk, sheet, chosen(batch.answers(), sheet), publish),
                        publish,
                        fields)) {
            Flash.warn("Ce fichier a déjà été importé. Voici son rapport.").after(redirect);
        }
        return report(desk, id);
    }

    @GetMapping("/{id}/rapport")
    ModelAndView told(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var batch = imports.get(Pages.owner(desk), id);
        if (batch.counts() == null) {
            return form(
                    desk,
                    List.of(new FieldError(
                            "file",
                            "Cet import n’est pas terminé. Envoyez de nouveau le fichier : rien ne sera doublé.")));
        }
        var when = French.dateTime(Paris.local(batch.broughtAt()), Paris.today(clock));
        var page = Pages.report(desk, batch, imports.problems(desk.platform(), id), when);
        return new ModelAndView("offers/imports/report", Map.of("page", page));
    }

    @GetMapping("/{id}/rapport.csv")
    void export(@PathVariable UUID id, HttpServletResponse response) {
        var desk = Desk.current(platforms);
        var batch = imports.get(Pages.owner(desk), id);
        try (var csv =
                CsvExport.to(response, "rapport-import.csv", "Ligne", "Suite donnée", "Colonne", "Valeur", "Cause")) {
            imports.problems(desk.platform(), batch.id())
                    .forEach(one -> csv.row(one.line(), one.kind().label(), one.column(), one.value(), one.cause()));
        }
    }

    @GetMapping("/modele.csv")
    void example(HttpServletResponse response) {
        ExampleFile.write(response, Desk.current(platforms));
    }

    private static ModelAndView report(Desk desk, UUID id) {
        return new ModelAndView("redirect:" + Pages.here(desk) + "/" + id + "/rapport");
    }

    private static ModelAndView columns(
            Desk desk,
            SheetImport batch,
            Sheet sheet,
            Map<Column, Integer> chosen,
            boolean publish,
            List<FieldError> errors) {
        return new ModelAndView(
                "offers/imports/columns",
                Map.of("page", Pages.columns(desk, batch, sheet, chosen, publish, errors)),
                status(errors));
    }

    private static ModelAndView form(Desk desk, List<FieldError> errors) {
        return new ModelAndView("offers/imports/upload", Map.of("page", Pages.upload(desk, errors)), status(errors));
    }

    private static HttpStatus status(List<FieldError> errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
