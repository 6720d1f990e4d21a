package fr.ensemblier.appointments.places;

import fr.ensemblier.appointments.model.Place;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A place where one receives: written, corrected, closed and opened again by the team.
@Controller
@RequestMapping("/equipe/rendez-vous/lieux")
class PlaceController {

    private static final String NEW = "Ajouter un lieu";

    private final Places places;
    private final CommuneField communes;
    private final Platforms platforms;

    PlaceController(Places places, CommuneField communes, Platforms platforms) {
        this.places = places;
        this.communes = communes;
        this.platforms = platforms;
    }

    @GetMapping("/nouveau")
    ModelAndView blank() {
        return view(NEW, null, new PlaceForm(null, null, null, null, null), List.of());
    }

    @PostMapping("/nouveau")
    ModelAndView add(@ModelAttribute PlaceForm form, RedirectAttributes redirect) {
        var errors = new ArrayList<FieldError>();
        var place = read(UUID.randomUUID(), form, errors);
        if (place.isEmpty()) {
            return view(NEW, null, form, errors);
        }
        places.add(place.get());
        Flash.ok("Le lieu est ajouté. Vous pouvez y tenir une permanence.").after(redirect);
        return new ModelAndView("redirect:" + PlacesController.HERE);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView edit(@PathVariable UUID id) {
        var place = places.get(Actors.team().platform(), id);
        return view(
                place.name(),
                place,
                new PlaceForm(place.name(), place.address(), place.commune(), place.communeName(), place.version()),
                List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView change(@PathVariable UUID id, @ModelAttribute PlaceForm form, RedirectAttributes redirect) {
        var known = places.get(Actors.team().platform(), id);
        var errors = new ArrayList<FieldError>();
        var place = read(id, form, errors);
        if (place.isEmpty()) {
            return view(known.name(), known, form, errors);
        }
        places.change(place.get());
        Flash.ok("Le lieu est enregistré.").after(redirect);
        return new ModelAndView("redirect:" + PlacesController.HERE);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/fermer")
    String close(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean closed, RedirectAttributes redirect) {
        var place = places.get(Actors.team().platform(), id);
        places.close(place.platform(), id, closed);
        Flash.ok(closed ? "Le lieu est fermé." : "Le lieu est de nouveau ouvert.")
                .undoneBy("Annuler", "/equipe/rendez-vous/lieux/" + id + "/fermer" + (closed ? "" : "?closed=true"))
                .after(redirect);
        return "redirect:" + PlacesController.HERE;
    }

    private Optional<Place> read(UUID id, PlaceForm form, List<FieldError> errors) {
        var platform = Actors.team().platform();
        var name = text("name", form.name(), 120, "Écrivez le nom du lieu.", errors);
        var address = text("address", form.address(), 200, "Écrivez l’adresse.", errors);
        var commune = communes.read(
                "commune",
                form.commune(),
                form.communeText(),
                one -> platforms.covers(platform, one),
                errors,
                "Choisissez la commune.");
        return errors.isEmpty()
                ? commune.map(there -> new Place(
                        platform,
                        id,
                        name,
                        address,
                        there.code(),
                        there.name(),
                        there.lat(),
                        there.lon(),
                        true,
                        form.version() == null ? 1 : form.version()))
                : Optional.empty();
    }

    private static String text(String field, @Nullable String typed, int longest, String ask, List<FieldError> errors) {
        var text = ListAddress.text(typed);
        if (text.isEmpty()) {
            errors.add(new FieldError(field, ask));
        } else if (text.length() > longest) {
            errors.add(new FieldError(field, "Ce texte est long. Gardez " + longest + " signes au plus."));
        }
        return text;
    }

    private static ModelAndView view(String title, @Nullable Place place, PlaceForm form, List<FieldError> errors) {
        var base = "/equipe/rendez-vous/lieux/" + (place == null ? "nouveau" : place.id());
        return new ModelAndView(
                "appointments/places/place",
                Map.of(
                        "page",
                        new PlaceForm.PlacePage(
                                title,
                                base,
                                place == null ? null : base + "/fermer",
                                place == null || place.open(),
                                form,
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
