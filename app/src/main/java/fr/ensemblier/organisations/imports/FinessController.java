package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.organisations.model.Categories;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.io.IOException;
import java.io.InputStream;
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

/// The extract of FINESS: upload, preview, import (R-E3).
@Controller
@RequestMapping("/equipe/employeurs/import/finess")
class FinessController {

    private static final String HERE = "/equipe/employeurs/import/finess";

    private final Batches batches;
    private final FinessSurvey surveys;
    private final Importing importing;
    private final Platforms platforms;
    private final Categories categories;

    FinessController(
            Batches batches, FinessSurvey surveys, Importing importing, Platforms platforms, Categories categories) {
        this.batches = batches;
        this.surveys = surveys;
        this.importing = importing;
        this.platforms = platforms;
        this.categories = categories;
    }

    @GetMapping
    ModelAndView form() {
        Actors.team();
        return form(List.of());
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile places)
            throws IOException {
        Actors.team();
        if (file == null || file.isEmpty()) {
            return form(List.of(new FieldError("file", "Choisissez le fichier de l’extrait FINESS.")));
        }
        var id = keep(file, places);
        return switch (survey(id)) {
            case Survey.Outcome.Unreadable(var why) -> {
                batches.forget(Actors.team().platform(), id);
                yield form(List.of(new FieldError("file", why)));
            }
            case Survey.Outcome.Ready _ -> new ModelAndView("redirect:" + HERE + "/" + id);
        };
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable UUID id) {
        var batch = batches.get(Actors.team().platform(), id);
        if (batch.importedAt() != null || batch.content() == null) {
            return new ModelAndView("redirect:/equipe/employeurs/import/" + id + "/rapport");
        }
        return switch (survey(id)) {
            case Survey.Outcome.Unreadable(var why) -> form(List.of(new FieldError("file", why)));
            case Survey.Outcome.Ready(var survey) ->
                new ModelAndView(
                        "organisations/imports/preview",
                        Map.of("page", Previews.preview(HERE + "/" + id, batch, survey)));
        };
    }

    @PostMapping("/{id}")
    ModelAndView run(@PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var batch = batches.get(platform, id);
        var report = "/equipe/employeurs/import/" + id + "/rapport";
        if (batch.content() == null
                || !(survey(id) instanceof Survey.Outcome.Ready(var survey))
                || !importing.run(platform, batch, survey, Decisions.of(fields))) {
            Flash.warn(
                            batch.content() == null && batch.importedAt() == null
                                    ? "Ce fichier n’est plus gardé ici. Apportez-le de nouveau."
                                    : "Ce fichier a déjà été importé. Voici son rapport.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + report);
    }

    private UUID keep(MultipartFile file, @Nullable MultipartFile places) throws IOException {
        var team = Actors.team();
        try (InputStream bytes = file.getInputStream();
                @Nullable InputStream points = places == null || places.isEmpty() ? null : places.getInputStream()) {
            var name = file.getOriginalFilename();
            return batches.keep(
                    team.platform(),
                    Batch.Kind.FINESS,
                    name == null || name.isBlank() ? "extrait" : name,
                    bytes,
                    points,
                    team.name());
        }
    }

    private Survey.Outcome survey(UUID id) {
        var platform = Actors.team().platform();
        var batch = batches.get(platform, id);
        return batch.content() == null
                ? new Survey.Outcome.Unreadable("Ce fichier a été oublié au bout d’une semaine. Envoyez-le de nouveau.")
                : surveys.survey(platforms.get(platform), batch.content(), batch.places());
    }

    private ModelAndView form(List<FieldError> errors) {
        var platform = platforms.get(Actors.team().platform());
        var kept = categories.ofSector().stream()
                .filter(category -> platform.worksIn(category.setting()))
                .map(category -> category.family().label())
                .distinct()
                .toList();
        return new ModelAndView(
                "organisations/imports/upload",
                Map.of("page", new ImportPage.Upload("Importer l’extrait FINESS", HERE, true, kept, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
