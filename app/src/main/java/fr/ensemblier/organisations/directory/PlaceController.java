package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.organisations.model.Words;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Places of work by hand: create, correct, undo, close, declare a duplicate.
@Controller
@RequestMapping("/equipe/employeurs")
class PlaceController {

    private final EmployerFile file;
    private final Structures structures;
    private final Establishments establishments;
    private final Correcting correcting;
    private final Corrections corrections;
    private final Communes communes;
    private final CommuneField field;
    private final Platforms platforms;
    private final Clock clock;

    PlaceController(
            EmployerFile file,
            Structures structures,
            Establishments establishments,
            Correcting correcting,
            Corrections corrections,
            Communes communes,
            CommuneField field,
            Platforms platforms,
            Clock clock) {
        this.file = file;
        this.structures = structures;
        this.establishments = establishments;
        this.correcting = correcting;
        this.corrections = corrections;
        this.communes = communes;
        this.field = field;
        this.platforms = platforms;
        this.clock = clock;
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
        var commune = commune(platform, form, errors);
        if (!errors.isEmpty() || commune.isEmpty()) {
            return creation(form, List.of(), errors);
        }
        var facts = form.facts(commune.get(), Optional.empty());
        var likes = likes(platform, facts);
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
        var organisation = correcting.create(platform, PlaceForm.text(form.entity()), facts);
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
        var commune = commune(team.platform(), form, errors);
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
        file.closePlace(platform, place, Paris.today(clock), other.get().id());
        Flash.ok("« " + found.facts().name() + " » est rangé comme double de « "
                        + other.get().facts().name() + " ».")
                .undoneBy("Annuler", "/equipe/employeurs/" + id + "/lieux/" + place + "/rouvrir")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + other.get().organisation());
    }

    @PostMapping("/{id}/lieux/{place}/fermer")
    String close(@PathVariable UUID id, @PathVariable UUID place, RedirectAttributes redirect) {
        var found = find(id, place);
        file.closePlace(Actors.team().platform(), place, Paris.today(clock), null);
        Flash.ok("« " + found.facts().name() + " » est fermé.")
                .undoneBy("Rouvrir", "/equipe/employeurs/" + id + "/lieux/" + place + "/rouvrir")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    @PostMapping("/{id}/lieux/{place}/rouvrir")
    String open(@PathVariable UUID id, @PathVariable UUID place, RedirectAttributes redirect) {
        var found = find(id, place);
        file.closePlace(Actors.team().platform(), place, null, null);
        Flash.ok("« " + found.facts().name() + " » est rouvert.").after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    private Structure find(UUID organisation, UUID place) {
        return structures
                .find(Actors.team().platform(), place)
                .filter(found -> found.organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("establishment", place));
    }

    private boolean known(PlatformId platform, String finess) {
        return structures.all(platform).stream()
                .anyMatch(place -> place.facts().finess().equals(finess));
    }

    private List<EmployerPage.Like> likes(PlatformId platform, Facts facts) {
        return structures.all(platform).stream()
                .filter(place -> !place.closed())
                .filter(place ->
                        !facts.siret().isEmpty() && place.facts().siret().equals(facts.siret())
                                || place.facts().commune().equals(facts.commune())
                                        && Words.near(place.facts().name(), facts.name()))
                .limit(5)
                .map(place -> new EmployerPage.Like(
                        "/equipe/employeurs/" + place.organisation(),
                        place.facts().name(),
                        place.communeName()))
                .toList();
    }

    private Optional<Commune> commune(PlatformId platform, PlaceForm form, List<FieldError> errors) {
        return field.read(
                "commune",
                form.commune(),
                form.communeText(),
                one -> platforms.covers(platform, one),
                errors,
                "Choisissez la commune dans la liste qui s’ouvre.",
                "Cette commune n’est pas dans votre territoire.");
    }

    private ModelAndView creation(PlaceForm form, List<EmployerPage.Like> likes, List<FieldError> errors) {
        return form(
                "Ajouter un employeur",
                "/equipe/employeurs/nouveau",
                "Ajouter cet employeur",
                "/equipe/employeurs",
                true,
                form,
                likes,
                errors);
    }

    private ModelAndView correction(UUID id, Structure place, PlaceForm form, List<FieldError> errors) {
        return form(
                "Corriger " + place.facts().name(),
                "/equipe/employeurs/" + id + "/lieux/" + place.id() + "/corriger",
                "Enregistrer la correction",
                "/equipe/employeurs/" + id,
                false,
                form,
                List.of(),
                errors);
    }

    private ModelAndView form(
            String title,
            String action,
            String verb,
            String back,
            boolean asksEntity,
            PlaceForm form,
            List<EmployerPage.Like> likes,
            List<FieldError> errors) {
        var shown = PlaceForm.text(form.communeText());
        return view(
                "form",
                new EmployerPage.Form(
                        title,
                        action,
                        verb,
                        back,
                        asksEntity,
                        form,
                        shown.isEmpty()
                                ? communes.find(PlaceForm.text(form.commune()))
                                        .map(Commune::label)
                                        .orElse("")
                                : shown,
                        Family.employers().stream()
                                .map(family -> new Option(family.name(), family.label()))
                                .toList(),
                        likes,
                        errors),
                errors);
    }

    private ModelAndView duplicate(UUID id, Structure place, List<FieldError> errors) {
        return view(
                "duplicate",
                new EmployerPage.Duplicate(
                        id.toString(), place.id().toString(), place.facts().name(), errors),
                errors);
    }

    private static ModelAndView view(String name, EmployerPage page, List<FieldError> errors) {
        return new ModelAndView(
                "organisations/directory/" + name,
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
