package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetImport;
import fr.ensemblier.foundation.SheetImports;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

/// A team's spreadsheet of people: upload, columns, preview, import, report (R-E3).
@Controller("importOfPeopleController")
@RequestMapping(Pages.HERE)
class ImportController {

    private static final int PAST = 10;

    private final SheetImports imports;
    private final Runs runs;
    private final Surveying surveying;
    private final Importing importing;
    private final Clock clock;

    ImportController(SheetImports imports, Runs runs, Surveying surveying, Importing importing, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.surveying = surveying;
        this.importing = importing;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        Actors.team();
        return form(List.of());
    }

    @PostMapping
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var team = Actors.team();
        if (file == null || file.isEmpty()) {
            return form(List.of(new FieldError("file", "Choisissez votre fichier Excel ou CSV.")));
        }
        var original = file.getOriginalFilename();
        var name = original == null || original.isBlank() ? "tableur" : original;
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|csv|txt)") && name.contains(".")) {
            return form(List.of(
                    new FieldError("file", "Ce fichier n’est pas un tableau. Il nous faut un fichier .xlsx ou .csv.")));
        }
        try (var bytes = file.getInputStream()) {
            return switch (Sheet.read(bytes, name)) {
                case Sheet.Reading.Refused(var why) -> form(List.of(new FieldError("file", why)));
                case Sheet.Reading.Read(var sheet) ->
                    new ModelAndView("redirect:" + Pages.HERE + "/"
                            + imports.keep(Importing.owner(team.platform()), name, Allowed.of(sheet), team.name())
                            + "/colonnes");
            };
        }
    }

    @GetMapping("/{id}/colonnes")
    ModelAndView columns(@PathVariable UUID id) {
        var batch = batch(id);
        var sheet = batch.sheet();
        if (sheet == null) {
            return report(id);
        }
        var chosen = batch.answers().isEmpty() ? Column.guess(sheet.columns()) : Column.chosen(batch.answers());
        return columns(batch, sheet, chosen, List.of());
    }

    @PostMapping("/{id}/colonnes")
    ModelAndView columns(@PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var batch = batch(id);
        var sheet = batch.sheet();
        if (sheet == null) {
            return report(id);
        }
        var chosen = new EnumMap<Column, Integer>(Column.class);
        var kept = new HashMap<String, String>();
        for (var column : Column.values()) {
            var value = fields.getOrDefault(column.field(), "");
            if (value.matches("\\d{1,3}")
                    && Integer.parseInt(value) < sheet.columns().size()
                    && !Column.closed(sheet.columns().get(Integer.parseInt(value)))) {
                chosen.put(column, Integer.parseInt(value));
                kept.put(column.name(), value);
            }
        }
        var errors = missing(chosen);
        if (!errors.isEmpty()) {
            return columns(batch, sheet, chosen, errors);
        }
        imports.answer(Importing.owner(Actors.team().platform()), id, kept);
        return new ModelAndView("redirect:" + Pages.HERE + "/" + id);
    }

    private static List<FieldError> missing(Map<Column, Integer> chosen) {
        var errors = new ArrayList<FieldError>();
        if (!chosen.containsKey(Column.FIRST_NAME) && !chosen.containsKey(Column.FULL_NAME)) {
            errors.add(new FieldError(Column.FIRST_NAME.field(), "Dites quelle colonne contient le prénom."));
        }
        if (!chosen.containsKey(Column.PHONE) && !chosen.containsKey(Column.EMAIL)) {
            errors.add(new FieldError(
                    Column.PHONE.field(), "Dites quelle colonne contient le téléphone, ou celle du courriel."));
        }
        if (!chosen.containsKey(Column.COMMUNE) && !chosen.containsKey(Column.POSTAL_CODE)) {
            errors.add(new FieldError(Column.COMMUNE.field(), "Dites quelle colonne contient la commune."));
        }
        return errors;
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable UUID id) {
        var platform = Actors.team().platform();
        var batch = batch(id);
        var sheet = batch.sheet();
        if (runs.find(platform, id).isPresent()) {
            return progress(id);
        }
        if (sheet == null) {
            return report(id);
        }
        if (batch.answers().isEmpty()) {
            return new ModelAndView("redirect:" + Pages.HERE + "/" + id + "/colonnes");
        }
        var survey = surveying.survey(platform, sheet, Column.chosen(batch.answers()), clock.instant());
        return new ModelAndView("people/imports/preview", Map.of("page", Pages.preview(batch, survey)));
    }

    @PostMapping("/{id}")
    ModelAndView run(@PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var team = Actors.team();
        var batch = batch(id);
        if (batch.sheet() != null && batch.answers().isEmpty()) {
            return new ModelAndView("redirect:" + Pages.HERE + "/" + id + "/colonnes");
        }
        if (!importing.ask(team, batch, fields)) {
            if (runs.find(team.platform(), id).isPresent()) {
                return progress(id);
            }
            Flash.warn("Ce fichier a déjà été importé. Voici son rapport.").after(redirect);
            return report(id);
        }
        return importing.work(team.platform(), id, clock.instant().plus(Importing.PATIENCE))
                ? report(id)
                : progress(id);
    }

    private SheetImport batch(UUID id) {
        return imports.get(Importing.owner(Actors.team().platform()), id);
    }

    private static ModelAndView progress(UUID id) {
        return new ModelAndView("redirect:" + Pages.HERE + "/" + id + "/avancement");
    }

    private static ModelAndView report(UUID id) {
        return new ModelAndView("redirect:" + Pages.HERE + "/" + id + "/rapport");
    }

    private static ModelAndView columns(
            SheetImport batch, Sheet sheet, Map<Column, Integer> chosen, List<FieldError> errors) {
        return new ModelAndView(
                "people/imports/mapping", Map.of("page", Pages.mapping(batch, sheet, chosen, errors)), status(errors));
    }

    private ModelAndView form(List<FieldError> errors) {
        var today = Paris.today(clock);
        var past = imports.recent(Importing.owner(Actors.team().platform()), PAST).stream()
                .map(one -> Pages.past(
                        one, French.dateTime(Paris.local(one.broughtAt()), today), Pages.decide(one, clock.instant())))
                .toList();
        return new ModelAndView(
                "people/imports/upload", Map.of("page", new ImportPage.Upload(errors, past)), status(errors));
    }

    private static HttpStatus status(List<FieldError> errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
