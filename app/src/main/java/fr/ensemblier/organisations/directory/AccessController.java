package fr.ensemblier.organisations.directory;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.Flash;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The team says for which places of an employer a recruiter works, or takes her access away (R-E6).
@Controller
@RequestMapping("/equipe/employeurs/{id}/recruteurs/{account}")
class AccessController {

    private final EmployerFile file;
    private final Accounts accounts;
    private final Establishments establishments;

    AccessController(EmployerFile file, Accounts accounts, Establishments establishments) {
        this.file = file;
        this.accounts = accounts;
        this.establishments = establishments;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, @PathVariable UUID account) {
        var organisation = file.get(Actors.team().platform(), id);
        var recruiter = recruiter(id, account);
        var only = accounts.placesOfRecruiters(id).getOrDefault(account, Set.of());
        var places = establishments.ofOrganisation(Actors.team().platform(), id).stream()
                .map(place ->
                        new Choice(place.id().toString(), place.name(), place.communeName(), only.contains(place.id())))
                .toList();
        return new ModelAndView(
                "organisations/directory/access",
                Map.of(
                        "page",
                        new EmployerPage.Access(
                                id.toString(), organisation.name(), account.toString(), recruiter.name(), places)));
    }

    @PostMapping
    String place(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") Set<String> lieux,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        file.get(platform, id);
        var recruiter = recruiter(id, account);
        var places = establishments.ofOrganisation(platform, id).stream()
                .map(Establishment::id)
                .filter(place -> lieux.contains(place.toString()))
                .toList();
        accounts.place(platform, account, id, places);
        Flash.ok(
                        places.isEmpty()
                                ? recruiter.name() + " recrute pour tous les lieux de cet employeur."
                                : "L’accès de " + recruiter.name() + " est limité aux lieux cochés.")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    @PostMapping("/retirer")
    String remove(@PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        file.get(platform, id);
        var recruiter = recruiter(id, account);
        accounts.leave(platform, account, id);
        Flash.ok(recruiter.name() + " n’a plus accès à cet employeur.").after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    private Accounts.Contact recruiter(UUID organisation, UUID account) {
        return accounts.recruiters(organisation).stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new NotFound("recruiter", account));
    }
}
