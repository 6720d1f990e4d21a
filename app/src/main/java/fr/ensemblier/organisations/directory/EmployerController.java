package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of one employer: who it is, and the acts that correct, close and open it.
@Controller
@RequestMapping("/equipe/employeurs/{id}")
class EmployerController {

    private final EmployerFile file;
    private final Correcting correcting;
    private final EmployerPages pages;
    private final Closing closing;

    EmployerController(EmployerFile file, Correcting correcting, EmployerPages pages, Closing closing) {
        this.file = file;
        this.correcting = correcting;
        this.pages = pages;
        this.closing = closing;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, @RequestParam(defaultValue = "") String corrections) {
        var organisation = file.get(Actors.team().platform(), id);
        return view("one", pages.one(organisation, corrections.equals("toutes")), HttpStatus.OK);
    }

    @GetMapping("/identite")
    ModelAndView legal(@PathVariable UUID id) {
        var organisation = file.get(Actors.team().platform(), id);
        return legal(
                organisation,
                organisation.name(),
                text(organisation.siren()),
                text(organisation.sector()),
                organisation.version(),
                List.of());
    }

    @PostMapping("/identite")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String siren,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam int version,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var organisation = file.get(platform, id);
        var number = Identifiers.bare(siren);
        var errors = new ArrayList<FieldError>();
        if (name.isBlank() || name.length() > 200) {
            errors.add(new FieldError("name", "Écrivez le nom de l’employeur, en moins de 200 caractères."));
        }
        if (!number.isEmpty() && !Identifiers.isSiren(number)) {
            errors.add(new FieldError("siren", "Un SIREN a 9 chiffres."));
        }
        if (!sector.isEmpty() && !Labels.SECTORS.containsKey(sector)) {
            errors.add(new FieldError("sector", "Choisissez un statut de la liste."));
        }
        if (!errors.isEmpty()) {
            return legal(organisation, name, siren, sector, version, errors);
        }
        if (organisation.version() != version) {
            throw new Outdated("organisation", id);
        }
        correcting.identity(platform, organisation, name.strip(), number, sector);
        Flash.ok("L’identité de " + name.strip() + " est corrigée.").after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + id);
    }

    @GetMapping("/fermer")
    ModelAndView askClose(@PathVariable UUID id) {
        var organisation = file.get(Actors.team().platform(), id);
        return view(
                "confirm",
                new EmployerPage.Confirm(
                        "Fermer " + organisation.name(),
                        "Cet employeur et ses lieux sortent des listes et des recherches. "
                                + closing.touched(Actors.team().platform(), id)
                                + " Vous pourrez le rouvrir.",
                        "/equipe/employeurs/" + id + "/fermer",
                        "Fermer cet employeur",
                        "/equipe/employeurs/" + id),
                HttpStatus.OK);
    }

    @PostMapping("/fermer")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var organisation = file.get(platform, id);
        closing.close(platform, id);
        Flash.ok(organisation.name() + " est fermé.")
                .undoneBy("Rouvrir", "/equipe/employeurs/" + id + "/rouvrir")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    @PostMapping("/rouvrir")
    String open(@PathVariable UUID id, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var organisation = file.get(platform, id);
        if (closing.reopen(platform, id)) {
            Flash.ok(organisation.name() + " est rouvert.").after(redirect);
        } else {
            Flash.warn(organisation.name() + " est réuni avec un autre employeur. Annulez d’abord cette réunion.")
                    .after(redirect);
        }
        return "redirect:/equipe/employeurs/" + id;
    }

    /// The head says that this employer is the platform itself, or is not (R-T3).
    @PostMapping("/plateforme")
    String own(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean own, RedirectAttributes redirect) {
        var platform = Actors.head().platform();
        var organisation = file.get(platform, id);
        file.own(platform, id, own);
        Flash.ok(
                        own
                                ? "Les actes de « " + organisation.name()
                                        + " » sont comptés comme ceux de la plateforme."
                                : "Les actes de « " + organisation.name()
                                        + " » sont comptés comme ceux d’un partenaire.")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    private ModelAndView legal(
            EmployerFile.Organisation organisation,
            String name,
            String siren,
            String sector,
            int version,
            List<FieldError> errors) {
        var sectors = Labels.SECTORS.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
        return view(
                "legal",
                new EmployerPage.Legal(
                        organisation.id().toString(),
                        organisation.name(),
                        name,
                        siren,
                        sector,
                        version,
                        sectors,
                        errors),
                status(errors));
    }

    private static HttpStatus status(List<FieldError> errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static ModelAndView view(String name, EmployerPage page, HttpStatus status) {
        return new ModelAndView("organisations/directory/" + name, Map.of("page", page), status);
    }
}
