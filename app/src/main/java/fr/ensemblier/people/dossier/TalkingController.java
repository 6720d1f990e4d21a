package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Talk;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Notes a talk with her: the clock of her file begins again (R-P6), so nothing is noted by mistake, and what was typed
/// stays when it is refused (R-E2).
@Controller
class TalkingController {

    private static final int LONGEST = 1000;

    private final Caring caring;
    private final OpenFile file;
    private final Persons persons;
    private final AuditLog audit;
    private final Clock clock;

    TalkingController(Caring caring, OpenFile file, Persons persons, AuditLog audit, Clock clock) {
        this.caring = caring;
        this.file = file;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/equipe/personnes/{id}/echange")
    ModelAndView talked(
            @PathVariable UUID id,
            @RequestParam(required = false) Talk.@Nullable Way how,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean missed,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String kept,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var person = persons.get(team.platform(), id);
        var today = Paris.today(clock);
        var on = day == null ? today : day;
        var errors = errors(how, note, on, today, kept);
        if (how == null || !errors.isEmpty()) {
            return file.refused(team, person, new Talking(how, on, note, missed, errors));
        }
        audit.note(team.platform(), "person.acted", person.logKey(), null);
        caring.talked(team, id, how, note.isBlank() ? null : note.strip(), !missed, on);
        Flash.ok("Échange noté.").after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + id);
    }

    private static List<FieldError> errors(
            Talk.@Nullable Way how, String note, LocalDate on, LocalDate today, @Nullable String kept) {
        var errors = new ArrayList<FieldError>();
        if (how == null) {
            errors.add(new FieldError("how", "Dites comment : appel, message ou rendez-vous."));
        }
        if (on.isAfter(today) || on.isBefore(today.minusYears(10))) {
            errors.add(new FieldError("day", "Un échange a lieu aujourd’hui ou avant. Vérifiez la date."));
        }
        if (note.length() > LONGEST) {
            errors.add(new FieldError("note", "Ce texte est long. Gardez 1 000 signes au plus."));
        }
        Nir.refuse("note", note, errors);
        HealthWords.ask("note", note, kept, errors);
        return errors;
    }
}
