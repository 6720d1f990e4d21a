package fr.ensemblier.matching.meeting;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
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

/// One meeting of an employer's, from the request to the outcome.
@Controller
@RequestMapping("/employeur/contacts")
class MeetingController {

    private static final List<Stage> OUTCOMES = List.of(
            Stage.INTERVIEW, Stage.TRIAL, Stage.HIRED, Stage.NOT_SUITABLE, Stage.NO_ANSWER, Stage.PERSON_STOPPED);

    private final Contacts contacts;
    private final Entries entries;
    private final Moves moves;
    private final MatchLists matches;
    private final Readings readings;
    private final Market market;
    private final Lines lines;
    private final TheirStory story;
    private final ValueLists lists;

    MeetingController(
            Contacts contacts,
            Entries entries,
            Moves moves,
            MatchLists matches,
            Readings readings,
            Market market,
            Lines lines,
            TheirStory story,
            ValueLists lists) {
        this.contacts = contacts;
        this.entries = entries;
        this.moves = moves;
        this.matches = matches;
        this.readings = readings;
        this.market = market;
        this.lines = lines;
        this.story = story;
        this.lists = lists;
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable UUID id) {
        Actors.employer();
        return page(contacts.get(id), "", "", List.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}/joindre")
    String reached(@PathVariable UUID id, @RequestParam boolean jointe, RedirectAttributes redirect) {
        var actor = Actors.employer();
        var contact = contacts.get(id);
        said(Readings.across(() -> moves.reached(contact.id(), jointe, "EMPLOYER", actor.name())), false, redirect);
        return "redirect:/employeur/contacts/" + id;
    }

    @PostMapping("/{id}/issue")
    ModelAndView outcome(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            RedirectAttributes redirect) {
        var actor = Actors.employer();
        var contact = contacts.get(id);
        var chosen = OUTCOMES.stream().filter(one -> one.name().equals(stage)).findFirst();
        if (chosen.isEmpty()) {
            var error = new FieldError("stage", "Choisissez ce qui s’est passé.");
            return page(contact, stage, reason, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (chosen.get() == Stage.HIRED) {
            return new ModelAndView("redirect:/employeur/contacts/" + id + "/embauche");
        }
        var refused = chosen.get() == Stage.NOT_SUITABLE;
        var why = refused && lists.knows("NOT_SUITABLE_REASON", reason) ? reason : null;
        if (refused && why == null) {
            var error = new FieldError("reason", "Dites pourquoi, en choisissant une raison de la liste.");
            return page(contact, stage, reason, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        said(
                Readings.across(() -> moves.stage(id, chosen.get(), why, on, "EMPLOYER", actor.name())),
                chosen.get().ends(),
                redirect);
        return new ModelAndView("redirect:/employeur/contacts/" + id);
    }

    private static void said(Moves.Done done, boolean ended, RedirectAttributes redirect) {
        switch (done) {
            case YES ->
                Flash.ok(
                                ended
                                        ? "C’est noté. Nous le disons à cette personne."
                                        : "C’est noté. La personne et la plateforme le voient.")
                        .after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette mise en relation a changé entre-temps. Relisez-la.")
                        .after(redirect);
        }
    }

    private ModelAndView page(
            Contact contact, String stage, String reason, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView("matching/meeting/page", Map.of("page", view(contact, stage, reason, errors)), status);
    }

    private MeetingPage view(Contact contact, String stage, String reason, List<FieldError> errors) {
        var actor = Actors.employer();
        var offer = readings.offer(contact.offer());
        var identity = entries.identity(contact);
        var called = identity.map(Entries.Identity::firstName).orElse(contact.called());
        var said = story.state(contact);
        var open = contact.state() instanceof ContactState.Accepted || contact.state() instanceof ContactState.Reached;
        return new MeetingPage(
                contact.id().toString(),
                called,
                identity.map(Entries.Identity::name).orElse(contact.called()),
                offer.title(),
                "/employeur/offres/" + contact.offer(),
                said.kind(),
                said.text(),
                identity.map(Entries.Identity::phone).orElse(null),
                identity.map(Entries.Identity::email).orElse(null),
                identity.isPresent(),
                contact.state() instanceof ContactState.Accepted
                        || contact.state() instanceof ContactState.Reached reached && reached.stage() == Stage.TO_REACH,
                open,
                hidden(contact, called),
                story.steps(contact, entries.of(contact), actor.name(), called),
                contact.state() instanceof ContactState.Open
                        ? readings.card(contact.cardKey())
                                .map(card -> lines.of(card, offer, market.explain(card, offer)))
                                .orElse(List.of())
                        : List.of(),
                outcomes(stage, called),
                options("NOT_SUITABLE_REASON"),
                reason,
                open ? 0 : matches.toTreat(contact.organisation()),
                errors);
    }

    /// Why he reads no name, while there is none.
    private static String hidden(Contact contact, String called) {
        return switch (contact.state()) {
            case ContactState.Queued _, ContactState.Asked _ ->
                "Son nom et ses coordonnées arrivent si cette personne accepte.";
            case ContactState.Declined _ -> called + " a décliné. Son nom et ses coordonnées restent cachés.";
            case ContactState.NoAnswer _ -> called + " n’a pas répondu. Son nom et ses coordonnées restent cachés.";
            case ContactState.Accepted _, ContactState.Reached _, ContactState.Closed _, ContactState.Withdrawn _ ->
                "Son nom et ses coordonnées ne sont plus conservés.";
        };
    }

    private static List<Choice> outcomes(String chosen, String name) {
        return OUTCOMES.stream()
                .map(stage -> Choice.of(
                        stage.name(),
                        TheirStory.choice(stage, name),
                        stage.name().equals(chosen)))
                .toList();
    }

    private List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }
}
