package fr.ensemblier.organisations.directory;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.OpenInvitations;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final EmployerFile file;
    private final Accounts accounts;
    private final OpenInvitations invitations;
    private final Platforms platforms;

    RecruiterController(EmployerFile file, Accounts accounts, OpenInvitations invitations, Platforms platforms) {
        this.file = file;
        this.accounts = accounts;
        this.invitations = invitations;
        this.platforms = platforms;
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
        if (accounts.recruiters(id).stream().anyMatch(one -> one.email().equalsIgnoreCase(email.strip()))) {
            errors.add(new FieldError("email", "Cette personne a déjà un accès à cette structure."));
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

    @PostMapping("/invitations/{invitation}/renvoyer")
    String resend(@PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
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

    private void check(UUID organisation, UUID invitation) {
        if (invitations.toOrganisation(Actors.team().platform(), organisation).stream()
                .noneMatch(one -> one.id().equals(invitation))) {
            throw new NotFound("invitation", invitation);
        }
    }

    private ModelAndView invite(
            EmployerFile.Organisation organisation, String name, String email, List<FieldError> errors) {
        if (!platforms.get(Actors.team().platform()).matches()) {
            throw new NotFound("invitation of a recruiter", organisation.id());
        }
        return new ModelAndView(
                "organisations/directory/invite",
                Map.of(
                        "page",
                        new EmployerPage.Invite(
                                organisation.id().toString(), organisation.name(), name, email, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
