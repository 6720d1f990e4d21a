package fr.ensemblier.people.talks;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Talk;
import fr.ensemblier.people.model.TalkCorrections;
import fr.ensemblier.people.model.Talks;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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

/// One talk to correct, and the undo of a correction (R-E6).
@Controller
@RequestMapping("/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/echanges")
class TalkController {

    record OnePage(
            String base,
            String action,
            String name,
            String day,
            LocalDate today,
            List<Choice> ways,
            boolean missed,
            boolean withdrawn,
            @Nullable String note,
            int seen,
            String undo,
            List<FieldError> errors) {
        boolean healthAsked() {
            return HealthWords.asked(errors);
        }

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Talks talks;
    private final TalkCorrections corrections;
    private final Persons persons;
    private final AuditLog audit;
    private final Parameters parameters;
    private final Clock clock;

    TalkController(
            Talks talks,
            TalkCorrections corrections,
            Persons persons,
            AuditLog audit,
            Parameters parameters,
            Clock clock) {
        this.talks = talks;
        this.corrections = corrections;
        this.persons = persons;
        this.audit = audit;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/{talk:[0-9a-f-]{36}}")
    ModelAndView ask(@PathVariable UUID id, @PathVariable UUID talk) {
        var team = Actors.team();
        var person = noted(team, id, "person.opened");
        var kept = talks.get(team.platform(), id, talk);
        return view(person, talk, kept, kept.day().toString(), List.of());
    }

    @PostMapping("/{talk:[0-9a-f-]{36}}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID talk,
            @RequestParam(defaultValue = "CALL") Talk.Way how,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean missed,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(required = false) @Nullable Integer seen,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var person = noted(team, id, "person.acted");
        var was = talks.get(team.platform(), id, talk);
        var errors = new ArrayList<FieldError>();
        var on = day(day, errors);
        Nir.refuse("note", note, errors);
        HealthWords.ask("note", note, kept, errors);
        if (note.length() > 1000) {
            errors.add(new FieldError("note", "Ce texte est long. Gardez 1 000 signes au plus."));
        }
        var to = new Talk(
                was.id(),
                how,
                !missed,
                note.isBlank() ? null : note.strip(),
                on == null ? was.at() : on.atTime(12, 0).atZone(Paris.ZONE).toInstant(),
                was.by(),
                withdrawn);
        if (!errors.isEmpty()) {
            return view(person, talk, to, day, errors);
        }
        if (!corrections.correct(team.platform(), id, was, to, seen, team.name())) {
            errors.add(
                    new FieldError("day", "Quelqu’un a corrigé cet échange entre-temps. Relisez avant d’enregistrer."));
            return view(person, talk, to, day, errors);
        }
        Flash.ok(withdrawn ? "L’échange est retiré." : "L’échange est corrigé.").after(redirect);
        return new ModelAndView("redirect:" + base(id) + "/echanges");
    }

    @PostMapping("/corrections/{correction}/annuler")
    String undo(@PathVariable UUID id, @PathVariable UUID correction, RedirectAttributes redirect) {
        var team = Actors.team();
        noted(team, id, "person.acted");
        (corrections.undo(team.platform(), id, correction, since(team))
                        ? Flash.ok("La correction est annulée.")
                        : Flash.warn(
                                "Cette correction ne s’annule plus : une autre l’a suivie, ou le délai est passé."))
                .after(redirect);
        return "redirect:" + base(id) + "/echanges";
    }

    private @Nullable LocalDate day(String typed, List<FieldError> errors) {
        try {
            var day = LocalDate.parse(typed);
            var today = Paris.today(clock);
            if (!day.isAfter(today) && day.isAfter(today.minusYears(10))) {
                return day;
            }
        } catch (DateTimeParseException notDate) {
            // said below
        }
        errors.add(new FieldError("day", "Écrivez le jour de l’échange, aujourd’hui ou avant."));
        return null;
    }

    private Instant since(Actor.Team team) {
        return clock.instant().minus(Duration.ofDays(parameters.days("r-e6.undo-days", team.platform())));
    }

    private Person noted(Actor.Team team, UUID id, String act) {
        var person = persons.get(team.platform(), id);
        audit.note(team.platform(), act, person.logKey(), null);
        return person;
    }

    private static String base(UUID id) {
        return "/equipe/personnes/" + id;
    }

    private ModelAndView view(Person person, UUID talk, Talk shown, String day, List<FieldError> errors) {
        var page = new OnePage(
                base(person.id()),
                base(person.id()) + "/echanges/" + talk,
                person.name(),
                day,
                Paris.today(clock),
                Arrays.stream(Talk.Way.values())
                        .map(way -> Choice.of(way.name(), way.words(), way == shown.way()))
                        .toList(),
                !shown.reached(),
                shown.withdrawn(),
                shown.note(),
                corrections.count(person.platform(), talk),
                French.plural(parameters.days("r-e6.undo-days", person.platform()), "jour", "jours"),
                errors);
        return new ModelAndView(
                "people/talks/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
