package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A place of work is closed, opened again, or put away as the double of another.
@Controller
@RequestMapping("/equipe/employeurs")
class PlaceStateController {

    private final Closing closing;
    private final Structures structures;

    PlaceStateController(Closing closing, Structures structures) {
        this.closing = closing;
        this.structures = structures;
    }

    @GetMapping("/{id}/lieux/{place}/double")
    ModelAndView duplicate(@PathVariable UUID id, @PathVariable UUID place) {
        return duplicate(id, find(id, place), List.of());
    }

    @PostMapping("/{id}/lieux/{place}/double")
    ModelAndView duplicate(
            @PathVariable UUID id,
            @PathVariable UUID place,
            @RequestParam(required = false) @Nullable UUID kept,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var found = find(id, place);
        var other = kept == null ? Optional.<Structure>empty() : structures.find(platform, kept);
        if (other.isEmpty() || other.get().id().equals(place) || other.get().closed()) {
            return duplicate(
                    id,
                    found,
                    List.of(new FieldError(
                            "kept", "Choisissez dans la liste la structure à garder, une autre que celle-ci.")));
        }
        closing.closePlace(platform, place, other.get().id());
        Flash.ok("« " + found.facts().name() + " » est rangé comme double de « "
                        + other.get().facts().name() + " ».")
                .undoneBy("Annuler", "/equipe/employeurs/" + id + "/lieux/" + place + "/rouvrir")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + other.get().organisation());
    }

    @GetMapping("/{id}/lieux/{place}/fermer")
    ModelAndView askClose(@PathVariable UUID id, @PathVariable UUID place) {
        var found = find(id, place);
        var here = "/equipe/employeurs/" + id;
        return new ModelAndView(
                "organisations/directory/confirm",
                Map.of(
                        "page",
                        new EmployerPage.Confirm(
                                "Fermer " + found.facts().name(),
                                "Ce lieu sort des listes et des recherches. "
                                        + closing.touched(Actors.team().platform(), id, place)
                                        + " Vous pourrez le rouvrir.",
                                here + "/lieux/" + place + "/fermer",
                                "Fermer ce lieu",
                                here)));
    }

    @PostMapping("/{id}/lieux/{place}/fermer")
    String close(@PathVariable UUID id, @PathVariable UUID place, RedirectAttributes redirect) {
        var found = find(id, place);
        closing.closePlace(Actors.team().platform(), place, null);
        Flash.ok("« " + found.facts().name() + " » est fermé.")
                .undoneBy("Rouvrir", "/equipe/employeurs/" + id + "/lieux/" + place + "/rouvrir")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    @PostMapping("/{id}/lieux/{place}/rouvrir")
    String open(@PathVariable UUID id, @PathVariable UUID place, RedirectAttributes redirect) {
        var found = find(id, place);
        closing.openPlace(Actors.team().platform(), place);
        Flash.ok("« " + found.facts().name() + " » est rouvert.").after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    private Structure find(UUID organisation, UUID place) {
        return structures
                .find(Actors.team().platform(), place)
                .filter(found -> found.organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("establishment", place));
    }

    private ModelAndView duplicate(UUID id, Structure place, List<FieldError> errors) {
        return new ModelAndView(
                "organisations/directory/duplicate",
                Map.of(
                        "page",
                        new EmployerPage.Duplicate(
                                id.toString(),
                                place.organisationName(),
                                place.id().toString(),
                                place.facts().name(),
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
