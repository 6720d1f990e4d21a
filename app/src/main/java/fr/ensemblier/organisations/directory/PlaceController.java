package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Places of work by hand: create, correct, undo.
@Controller
@RequestMapping("/equipe/employeurs")
class PlaceController {

    private final Structures structures;
    private final Establishments establishments;
    private final Correcting correcting;
    private final Corrections corrections;
    private final PlacePages pages;

    PlaceController(
            Structures structures,
            Establishments establishments,
            Correcting correcting,
            Corrections corrections,
            PlacePages pages) {
        this.structures = structures;
        this.establishments = establishments;
        this.correcting = correcting;
        this.corrections = corrections;
        this.pages = pages;
    }

    /// For the fields that name a structure.
    @GetMapping("/completion")
    @ResponseBody
    List<Map<String, String>> completion(@RequestParam(defaultValue = "") String q) {
        return establishments.search(Actors.team().platform(), q, 8).stream()
                .map(place ->
                        Map.of("value", place.id().toString(), "label", place.name(), "detail", place.communeName()))
                .toList();
    }

    @GetMapping("/nouveau")
    ModelAndView create() {
        return creation(PlaceForm.EMPTY, List.of(), List.of());
    }

    @PostMapping("/nouveau")
    ModelAndView create(@ModelAttribute PlaceForm form, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var errors = new ArrayList<>(form.errors());
        var commune = pages.commune(platform, form, errors);
        if (!errors.isEmpty() || commune.isEmpty()) {
            return creation(form, List.of(), errors);
        }
        var facts = form.facts(commune.get(), Optional.empty());
        var likes = pages.likes(platform, facts);
        if (!likes.isEmpty() && !Boolean.TRUE.equals(form.anyway())) {
            return creation(
                    form,
                    likes,
                    List.of(new FieldError(
                            "anyway",
                            "Une structure semblable existe. Ouvrez-la, ou cochez la case pour en créer une autre.")));
        }
        if (!facts.finess().isEmpty() && known(platform, facts.finess())) {
            return creation(
                    form,
                    likes,
                    List.of(new FieldError("finess", "Ce numéro FINESS est déjà celui d’une autre structure.")));
        }
        var created = correcting.create(platform, PlaceForm.text(form.entity()), facts);
        if (created.isEmpty()) {
            return creation(
                    form,
                    likes,
                    List.of(new FieldError(
                            "entity",
                            "Cet employeur est fermé. Retrouvez-le parmi les employeurs fermés, puis rouvrez-le.")));
        }
        var organisation = created.get();
        Flash.ok(facts.name() + " est ajouté. Vous pouvez inviter un recruteur.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + organisation);
    }

    @GetMapping("/{id}/lieux/{place}/corriger")
    ModelAndView correct(@PathVariable UUID id, @PathVariable UUID place) {
        var found = find(id, place);
        return correction(id, found, PlaceForm.of(found.facts(), found.version()), List.of());
    }

    @PostMapping("/{id}/lieux/{place}/corriger")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID place,
            @ModelAttribute PlaceForm form,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var found = find(id, place);
        var errors = new ArrayList<>(form.errors());
        var commune = pages.commune(team.platform(), form, errors);
        if (!errors.isEmpty() || commune.isEmpty()) {
            return correction(id, found, form, errors);
        }
        var facts = form.facts(commune.get(), Optional.of(found.facts()));
        if (!facts.finess().isEmpty()
                && !facts.finess().equals(found.facts().finess())
                && known(team.platform(), facts.finess())) {
            return correction(
                    id,
                    found,
                    form,
                    List.of(new FieldError("finess", "Ce numéro FINESS est déjà celui d’une autre structure.")));
        }
        var version = form.version() == null ? -1 : form.version();
        if (correcting.correct(team, found, version, facts)) {
            Flash.ok("Correction enregistrée. L’historique la garde.").after(redirect);
        } else {
            Flash.info("Rien n’a changé.").after(redirect);
        }
        return new ModelAndView("redirect:/equipe/employeurs/" + id);
    }

    @PostMapping("/{id}/corrections/{correction}/annuler")
    String undo(@PathVariable UUID id, @PathVariable UUID correction, RedirectAttributes redirect) {
        var team = Actors.team();
        var found = corrections
                .find(team.platform(), id, correction)
                .orElseThrow(() -> new NotFound("correction", correction));
        if (correcting.undo(team, found)) {
            Flash.ok("La correction est annulée : les valeurs d’avant sont revenues.")
                    .after(redirect);
        } else {
            Flash.warn("Ce lieu a changé depuis. Corrigez-le à la main.").after(redirect);
        }
        return "redirect:/equipe/employeurs/" + id;
    }

    private Structure find(UUID organisation, UUID place) {
        return structures
                .find(Actors.team().platform(), place)
                .filter(found -> found.organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("establishment", place));
    }

    private boolean known(PlatformId platform, String finess) {
        return structures.knows(platform, finess);
    }

    private ModelAndView creation(PlaceForm form, List<EmployerPage.Like> likes, List<FieldError> errors) {
        return view(pages.form(
                "Ajouter un employeur",
                "/equipe/employeurs/nouveau",
                "Ajouter cet employeur",
                "/equipe/employeurs",
                true,
                form,
                likes,
                errors));
    }

    private ModelAndView correction(UUID id, Structure place, PlaceForm form, List<FieldError> errors) {
        return view(pages.form(
                "Corriger " + place.facts().name(),
                "/equipe/employeurs/" + id + "/lieux/" + place.id() + "/corriger",
                "Enregistrer la correction",
                "/equipe/employeurs/" + id,
                false,
                form,
                List.of(),
                errors));
    }

    private static ModelAndView view(EmployerPage.Form page) {
        return new ModelAndView(
                "organisations/directory/form",
                Map.of("page", page),
                page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
