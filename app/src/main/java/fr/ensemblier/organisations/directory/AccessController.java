package fr.ensemblier.organisations.directory;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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

    private static final String ALL = "TOUS";
    private static final String SOME = "CHOISIS";

    private final EmployerFile file;
    private final Accounts accounts;
    private final Establishments establishments;
    private final Notices notices;
    private final TransactionTemplate transaction;

    AccessController(
            EmployerFile file,
            Accounts accounts,
            Establishments establishments,
            Notices notices,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.transaction = transaction;
        this.file = file;
        this.accounts = accounts;
        this.establishments = establishments;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, @PathVariable UUID account) {
        var only = accounts.placesOfRecruiters(id).getOrDefault(account, Set.of());
        return page(id, account, only.isEmpty() ? ALL : SOME, only, List.of());
    }

    private ModelAndView page(UUID id, UUID account, String access, Set<UUID> only, List<FieldError> errors) {
        var organisation = file.get(Actors.team().platform(), id);
        var recruiter = recruiter(id, account);
        var places = establishments.ofOrganisation(Actors.team().platform(), id).stream()
                .map(place ->
                        new Choice(place.id().toString(), place.name(), place.communeName(), only.contains(place.id())))
                .toList();
        return new ModelAndView(
                "organisations/directory/access",
                Map.of(
                        "page",
                        new EmployerPage.Access(
                                id.toString(),
                                organisation.name(),
                                account.toString(),
                                French.of(recruiter.name()),
                                List.of(
                                        Choice.of(SOME, "À certains lieux", access.equals(SOME)),
                                        new Choice(
                                                ALL,
                                                "À tous les lieux",
                                                "Et à ceux qui s’ajouteront.",
                                                access.equals(ALL))),
                                places,
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// All places are never opened by what was not ticked.
    @PostMapping
    ModelAndView place(
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String acces,
            @RequestParam(defaultValue = "") Set<String> lieux,
            RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        file.get(platform, id);
        var recruiter = recruiter(id, account);
        var places = establishments.ofOrganisation(platform, id).stream()
                .map(Establishment::id)
                .filter(place -> acces.equals(SOME) && lieux.contains(place.toString()))
                .toList();
        if (!acces.equals(ALL) && places.isEmpty()) {
            var error = acces.equals(SOME)
                    ? new FieldError("lieux", "Cochez au moins un lieu.")
                    : new FieldError("acces", "Choisissez : certains lieux, ou tous.");
            return page(id, account, acces, Set.of(), List.of(error));
        }
        accounts.place(platform, account, id, places);
        Flash.ok(
                        places.isEmpty()
                                ? recruiter.name() + " recrute pour tous les lieux de cet employeur."
                                : "L’accès " + French.of(recruiter.name()) + " est limité aux lieux cochés.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + id);
    }

    @PostMapping("/retirer")
    String remove(@PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        var platform = Actors.team().platform();
        var recruiter = recruiter(id, account);
        var organisation = file.get(platform, id);
        accounts.leave(platform, account, id);
        transaction.executeWithoutResult(_ -> notices.tell(new Message(
                platform,
                "access-ended:" + UUID.randomUUID(),
                new Message.Recipient.Address(recruiter.email(), recruiter.name()),
                "Vous n’avez plus accès à " + organisation.name(),
                List.of(
                        Actors.team().name() + ", de la plateforme, l’a fait.",
                        "Ce n’est pas prévu ? Appelez la plateforme : elle peut vous inviter de nouveau."),
                null)));
        Flash.ok(recruiter.name() + " n’a plus accès à cet employeur. Un courriel l’en informe.")
                .after(redirect);
        return "redirect:/equipe/employeurs/" + id;
    }

    private Accounts.Contact recruiter(UUID organisation, UUID account) {
        return accounts.recruiters(organisation).stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new NotFound("recruiter", account));
    }
}
