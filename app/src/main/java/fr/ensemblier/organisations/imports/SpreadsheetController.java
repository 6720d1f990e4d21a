package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.SheetMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
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

/// A team's own spreadsheet of employers: upload, columns, preview, import (R-E3).
@Controller
@RequestMapping("/equipe/employeurs/import/tableur")
class SpreadsheetController {

    private static final String HERE = "/equipe/employeurs/import/tableur";
    private static final int SAMPLE = 4;

    private final Batches batches;
    private final SpreadsheetSurvey surveys;
    private final Importing importing;
    private final Platforms platforms;

    SpreadsheetController(Batches batches, SpreadsheetSurvey surveys, Importing importing, Platforms platforms) {
        this.batches = batches;
        this.surveys = surveys;
        this.importing = importing;
        this.platforms = platforms;
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
        try (var bytes = file.getInputStream()) {
            if (Sheet.read(bytes, name) instanceof Sheet.Reading.Refused(var why)) {
                return form(List.of(new FieldError("file", why)));
            }
        }
        try (var bytes = file.getInputStream()) {
            var id = batches.keep(team.platform(), Batch.Kind.SPREADSHEET, name, bytes, null, team.name());
            return new ModelAndView("redirect:" + HERE + "/" + id + "/colonnes");
        }
    }

    @GetMapping("/{id}/colonnes")
    ModelAndView columns(@PathVariable UUID id) {
        var batch = batches.get(Actors.team().platform(), id);
        if (batch.content() == null) {
            return gone(id);
        }
        var sheet = sheet(batch);
        return columns(
                batch, sheet, batch.columns().isEmpty() ? Column.guess(sheet.columns()) : chosen(batch), List.of());
    }

    @PostMapping("/{id}/colonnes")
    ModelAndView columns(@PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var platform = Actors.team().platform();
        var batch = batches.get(platform, id);
        if (batch.content() == null) {
            return gone(id);
        }
        var sheet = sheet(batch);
        var chosen = new EnumMap<Column, Integer>(Column.class);
        var errors = new ArrayList<FieldError>();
        for (var column : Column.values()) {
            var value = fields.getOrDefault(column.field(), "");
            if (value.matches("\\d{1,3}")
                    && Integer.parseInt(value) < sheet.columns().size()) {
                chosen.put(column, Integer.parseInt(value));
            } else if (column == Column.NAME
                    || column == Column.COMMUNE
                            && !fields.getOrDefault(Column.POSTAL_CODE.field(), "")
                                    .matches("\\d{1,3}")) {
                errors.add(new FieldError(column.field(), "Dites quelle colonne contient : " + column.label() + "."));
            }
        }
        if (!errors.isEmpty()) {
            return columns(batch, sheet, chosen, errors);
        }
        var kept = new HashMap<String, Integer>();
        chosen.forEach((column, at) -> kept.put(column.name(), at));
        batches.columns(platform, id, kept);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable UUID id) {
        var platform = Actors.team().platform();
        var batch = batches.get(platform, id);
        if (batch.importedAt() != null || batch.content() == null) {
            return gone(id);
        }
        if (batch.columns().isEmpty()) {
            return new ModelAndView("redirect:" + HERE + "/" + id + "/colonnes");
        }
        var survey = surveys.survey(platforms.get(platform), sheet(batch), chosen(batch));
        return new ModelAndView(
                "organisations/imports/preview", Map.of("page", Previews.preview(HERE + "/" + id, batch, survey)));
    }

    @PostMapping("/{id}")
    ModelAndView run(@PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var batch = batches.get(platform, id);
        if (batch.content() == null
                || !importing.run(
                        platform,
                        batch,
                        surveys.survey(platforms.get(platform), sheet(batch), chosen(batch)),
                        Decisions.of(fields))) {
            Flash.warn(
                            batch.content() == null && batch.importedAt() == null
                                    ? "Ce fichier n’est plus gardé ici. Apportez-le de nouveau."
                                    : "Ce fichier a déjà été importé. Voici son rapport.")
                    .after(redirect);
        }
        return gone(id);
    }

    private static ModelAndView gone(UUID id) {
        return new ModelAndView("redirect:/equipe/employeurs/import/" + id + "/rapport");
    }

    private static Map<Column, Integer> chosen(Batch batch) {
        var chosen = new EnumMap<Column, Integer>(Column.class);
        batch.columns().forEach((name, at) -> chosen.put(Column.valueOf(name), at));
        return chosen;
    }

    private static Sheet sheet(Batch batch) {
        var content = batch.content();
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(content == null ? new byte[0] : content))) {
            return switch (Sheet.read(bytes, batch.fileName())) {
                case Sheet.Reading.Read(var sheet) -> sheet;
                case Sheet.Reading.Refused(var why) -> throw new IllegalStateException(why);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModelAndView columns(
            Batch batch, Sheet sheet, Map<Column, Integer> chosen, List<FieldError> errors) {
        var options = new ArrayList<Option>();
        for (var at = 0; at < sheet.columns().size(); at++) {
            options.add(new Option(Integer.toString(at), sheet.columns().get(at)));
        }
        var columns = Arrays.stream(Column.values()).toList().reversed().stream()
                .map(column -> new SheetMapping.Column(
                        column.field(),
                        column.label(),
                        column.required(),
                        chosen.containsKey(column) ? chosen.get(column).toString() : ""))
                .toList();
        var sample = sheet.rows().stream()
                .limit(SAMPLE)
                .map(row -> {
                    var cells = new ArrayList<String>();
                    for (var at = 0; at < sheet.columns().size(); at++) {
                        cells.add(row.cell(at));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        return new ModelAndView(
                "organisations/imports/mapping",
                Map.of(
                        "page",
                        new SheetMapping(
                                HERE + "/" + batch.id() + "/colonnes",
                                batch.fileName(),
                                French.plural(sheet.rows().size(), "ligne trouvée", "lignes trouvées"),
                                columns,
                                options,
                                sheet.columns(),
                                sample,
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView form(List<FieldError> errors) {
        return new ModelAndView(
                "organisations/imports/upload",
                Map.of(
                        "page",
                        new ImportPage.Upload("Importer votre liste d’employeurs", HERE, false, List.of(), errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
