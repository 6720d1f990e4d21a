package fr.ensemblier.people.erasure;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.people.model.Erasing;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Erases a living file because she asked for it by telephone or on paper (R-P6, R-P8); the head does it.
@Controller
class OnDemandController {

    record ErasePage(
            String base, String name, @Nullable String why, String logged, String known, List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Persons persons;
    private final Erasing erasing;
    private final CandidateLinks links;
    private final AuditLog audit;
    private final Parameters parameters;

    OnDemandController(Persons persons, Erasing erasing, CandidateLinks links, AuditLog audit, Parameters parameters) {
        this.persons = persons;
        this.erasing = erasing;
        this.links = links;
        this.audit = audit;
        this.parameters = parameters;
    }

    @GetMapping("/equipe/personnes/{id}/effacer")
    ModelAndView ask(@PathVariable UUID id) {
        return view(Actors.head(), id, null, List.of());
    }

    @PostMapping("/equipe/personnes/{id}/effacer")
    ModelAndView erase(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        var head = Actors.head();
        var errors = new ArrayList<FieldError>();
        if (why.strip().length() < 5 || why.length() > 300) {
            errors.add(new FieldError("why", "Dites comment elle l’a demandé, et quand."));
        }
        Nir.refuse("why", why, errors);
        if (!errors.isEmpty()) {
            return view(head, id, why, errors);
        }
        var person = persons.get(head.platform(), id);
        audit.note(head.platform(), "person.erased", person.logKey(), why.strip());
        links.revoke(head.platform(), id);
        Actors.as(new Actor.Machine(head.name(), head.platform()), () -> erasing.erase(head.platform(), id));
        Flash.ok("Le dossier est effacé. Les comptes passés ne changent pas.").after(redirect);
        return new ModelAndView("redirect:/equipe/personnes");
    }

    private String months(String parameter, Actor.Team head) {
        return French.plural(parameters.days(parameter, head.platform()), "mois", "mois");
    }

    private ModelAndView view(Actor.Team head, UUID id, @Nullable String why, List<FieldError> errors) {
        var page = new ErasePage(
                "/equipe/personnes/" + id,
                persons.get(head.platform(), id).name(),
                why,
                months("r-p4.log-months", head),
                months("r-p6.identity-months", head),
                errors);
        return new ModelAndView(
                "people/erasure/erase",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
