package fr.ensemblier.people.queue;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.Openings;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Menu;
import jakarta.servlet.http.HttpServletResponse;
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

/// The queue of new profiles.
@Controller
class QueueController implements Menu {

    private final Queue queue;
    private final Waiting waiting;
    private final Deciding deciding;
    private final Openings openings;
    private final Occupations occupations;

    QueueController(Queue queue, Waiting waiting, Deciding deciding, Openings openings, Occupations occupations) {
        this.queue = queue;
        this.waiting = waiting;
        this.deciding = deciding;
        this.openings = openings;
        this.occupations = occupations;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team team
                ? List.of(new Item(
                        20, "Nouveaux profils", "Profils", "/equipe/profils", "inbox", waiting.count(team.platform())))
                : List.of();
    }

    @GetMapping("/equipe/profils")
    ModelAndView list(@ModelAttribute QueueFilter filter) {
        return show(Actors.team(), filter, null, QueuePage.Typed.nothing(), List.of(), HttpStatus.OK);
    }

    /// Never the message nor the barriers (R-P3).
    @GetMapping("/equipe/profils.csv")
    void export(@ModelAttribute QueueFilter filter, HttpServletResponse response) {
        var rows = queue.all(Actors.team().platform(), filter);
        try (var csv = CsvExport.to(
                response,
                "profils-a-ecouter.csv",
                "Personne",
                "Commune",
                "Cherche",
                "Message",
                "Ouvert par",
                "Reçu le")) {
            rows.forEach(row -> csv.row(
                    row.lastName() == null ? row.firstName() : row.lastName() + " " + row.firstName(),
                    row.communeName(),
                    queue.wants(row),
                    Queue.kindWords(row.kind()),
                    row.createdBy().equals(row.firstName()) ? "La personne elle-même" : row.createdBy(),
                    Paris.date(row.since())));
        }
    }

    @GetMapping("/equipe/profils/{person}")
    ModelAndView open(@PathVariable UUID person, @ModelAttribute QueueFilter filter) {
        return show(Actors.team(), filter, person, QueuePage.Typed.nothing(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/equipe/profils/{person}/valider")
    ModelAndView validate(
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<String> occupations,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String gardes,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var placed = occupations == null
                ? List.<String>of()
                : occupations.stream()
                        .filter(code -> this.occupations.find(code).isPresent())
                        .toList();
        var outcome =
                deciding.validate(team, person, version, placed, text.strip(), gardes, anyway ? why.strip() : null);
        return after(
                outcome,
                person,
                "/equipe/profils/" + person + "/annuler",
                new QueuePage.Typed(text, placed, null, null, anyway, why),
                redirect);
    }

    /// A message that she has changed since: heard, and shown.
    @PostMapping("/equipe/profils/{person}/ecouter")
    ModelAndView hear(
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String gardes,
            RedirectAttributes redirect) {
        return after(
                deciding.hear(Actors.team(), person, version, text.strip(), gardes),
                person,
                null,
                new QueuePage.Typed(text, null, null, null, false, null),
                redirect);
    }

    @PostMapping("/equipe/profils/{person}/preciser")
    ModelAndView askMore(
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        return after(
                deciding.askMore(Actors.team(), person, version, message.strip()),
                person,
                null,
                new QueuePage.Typed(null, null, message, null, false, null),
                redirect);
    }

    @PostMapping("/equipe/profils/{person}/orienter")
    ModelAndView orient(
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        return after(
                deciding.orient(Actors.team(), person, version, reason, message.strip()),
                person,
                null,
                new QueuePage.Typed(null, null, message, reason, false, null),
                redirect);
    }

    @PostMapping("/equipe/profils/{person}/annuler")
    ModelAndView undo(@PathVariable UUID person, RedirectAttributes redirect) {
        switch (deciding.undo(Actors.team(), person)) {
            case Deciding.Outcome.Done(var said) -> Flash.ok(said).after(redirect);
            case Deciding.Outcome.Refused(var _, var why) -> Flash.bad(why).after(redirect);
            case Deciding.Outcome.TooLate(var by) ->
                Flash.warn("Déjà traité par " + by + ".").after(redirect);
        }
        return new ModelAndView("redirect:/equipe/profils/" + person);
    }

    private ModelAndView after(
            Deciding.Outcome outcome,
            UUID person,
            @Nullable String undo,
            QueuePage.Typed typed,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Deciding.Outcome.Done(var said) -> {
                (undo == null ? Flash.ok(said) : Flash.ok(said).undoneBy("Annuler", undo)).after(redirect);
                yield new ModelAndView("redirect:/equipe/profils");
            }
            case Deciding.Outcome.Refused(var field, var why) ->
                show(
                        Actors.team(),
                        QueueFilter.all(),
                        person,
                        typed,
                        List.of(new FieldError(field, why)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Deciding.Outcome.TooLate(var by) -> {
                Flash.warn("Ce profil a changé entre-temps, par " + by + ". Rien n’a été écrasé : relisez-le.")
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/profils/" + person);
            }
        };
    }

    /// The list opens its first profile by itself: that is an opening like any other (R-P4).
    private ModelAndView show(
            Actor.Team team,
            QueueFilter filter,
            @Nullable UUID person,
            QueuePage.Typed typed,
            List<FieldError> errors,
            HttpStatus status) {
        var page = queue.page(team, filter, person, typed, errors);
        var open = page.open();
        if (open != null) {
            openings.note(team.platform(), UUID.fromString(open.id()), "profile.opened");
        }
        return new ModelAndView("people/queue/page", Map.of("page", page), status);
    }
}
