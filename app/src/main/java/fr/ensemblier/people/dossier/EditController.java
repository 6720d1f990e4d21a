package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Completes who she is; the second of two is told, nothing is overwritten (R-E5).
@Controller
class EditController {

    private final Caring caring;
    private final Persons persons;
    private final Towns towns;
    private final ValueLists lists;
    private final AuditLog audit;
    private final Clock clock;

    EditController(Caring caring, Persons persons, Towns towns, ValueLists lists, AuditLog audit, Clock clock) {
        this.caring = caring;
        this.persons = persons;
        this.towns = towns;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/equipe/personnes/{id}/modifier")
    ModelAndView ask(@PathVariable UUID id) {
        var team = Actors.team();
        var person = persons.get(team.platform(), id);
        audit.note(team.platform(), "person.opened", person.logKey(), null);
        return view(person, EditForm.of(person), List.of(), null);
    }

    @PostMapping("/equipe/personnes/{id}/modifier")
    ModelAndView change(
            @PathVariable UUID id,
            @ModelAttribute EditForm form,
            @RequestParam(required = false) @Nullable Integer mine,
            @RequestParam(required = false) @Nullable String kept,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var person = persons.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        var family = text(form.firstName()).isEmpty();
        if (family && text(form.lastName()).isEmpty()) {
            errors.add(new FieldError("firstName", "Écrivez un prénom ou un nom."));
        }
        var phone = Reaching.phone(form.phone());
        if (!text(form.phone()).isEmpty() && phone.isEmpty()) {
            errors.add(new FieldError("phone", "Ce numéro n’est pas complet."));
        }
        var email = Reaching.mail(form.email());
        if (!text(form.email()).isEmpty() && email.isEmpty()) {
            errors.add(new FieldError("email", "Cette adresse n’est pas complète."));
        }
        if (phone.isEmpty() && email.isEmpty() && reachable(person) && errors.isEmpty()) {
            errors.add(new FieldError("phone", "Gardez un téléphone ou un courriel, celui d’un proche si besoin."));
        }
        var commune = towns.read(team.platform(), form.commune(), form.communeText(), errors);
        var born = year(form.birthYear(), errors);
        Nir.refuse("notes", form.notes(), errors);
        HealthWords.ask("notes", form.notes(), kept, errors);
        if (!lists.knows("SITUATION", text(form.situation()))) {
            errors.add(new FieldError("situation", "Choisissez une situation."));
        }
        var sex = answer("SEX", "sex", form.sex(), errors);
        var motive = answer("MOTIVE", "motive", form.motive(), errors);
        var overtaken = (form.version() == null || form.version() != person.version())
                && (mine == null || mine != person.version());
        if (overtaken) {
            errors.add(new FieldError(
                    "version",
                    "Quelqu’un a changé ce dossier entre-temps. Rien n’est écrasé : voici les deux versions."));
        }
        if (!errors.isEmpty() || commune == null) {
            return view(person, form, errors, overtaken ? Overtaken.of(person, form, lists) : null);
        }
        caring.change(
                team,
                person,
                new Persons.Change(
                        text(family ? form.lastName() : form.firstName()),
                        family ? null : blank(form.lastName()),
                        family,
                        phone.orElse(null),
                        email.orElse(null),
                        born,
                        sex,
                        motive,
                        commune,
                        text(form.situation()),
                        blank(form.notes()),
                        adjustments(form, person)));
        Flash.ok("Dossier complété.").after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + id);
    }

    /// An answer that need not be given.
    private @Nullable String answer(String list, String field, @Nullable String typed, List<FieldError> errors) {
        if (text(typed).isEmpty()) {
            return null;
        }
        if (!lists.knows(list, text(typed))) {
            errors.add(new FieldError(field, "Choisissez une réponse de la liste."));
        }
        return text(typed);
    }

    private List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }

    private static boolean reachable(Person person) {
        return person.phone() != null || person.email() != null;
    }

    /// An empty box takes back a yes; it is no answer to a question that nobody asked.
    private static @Nullable Boolean adjustments(EditForm form, Person person) {
        return "true".equals(form.adjustments())
                ? Boolean.TRUE
                : person.usefulAdjustments() == null ? null : Boolean.FALSE;
    }

    private @Nullable Integer year(@Nullable String typed, List<FieldError> errors) {
        if (text(typed).isEmpty()) {
            return null;
        }
        var now = Paris.today(clock).getYear();
        if (text(typed).matches("\\d{4}")
                && Integer.parseInt(text(typed)) > now - 100
                && Integer.parseInt(text(typed)) < now - 13) {
            return Integer.valueOf(text(typed));
        }
        errors.add(new FieldError("birthYear", "Écrivez une année de naissance, par exemple 1984."));
        return null;
    }

    private ModelAndView view(Person person, EditForm form, List<FieldError> errors, @Nullable Overtaken overtaken) {
        var page = new EditPage(
                "/equipe/personnes/" + person.id(),
                person.name(),
                form,
                errors,
                overtaken,
                options("SITUATION"),
                options("SEX"),
                options("MOTIVE"));
        return new ModelAndView(
                "people/dossier/edit",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String blank(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
