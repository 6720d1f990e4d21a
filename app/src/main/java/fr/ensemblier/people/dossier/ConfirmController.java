package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.people.model.Confirming;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The team confirms a diploma or an occupation that she added after the validation, or takes it out (R-M1).
@Controller
@RequestMapping("/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/a-verifier")
class ConfirmController {

    private final Confirming confirming;
    private final Persons persons;
    private final AuditLog audit;

    ConfirmController(Confirming confirming, Persons persons, AuditLog audit) {
        this.confirming = confirming;
        this.persons = persons;
        this.audit = audit;
    }

    @PostMapping("/confirmer")
    String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        var team = mine(id);
        (confirming.confirm(team.platform(), id, code)
                        ? Flash.ok("C’est vérifié. Les employeurs peuvent le voir, si la personne l’a permis.")
                        : Flash.warn("Il n’y a plus rien à vérifier ici."))
                .after(redirect);
        return "redirect:/equipe/personnes/" + id;
    }

    @PostMapping("/retirer")
    String remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        var team = mine(id);
        (confirming.remove(team.platform(), id, code)
                        ? Flash.ok("C’est retiré du profil.")
                        : Flash.warn("Rien n’est retiré : un profil validé garde un métier au moins."))
                .after(redirect);
        return "redirect:/equipe/personnes/" + id;
    }

    private Actor.Team mine(UUID id) {
        var team = Actors.team();
        audit.note(
                team.platform(),
                "person.acted",
                persons.get(team.platform(), id).logKey(),
                null);
        return team;
    }
}
