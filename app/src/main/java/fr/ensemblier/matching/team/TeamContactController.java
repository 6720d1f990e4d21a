package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.HerAnswer;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.matching.model.TeamNotes;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One contact, as the team follows it and keeps it moving: it answers for the person (R-P2), notes for the employer
/// what he says at the telephone, reminds him, closes what nobody ends (R-M5 c).
@Controller
@RequestMapping("/equipe/contacts/{id}")
class TeamContactController {

    private static final String CHANGED = "Cette mise en relation a changé entre-temps. Relisez-la.";
    private static final int LONGEST = 500;
    private static final int LONGEST_HOW = 300;

    private final Contacts contacts;
    private final Moves moves;
    private final HerAnswer answers;
    private final TeamNotes notes;
    private final Endings endings;
    private final TeamContactView view;
    private final ValueLists lists;

    TeamContactController(
            Contacts contacts,
            Moves moves,
            HerAnswer answers,
            TeamNotes notes,
            Endings endings,
            TeamContactView view,
            ValueLists lists) {
        this.contacts = contacts;
        this.moves = moves;
        this.answers = answers;
        this.notes = notes;
        this.endings = endings;
        this.view = view;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        return page(Actors.team(), contacts.get(id), TeamContactPage.Typed.NOTHING, List.of());
    }

    /// The adviser answers for her, with her mandate: standing, or given for this contact (R-P2).
    @PostMapping("/reponse")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "false") boolean accord,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var contact = contacts.get(id);
        var her = view.hers(actor, contact);
        var standing = her.map(People.Reachable::standingMandate).orElse(false);
        var errors = new ArrayList<FieldError>();
        if (!reponse.equals("oui") && !reponse.equals("non")) {
            errors.add(new FieldError("reponse", "Choisissez sa réponse : oui ou non."));
        }
        if (her.isEmpty()) {
            errors.add(new FieldError("reponse", "Seule l’équipe qui suit cette personne répond pour elle."));
        } else if (!standing && !accord) {
            errors.add(new FieldError("accord", "Appelez-la, puis cochez cette case quand vous avez son accord."));
        }
        if (comment.length() > LONGEST_HOW) {
            errors.add(new FieldError("comment", "Gardez moins de " + LONGEST_HOW + " signes."));
        }
        if (!errors.isEmpty()) {
            return page(
                    actor, contact, new TeamContactPage.Typed(reponse, accord, comment, "", reason, "", ""), errors);
        }
        var mandate = standing ? "STANDING" : "THIS_CONTACT";
        var how = comment.isBlank() ? null : comment.strip();
        var why = lists.knows("REFUSAL_REASON_PERSON", reason) ? reason : null;
        var done = reponse.equals("oui")
                ? Readings.across(() -> answers.acceptFor(id, actor.name(), mandate, how))
                : Readings.across(() -> answers.declineFor(id, actor.name(), mandate, why, how));
        return said(id, done, "La réponse est transmise à l’employeur.", redirect);
    }

    /// What the employer, or she, says at the telephone: reached or not (R-M5 c).
    @PostMapping("/joindre")
    ModelAndView reached(@PathVariable UUID id, @RequestParam boolean jointe, RedirectAttributes redirect) {
        var actor = Actors.team();
        contacts.get(id);
        var done = Readings.across(() -> moves.reached(id, jointe, "TEAM", actor.name()));
        return said(id, done, "C’est noté, avec votre nom.", redirect);
    }

    @PostMapping("/relance")
    ModelAndView remind(@PathVariable UUID id, RedirectAttributes redirect) {
        var actor = Actors.team();
        contacts.get(id);
        switch (Readings.across(() -> notes.remind(id, actor.name()))) {
            case SENT -> Flash.ok("L’employeur reçoit un rappel par courriel.").after(redirect);
            case SENT_TODAY ->
                Flash.info("L’employeur a déjà reçu un rappel aujourd’hui. Appelez-le.")
                        .after(redirect);
            case TOO_LATE -> Flash.warn(CHANGED).after(redirect);
        }
        return new ModelAndView("redirect:/equipe/contacts/" + id);
    }

    @PostMapping("/issue")
    ModelAndView outcome(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var contact = contacts.get(id);
        var chosen = TeamContactView.OUTCOMES.stream()
                .filter(one -> one.name().equals(stage))
                .findFirst();
        var why = lists.knows("NOT_SUITABLE_REASON", reason) ? reason : null;
        if (chosen.isEmpty() || chosen.get() == Stage.NOT_SUITABLE && why == null) {
            var error = chosen.isEmpty()
                    ? new FieldError("stage", "Choisissez ce qui s’est passé.")
                    : new FieldError("reason", "Dites pourquoi, en choisissant une raison de la liste.");
            return page(
                    actor, contact, new TeamContactPage.Typed("", false, "", stage, reason, "", ""), List.of(error));
        }
        if (chosen.get() == Stage.HIRED) {
            return new ModelAndView("redirect:/equipe/contacts/" + id + "/embauche");
        }
        var reasonKept = chosen.get() == Stage.NOT_SUITABLE ? why : null;
        var done = Readings.across(() -> moves.stage(id, chosen.get(), reasonKept, on, "TEAM", actor.name()));
        return said(id, done, "Le résultat est noté, avec votre nom.", redirect);
    }

    @PostMapping("/cloture")
    ModelAndView stop(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        var actor = Actors.team();
        var contact = contacts.get(id);
        if (why.isBlank() || why.length() > LONGEST) {
            var error = new FieldError(
                    "why",
                    why.isBlank()
                            ? "Dites pourquoi vous fermez cette mise en relation. L’employeur lit cette raison."
                            : "Gardez moins de " + LONGEST + " signes.");
            return page(actor, contact, new TeamContactPage.Typed("", false, "", "", "", why, ""), List.of(error));
        }
        var done = Readings.across(() -> endings.stoppedByTeam(id, why.strip(), actor.name()));
        return said(
                id,
                done ? Moves.Done.YES : Moves.Done.TOO_LATE,
                "La mise en relation est close. L’employeur et la personne le savent.",
                redirect);
    }

    /// A call, or anything else that colleagues should know; only teams read it.
    @PostMapping("/note")
    ModelAndView note(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        var actor = Actors.team();
        var contact = contacts.get(id);
        if (note.isBlank() || note.length() > LONGEST) {
            var error = new FieldError(
                    "note", note.isBlank() ? "Écrivez ce qui a été dit." : "Gardez moins de " + LONGEST + " signes.");
            return page(actor, contact, new TeamContactPage.Typed("", false, "", "", "", "", note), List.of(error));
        }
        Readings.across(() -> {
            notes.note(id, note.strip(), actor.name());
            return id;
        });
        return said(id, Moves.Done.YES, "L’appel est noté.", redirect);
    }

    private static ModelAndView said(UUID id, Moves.Done done, String text, RedirectAttributes redirect) {
        switch (done) {
            case YES -> Flash.ok(text).after(redirect);
            case TOO_LATE -> Flash.warn(CHANGED).after(redirect);
        }
        return new ModelAndView("redirect:/equipe/contacts/" + id);
    }

    private ModelAndView page(Actor.Team actor, Contact contact, TeamContactPage.Typed typed, List<FieldError> errors) {
        return new ModelAndView(
                "matching/team/contact",
                Map.of("page", view.of(actor, contact, typed, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
