package fr.ensemblier.organisations.directory;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// The page of one employer: who it is, its places, its recruiters, what was corrected.
@Controller
@RequestMapping("/equipe/employeurs/{id}")
class EmployerController {

    private final EmployerFile file;
    private final Structures structures;
    private final Corrections corrections;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Clock clock;

    EmployerController(
            EmployerFile file,
            Structures structures,
            Corrections corrections,
            Accounts accounts,
            Platforms platforms,
            Clock clock) {
        this.file = file;
        this.structures = structures;
        this.corrections = corrections;
        this.accounts = accounts;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id) {
        var platform = Actors.team().platform();
        var organisation = file.get(platform, id);
        var today = Paris.today(clock);
        var page = new EmployerPage.One(
                id.toString(),
                organisation.name(),
                facts(organisation),
                organisation.closedOn() != null,
                closed(organisation.closedOn(), today),
                platforms.get(platform).matches(),
                file.places(platform, id).stream()
                        .flatMap(place ->
                                structures.find(platform, place.id()).map(found -> place(place, found, today)).stream())
                        .toList(),
                accounts.recruiters(id).stream()
                        .map(contact -> new EmployerPage.Person(contact.name(), contact.email()))
                        .toList(),
                corrections.of(platform, id).stream()
                        .map(correction -> correction(correction, today))
                        .toList());
        return view("one", page, HttpStatus.OK);
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
        if (organisation.version() != version || !file.change(platform, organisation, name.strip(), number, sector)) {
            throw new Outdated("organisation", id);
        }
        Flash.ok("L’identité de " + name.strip() + " est corrigée.").after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + id);
    }

    @GetMapping("/inviter")
    ModelAndView invite(@PathVariable UUID id) {
        return invite(file.get(Actors.team().platform(), id), "", "", List.of());
    }

    @PostMapping("/inviter")
    ModelAndView invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var organisation = file.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        if (name.isBlank()) {
            errors.add(new FieldError("name", "Écrivez son prénom et son nom."));
        }
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}")) {
            errors.add(new FieldError("email", "Écrivez une adresse complète, par exemple nom@structure.fr."));
        }
        if (!errors.isEmpty()) {
            return invite(organisation, name, email, errors);
        }
        accounts.invite(new Accounts.Invitation(
                team.platform(),
                "EMPLOYER",
                id,
                accounts.recruiters(id).isEmpty(),
                email.strip(),
                name.strip(),
                team.name(),
                organisation.name()));
        Flash.ok("Invitation envoyée à " + name.strip() + ". Le lien est valable 7 jours.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + id);
    }

    @GetMapping("/fermer")
    ModelAndView askClose(@PathVariable UUID id) {
        var organisation = file.get(Actors.team().platform(), id);
        return view(
                "confirm",
                new EmployerPage.Confirm(
                        "Fermer " + organisation.name(),
                        "Cet employeur et ses lieux sortent des listes et des recherches. Vous pourrez le rouvrir.",
                        "/equipe/employeurs/" + id + "/fermer",
                        "Fermer cet employeur",
                        "/equipe/employeurs/" + id),
                HttpStatus.OK);
    }

    @PostMapping("/fermer")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var organisation = file.get(platform, id);
        file.close(platform, id, Paris.today(clock));
        Flash.ok(organisation.name() + " est fermé.")
                .undoneBy("Rouvrir", "/equipe/employeurs/" + id + "/rouvrir")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    @PostMapping("/rouvrir")
    String open(@PathVariable UUID id, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var organisation = file.get(platform, id);
        file.open(platform, id);
        Flash.ok(organisation.name() + " est rouvert.").after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    private EmployerPage.Place place(EmployerFile.Place place, Structure found, LocalDate today) {
        var facts = found.facts();
        var numbers = Stream.of(
                        facts.finess().isEmpty() ? "" : "FINESS " + facts.finess(),
                        facts.siret().isEmpty() ? "" : "SIRET " + facts.siret())
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
        var duplicate = place.duplicateOf() == null ? "" : "Double de « " + place.duplicateOf() + " ». ";
        return new EmployerPage.Place(
                place.id().toString(),
                facts.name(),
                Family.of(facts.family()).label(),
                facts.address().isEmpty() ? found.communeName() : facts.address() + ", " + found.communeName(),
                facts.phone().isEmpty() ? null : facts.phone(),
                facts.email().isEmpty() ? null : facts.email(),
                numbers,
                place.closedOn() != null,
                duplicate + closed(place.closedOn(), today));
    }

    private static EmployerPage.Correction correction(Corrections.Correction correction, LocalDate today) {
        return new EmployerPage.Correction(
                correction.id().toString(),
                French.capital(correction.what()) + " : " + correction.after().name(),
                French.shortDate(Paris.date(correction.at()), today) + ", par " + correction.by(),
                correction.undone() ? "Annulée" : said(correction),
                !correction.undone());
    }

    private static String said(Corrections.Correction correction) {
        var after = correction.after().map();
        return correction.before().map().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
                .filter(entry ->
                        !entry.getKey().equals("lat") && !entry.getKey().equals("lon"))
                .map(entry -> "« %s » devient « %s »".formatted(entry.getValue(), after.get(entry.getKey())))
                .collect(Collectors.joining(" ; "));
    }

    private static String facts(EmployerFile.Organisation organisation) {
        return Stream.of(
                        Labels.sector(organisation.sector()),
                        organisation.siren() == null ? "" : "SIREN " + organisation.siren(),
                        organisation.finess() == null ? "" : "FINESS " + organisation.finess(),
                        "origine : "
                                + organisation
                                        .source()
                                        .label()
                                        .toLowerCase(java.util.Locale.FRENCH)
                                        .replace("finess", "FINESS"))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String closed(@Nullable LocalDate on, LocalDate today) {
        return on == null ? "" : "Fermé le " + French.shortDate(on, today);
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
                new EmployerPage.Legal(organisation.id().toString(), name, siren, sector, version, sectors, errors),
                status(errors));
    }

    private ModelAndView invite(
            EmployerFile.Organisation organisation, String name, String email, List<FieldError> errors) {
        if (!platforms.get(Actors.team().platform()).matches()) {
            throw new NotFound("invitation of a recruiter", organisation.id());
        }
        return view(
                "invite",
                new EmployerPage.Invite(organisation.id().toString(), organisation.name(), name, email, errors),
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
