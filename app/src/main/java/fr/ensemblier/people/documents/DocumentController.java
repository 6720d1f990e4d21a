package fr.ensemblier.people.documents;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The documents that somebody of the team has seen, in a file.
@Controller
@RequestMapping("/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/documents")
class DocumentController {

    /// The documents seen, and the form of one more as it was typed.
    record Part(
            String base,
            String name,
            LocalDate today,
            List<Line> lines,
            List<Option> kinds,
            @Nullable String kind,
            LocalDate seenOn,
            @Nullable LocalDate validUntil,
            List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Line(String id, String kind, String said, StateKind state, String words) {}

    private final SeenDocuments documents;
    private final Persons persons;
    private final AuditLog audit;
    private final Clock clock;

    DocumentController(SeenDocuments documents, Persons persons, AuditLog audit, Clock clock) {
        this.documents = documents;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView part(
            @PathVariable UUID id, @RequestHeader(value = "HX-Request", required = false) @Nullable String inItsFile) {
        var team = Actors.team();
        var person = persons.get(team.platform(), id);
        if (inItsFile == null) {
            audit.note(team.platform(), "person.opened", person.logKey(), null);
        }
        var part = part(person, null, Paris.today(clock), null, List.of());
        return new ModelAndView(
                inItsFile == null ? "people/documents/page" : "people/documents/part", Map.of("page", part));
    }

    private Part part(
            Person person,
            @Nullable String kind,
            LocalDate seenOn,
            @Nullable LocalDate validUntil,
            List<FieldError> errors) {
        var today = Paris.today(clock);
        return new Part(
                "/equipe/personnes/" + person.id(),
                person.name(),
                today,
                documents.of(person.platform(), person.id()).stream()
                        .map(one -> line(one, today))
                        .toList(),
                Arrays.stream(SeenDocuments.Kind.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                kind,
                seenOn,
                validUntil,
                errors);
    }

    private static Line line(SeenDocuments.Seen one, LocalDate today) {
        var until = one.validUntil();
        return new Line(
                one.id().toString(),
                one.kind().words(),
                "Vu le " + French.shortDate(one.seenOn(), today) + " par " + one.by(),
                until != null && until.isBefore(today) ? StateKind.BAD : StateKind.OK,
                until == null
                        ? "Sans date de fin"
                        : (until.isBefore(today) ? "Périmé le " : "Valable jusqu’au ") + French.fullDate(until));
    }

    @PostMapping
    ModelAndView see(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate seenOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validUntil,
            RedirectAttributes redirect) {
        var team = mine(id);
        var today = Paris.today(clock);
        var chosen = Arrays.stream(SeenDocuments.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        var errors = new ArrayList<FieldError>();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("kind", "Choisissez un document dans la liste."));
        }
        if (seenOn == null || seenOn.isAfter(today)) {
            errors.add(new FieldError("seenOn", "Un document se voit aujourd’hui ou avant. Vérifiez la date."));
        } else if (validUntil != null && validUntil.isBefore(seenOn)) {
            errors.add(new FieldError(
                    "validUntil", "Ce document était déjà périmé quand vous l’avez vu. Vérifiez les dates."));
        }
        if (chosen.isEmpty() || seenOn == null || !errors.isEmpty()) {
            var part =
                    part(persons.get(team.platform(), id), kind, seenOn == null ? today : seenOn, validUntil, errors);
            return new ModelAndView("people/documents/page", Map.of("page", part), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        documents.add(team.platform(), id, chosen.get(), seenOn, validUntil, team.name());
        Flash.ok("Document noté. Ne gardez pas de copie.").after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + id);
    }

    @PostMapping("/{document}/retirer")
    String withdraw(@PathVariable UUID id, @PathVariable UUID document, RedirectAttributes redirect) {
        documents.withdraw(mine(id).platform(), id, document);
        Flash.ok("Document retiré.").after(redirect);
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
