package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Two files side by side, made one by a human, and taken apart again (R-E6).
@Controller
class MergeController {

    static final String COMPARE = "/equipe/personnes/reunir";

    private final Merging merging;
    private final Comparison comparison;
    private final Persons persons;
    private final AuditLog audit;

    MergeController(Merging merging, Comparison comparison, Persons persons, AuditLog audit) {
        this.merging = merging;
        this.comparison = comparison;
        this.persons = persons;
        this.audit = audit;
    }

    /// Unless somebody chose (`choisi`), the validated, fuller or older file is the one that is kept.
    @GetMapping(COMPARE)
    ModelAndView compare(
            @RequestParam UUID garde, @RequestParam UUID autre, @RequestParam(defaultValue = "false") boolean choisi) {
        var team = Actors.team();
        var one = opened(team, garde);
        var other = opened(team, different(garde, autre));
        return choisi || !comparison.fuller(other, one)
                ? view(one, other, Map.of(), false)
                : view(other, one, Map.of(), false);
    }

    @PostMapping(COMPARE)
    ModelAndView merge(
            @RequestParam UUID garde,
            @RequestParam UUID autre,
            @RequestParam int version,
            @RequestParam int autreVersion,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var kept = persons.get(team.platform(), garde);
        var absorbed = persons.get(team.platform(), different(garde, autre));
        audit.note(team.platform(), "person.merged", kept.logKey(), null);
        audit.note(team.platform(), "person.merged", absorbed.logKey(), null);
        var taken = Arrays.stream(Part.values())
                .filter(part -> "autre".equals(fields.get(part.field())))
                .toList();
        return switch (merging.merge(team, kept, version, absorbed, autreVersion, taken)) {
            case Merging.Outcome.Done(var id) -> {
                Flash.ok("Les deux dossiers sont réunis.")
                        .undoneBy("Annuler", COMPARE + "/" + id + "/annuler")
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/personnes/" + garde);
            }
            case Merging.Outcome.Changed(), Merging.Outcome.TooLate(var _) -> view(kept, absorbed, fields, true);
        };
    }

    @PostMapping(COMPARE + "/{id}/annuler")
    String part(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var said = switch (merging.part(team, id)) {
            case Merging.Outcome.Done(var absorbed) -> {
                audit.note(
                        team.platform(),
                        "person.parted",
                        persons.get(team.platform(), absorbed).logKey(),
                        null);
                yield Flash.ok("Les deux dossiers sont de nouveau séparés.");
            }
            case Merging.Outcome.Changed() -> Flash.warn("Cette réunion est déjà annulée.");
            case Merging.Outcome.TooLate(var days) ->
                Flash.bad("Deux dossiers réunis se séparent pendant " + French.plural(days, "jour", "jours")
                        + ". Ce délai est passé.");
        };
        said.after(redirect);
        return "redirect:" + DoublesFilter.BASE;
    }

    /// The other of two: nobody is joined to herself.
    static UUID different(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new NotFound("person", other);
        }
        return other;
    }

    private Person opened(Actor.Team team, UUID id) {
        var person = persons.get(team.platform(), id);
        audit.note(team.platform(), "person.opened", person.logKey(), null);
        return person;
    }

    private ModelAndView view(Person kept, Person other, Map<String, String> chosen, boolean changed) {
        return new ModelAndView(
                "people/merging/compare",
                Map.of("page", comparison.page(kept, other, chosen, changed)),
                changed ? HttpStatus.CONFLICT : HttpStatus.OK);
    }
}
