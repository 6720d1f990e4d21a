package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// The person reads an employer's request, says yes or no, and later what came of it.
@Controller
@RequestMapping("/mon-espace/contacts/{id}")
class RequestController {

    private static final Set<String> NEWS = Set.of("contacted", "interview", "no_news", "stopped");

    private final Contacts contacts;
    private final Entries entries;
    private final Moves moves;
    private final Endings endings;
    private final Readings readings;
    private final Market market;
    private final People people;
    private final Platforms platforms;
    private final Lines lines;
    private final HerStory story;
    private final ValueLists lists;
    private final Clock clock;

    RequestController(
            Contacts contacts,
            Entries entries,
            Moves moves,
            Endings endings,
            Readings readings,
            Market market,
            People people,
            Platforms platforms,
            Lines lines,
            HerStory story,
            ValueLists lists,
            Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.moves = moves;
        this.endings = endings;
        this.readings = readings;
        this.market = market;
        this.people = people;
        this.platforms = platforms;
        this.lines = lines;
        this.story = story;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        Actors.candidate();
        return view(contacts.get(id), RequestPage.Told.NOTHING, List.of(), HttpStatus.OK);
    }

    @PostMapping("/accepter")
    String accept(@PathVariable UUID id, @RequestParam(defaultValue = "") String mot, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        var words = mot.isBlank()
                ? null
                : mot.strip().substring(0, Math.min(300, mot.strip().length()));
        var done = Readings.across(() -> moves.accept(contact.id(), "PERSON", actor.name(), null, words));
        switch (done) {
            case YES ->
                Flash.ok("C’est dit. L’employeur voit " + given(contact) + ". Il va vous appeler.")
                        .after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette demande n’attend plus de réponse. Appelez la plateforme si elle vous intéresse.")
                        .after(redirect);
        }
        return "redirect:/mon-espace/contacts/" + id;
    }

    @PostMapping("/decliner")
    String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        var why = lists.knows("REFUSAL_REASON_PERSON", reason) ? reason : null;
        var done = Readings.across(() -> moves.decline(contact.id(), "PERSON", actor.name(), null, why));
        switch (done) {
            case YES ->
                Flash.ok("C’est dit. Cet employeur ne saura pas qui vous êtes.").after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette demande n’attend plus de réponse.").after(redirect);
        }
        return "redirect:/mon-espace";
    }

    @PostMapping("/nouvelles")
    String news(@PathVariable UUID id, @RequestParam(defaultValue = "") String nouvelle, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        if (NEWS.contains(nouvelle) && contact.state() instanceof ContactState.Open) {
            Readings.across(() -> {
                endings.personSays(contact.id(), nouvelle, actor.name());
                return contact;
            });
            Flash.ok("Merci, c’est noté.").after(redirect);
        }
        return "redirect:/mon-espace/contacts/" + id;
    }

    @PostMapping("/embauche")
    ModelAndView hired(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate startsOn,
            @RequestParam(defaultValue = "") String looking,
            RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        var today = Paris.today(clock);
        var answer = Arrays.stream(Hires.Looking.values())
                .filter(one -> one.name().equals(looking))
                .findFirst();
        var told = new RequestPage.Told(startsOn, looking);
        var errors = new ArrayList<FieldError>();
        if (startsOn == null || startsOn.isBefore(today.minusYears(1)) || startsOn.isAfter(today.plusYears(1))) {
            errors.add(new FieldError("startsOn", "Indiquez votre premier jour de travail."));
        }
        if (answer.isEmpty()) {
            errors.add(new FieldError("looking", "Dites si vous cherchez encore."));
        }
        if (startsOn == null || answer.isEmpty() || !errors.isEmpty()) {
            return view(contact, told, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var offer = readings.offer(contact.offer());
        var facts = new Endings.Hired(startsOn, null, offer.contractClass(), offer.weeklyHours(), answer.get(), null);
        var hire = Readings.across(() -> endings.hired(contact.id(), offer, facts, "PERSON", actor.name()));
        if (hire.isPresent()) {
            Flash.ok("Bravo ! Nous prendrons de vos nouvelles.").after(redirect);
        } else {
            Flash.warn("Cette rencontre est déjà terminée. Appelez la plateforme pour nous le dire.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:/mon-espace/contacts/" + id);
    }

    /// « Le laisser garder mon téléphone » after an unsuccessful end, and back (R-P6).
    @PostMapping("/garder")
    String keep(@PathVariable UUID id, @RequestParam boolean accord, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        if (Readings.across(() -> endings.keeps(contact.id(), accord, actor.name()))) {
            Flash.ok(
                            accord
                                    ? "C’est noté. Vous pouvez changer d’avis ici."
                                    : "C’est noté. Il les perd dans trois mois.")
                    .after(redirect);
        }
        return "redirect:/mon-espace/contacts/" + id;
    }

    private @Nullable String kept(Contact contact) {
        var ended = contact.state() instanceof ContactState.Withdrawn
                || contact.state() instanceof ContactState.Closed closed && closed.stage() != Stage.HIRED;
        if (!ended) {
            return null;
        }
        return Readings.across(() -> entries.kept(contact))
                .map(kept -> kept.until() == null ? "" : French.shortDate(kept.until(), Paris.today(clock)))
                .orElse(null);
    }

    private ModelAndView view(Contact contact, RequestPage.Told told, List<FieldError> errors, HttpStatus status) {
        var offer = readings.offer(contact.offer());
        var said = story.state(contact);
        var page = new RequestPage(
                contact.id().toString(),
                offer.establishmentName(),
                offer.title() + ", " + French.at(offer.communeName()),
                platforms.get(offer.platform()).base() + "/offres/" + offer.id(),
                offer.id().toString(),
                contact.message(),
                contact.askedBy(),
                said.kind(),
                said.text(),
                contact.state() instanceof ContactState.Asked,
                contact.state() instanceof ContactState.Accepted || contact.state() instanceof ContactState.Reached,
                reveals(contact),
                given(contact),
                readings.card(contact.cardKey())
                        .map(card -> lines.of(card, offer, market.explain(card, offer)))
                        .orElse(List.of()),
                story.steps(contact, entries.of(contact)),
                kept(contact),
                told,
                errors);
        return new ModelAndView("matching/space/request", Map.of("page", page), status);
    }

    /// « votre nom et votre téléphone »: what the employer sees once she accepts.
    private String given(Contact contact) {
        var given = new ArrayList<String>(List.of("votre nom"));
        people.behind(contact.cardKey()).ifPresent(her -> {
            if (her.phone() != null) {
                given.add("votre téléphone");
            }
            if (her.email() != null) {
                given.add("votre courriel");
            }
        });
        return French.list(given);
    }

    private List<String> reveals(Contact contact) {
        var shown = new ArrayList<String>();
        people.behind(contact.cardKey()).ifPresent(her -> {
            shown.add(her.fullName());
            if (her.phone() != null) {
                shown.add(French.phone(her.phone()));
            }
            if (her.email() != null) {
                shown.add(her.email());
            }
        });
        return shown;
    }
}
