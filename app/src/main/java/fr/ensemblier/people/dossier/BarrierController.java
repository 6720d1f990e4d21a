package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What could hinder her, noted and lifted by the team (R-P3).
@Controller
@RequestMapping("/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/frein")
class BarrierController {

    private static final int LONGEST = 200;

    private final Caring caring;
    private final OpenFile file;
    private final Persons persons;
    private final ValueLists lists;
    private final AuditLog audit;

    BarrierController(Caring caring, OpenFile file, Persons persons, ValueLists lists, AuditLog audit) {
        this.caring = caring;
        this.file = file;
        this.persons = persons;
        this.lists = lists;
        this.audit = audit;
    }

    @PostMapping
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String detail,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var person = persons.get(team.platform(), id);
        var errors = errors(kind, detail);
        if (!errors.isEmpty()) {
            return file.refused(team, person, new Hindering(kind, detail, errors));
        }
        acted(team, person);
        var adjustment = kind.equals("HEALTH_ADJUSTMENT");
        caring.barrier(team, id, kind, detail.isBlank() || adjustment ? null : detail.strip());
        Flash.ok("Frein noté. Seule l’équipe le voit.").after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + id);
    }

    private List<FieldError> errors(String kind, String detail) {
        var errors = new ArrayList<FieldError>();
        if (!lists.knows("BARRIER", kind)) {
            errors.add(new FieldError("kind", "Choisissez un frein dans la liste."));
        }
        if (detail.length() > LONGEST) {
            errors.add(new FieldError("detail", "Ce texte est long. Gardez 200 signes au plus."));
        }
        Nir.refuse("detail", detail, errors);
        HealthWords.in(detail)
                .ifPresent(word -> errors.add(new FieldError(
                        "detail", "Retirez « " + word + " » : rien sur la santé ni sur les aides reçues.")));
        return errors;
    }

    @PostMapping("/{barrier}/lever")
    String lift(@PathVariable UUID id, @PathVariable UUID barrier, RedirectAttributes redirect) {
        var team = Actors.team();
        acted(team, persons.get(team.platform(), id));
        caring.lift(team, id, barrier);
        Flash.ok("Frein levé.").after(redirect);
        return "redirect:/equipe/personnes/" + id;
    }

    private void acted(Actor.Team team, Person person) {
        audit.note(team.platform(), "person.acted", person.logKey(), null);
    }
}
