package fr.ensemblier.organisations.directory;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.PlacesNamed;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The team invites a recruiter to an employer.
@Controller
@RequestMapping("/equipe/employeurs/{id}")
class RecruiterController {

    private static final int INVITATIONS_A_DAY = 100;

    private final EmployerFile file;
    private final Accounts accounts;
    private final OpenInvitations invitations;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Limits limits;

    RecruiterController(
            EmployerFile file,
            Accounts accounts,
            OpenInvitations invitations,
            Establishments establishments,
            Platforms platforms,
            Limits limits) {
        this.file = file;
        this.accounts = accounts;
        this.invitations = invitations;
        this.establishments = establishments;
        this.platforms = platforms;
        this.limits = limits;
    }

    @GetMapping("/inviter")
    ModelAndView invite(@PathVariable UUID id) {
        return invite(employer(id), "", "", Set.of(), List.of());
    }

    @PostMapping("/inviter")
    ModelAndView invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") Set<String> lieux,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var organisation = employer(id);
        var errors = new ArrayList<FieldError>();
        if (name.isBlank()) {
            errors.add(new FieldError("name", "Écrivez son prénom et son nom."));
        }
        if (accounts.recruiters(id).stream().anyMatch(one -> one.email().equalsIgnoreCase(email.strip()))) {
            errors.add(new FieldError("email", "Cette personne a déjà un accès à cette structure."));
        }
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}")) {
            errors.add(new FieldError("email", "Écrivez une adresse complète, par exemple nom@structure.fr."));
        }
        if (errors.isEmpty() && !limits.take("recruiter:" + team.account(), INVITATIONS_A_DAY, Duration.ofDays(1))) {
            errors.add(
                    new FieldError("email", "Vous avez envoyé beaucoup d’invitations aujourd’hui. Reprenez demain."));
        }
        if (!errors.isEmpty()) {
            return invite(organisation, name, email, lieux, errors);
        }
        var known = establishments.ofOrganisation(team.platform(), id);
        var places = known.stream()
                .map(Establishment::id)
                .filter(place -> lieux.contains(place.toString()))
                .toList();
        var limited = accounts.placesOfRecruiters(id).keySet();
        accounts.invite(new Accounts.Invitation(
                team.platform(),
                "EMPLOYER",
                id,
                places.isEmpty() && accounts.recruiters(id).stream().allMatch(one -> limited.contains(one.id())),
                email.strip(),
                name.strip(),
                team.name(),
                PlacesNamed.of(organisation.name(), known, places),
                places));
        Flash.ok("Invitation envoyée à " + name.strip() + ". Le lien est valable 7 jours.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + id);
    }

    @PostMapping("/invitations/{invitation}/renvoyer")
    String resend(@PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
        employer(id);
        check(id, invitation);
        var one = invitations.resend(invitation);
        Flash.ok("Un nouveau lien est parti à " + one.email() + ". Il est valable 7 jours.")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    @PostMapping("/invitations/{invitation}/annuler")
    String cancel(@PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
        check(id, invitation);
        var one = invitations.cancel(invitation);
        Flash.ok("L’invitation de " + one.name() + " est annulée. Son lien n’ouvre plus rien.")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    /// An employer that is open, where the platform matches people and offers (R-T1); nobody is let in elsewhere.
    private EmployerFile.Organisation employer(UUID id) {
        var platform = Actors.team().platform();
        var organisation = file.get(platform, id);
        if (!platforms.get(platform).matches() || organisation.closedOn() != null) {
            throw new NotFound("invitation of a recruiter", id);
        }
        return organisation;
    }

    /// Nothing to choose where there is one place.
    private List<Choice> places(UUID organisation, Set<String> chosen) {
        var places = establishments.ofOrganisation(Actors.team().platform(), organisation);
        return places.size() < 2
                ? List.of()
                : places.stream()
                        .map(place -> new Choice(
                                place.id().toString(),
                                place.name(),
                                place.communeName(),
                                chosen.contains(place.id().toString())))
                        .toList();
    }

    private void check(UUID organisation, UUID invitation) {
        if (invitations.toOrganisation(Actors.team().platform(), organisation).stream()
                .noneMatch(one -> one.id().equals(invitation))) {
            throw new NotFound("invitation", invitation);
        }
    }

    private ModelAndView invite(
            EmployerFile.Organisation organisation,
            String name,
            String email,
            Set<String> chosen,
            List<FieldError> errors) {
        return new ModelAndView(
                "organisations/directory/invite",
                Map.of(
                        "page",
                        new EmployerPage.Invite(
                                organisation.id().toString(),
                                organisation.name(),
                                name,
                                email,
                                places(organisation.id(), chosen),
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
