package fr.ensemblier.matching.meeting;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Contacts »: the employer's meetings, from the request to the outcome.
@Controller
@RequestMapping("/employeur/contacts")
class MeetingController {

    private static final List<Stage> OUTCOMES = List.of(
            Stage.INTERVIEW, Stage.TRIAL, Stage.HIRED, Stage.NOT_SUITABLE, Stage.NO_ANSWER, Stage.PERSON_STOPPED);

    /// The lists an employer chooses from.
    private enum Filter {
        ALL("tous", "Tous"),
        TO_CALL("a-appeler", "À appeler"),
        LATE("en-retard", "En retard"),
        WAITING("en-attente", "En attente de réponse"),
        MET("en-cours", "En cours"),
        ENDED("termines", "Terminés");

        private final String code;
        private final String label;

        Filter(String code, String label) {
            this.code = code;
            this.label = label;
        }

        boolean holds(Contact contact, Instant now) {
            return switch (this) {
                case ALL -> true;
                case TO_CALL -> contact.state() instanceof ContactState.Accepted;
                case LATE -> contact.late(now);
                case WAITING ->
                    contact.state() instanceof ContactState.Queued || contact.state() instanceof ContactState.Asked;
                case MET -> contact.state() instanceof ContactState.Reached;
                case ENDED -> !(contact.state() instanceof ContactState.Open);
            };
        }
    }

    private final Contacts contacts;
    private final Entries entries;
    private final Moves moves;
    private final Endings endings;
    private final Readings readings;
    private final Market market;
    private final Lines lines;
    private final Story story;
    private final ValueLists lists;
    private final Clock clock;

    MeetingController(
            Contacts contacts,
            Entries entries,
            Moves moves,
            Endings endings,
            Readings readings,
            Market market,
            Lines lines,
            Story story,
            ValueLists lists,
            Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.moves = moves;
        this.endings = endings;
        this.readings = readings;
        this.market = market;
        this.lines = lines;
        this.story = story;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "tous") String etat) {
        var actor = Actors.employer();
        var now = clock.instant();
        var all = contacts.ofOrganisation(actor.organisation());
        var chips = Arrays.stream(Filter.values())
                .map(filter -> new Chip(
                        filter.label,
                        "/employeur/contacts?etat=" + filter.code,
                        (int) all.stream()
                                .filter(contact -> filter.holds(contact, now))
                                .count(),
                        filter.code.equals(etat)))
                .toList();
        Predicate<Contact> chosen = contact -> Stream.of(Filter.values())
                .filter(filter -> filter.code.equals(etat))
                .allMatch(filter -> filter.holds(contact, now));
        var found = all.stream().filter(chosen).limit(200).toList();
        var titles = readings.offers(found.stream().map(Contact::offer).collect(Collectors.toSet()));
        var names = entries.names(actor.organisation());
        var shown = found.stream()
                .map(contact ->
                        line(contact, names.getOrDefault(contact.id(), contact.called()), titles.get(contact.offer())))
                .toList();
        return new ModelAndView(
                "matching/meeting/list",
                Map.of("page", new ContactList(French.plural(all.size(), "contact", "contacts"), chips, shown)));
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable UUID id) {
        Actors.employer();
        return page(contacts.get(id), HireForm.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}/joindre")
    String reached(@PathVariable UUID id, @RequestParam boolean jointe, RedirectAttributes redirect) {
        var actor = Actors.employer();
        var contact = contacts.get(id);
        said(Readings.across(() -> moves.reached(contact.id(), jointe, actor.name())), redirect);
        return "redirect:/employeur/contacts/" + id;
    }

    @PostMapping("/{id}/issue")
    ModelAndView outcome(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute HireForm hire,
            RedirectAttributes redirect) {
        var actor = Actors.employer();
        var contact = contacts.get(id);
        var chosen = OUTCOMES.stream().filter(one -> one.name().equals(stage)).findFirst();
        if (chosen.isEmpty()) {
            var error = new FieldError("stage", "Choisissez ce qui s’est passé.");
            return page(contact, hire, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (chosen.get() == Stage.HIRED) {
            return new ModelAndView("redirect:/employeur/contacts/" + id + "/embauche");
        }
        var why = lists.knows("NOT_SUITABLE_REASON", reason) ? reason : null;
        if (chosen.get() == Stage.NOT_SUITABLE && why == null) {
            var error = new FieldError("reason", "Dites pourquoi, en choisissant une raison de la liste.");
            return page(contact, hire, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        said(Readings.across(() -> moves.stage(id, chosen.get(), why, "EMPLOYER", actor.name())), redirect);
        return new ModelAndView("redirect:/employeur/contacts/" + id);
    }

    @GetMapping("/{id}/embauche")
    ModelAndView hireForm(@PathVariable UUID id) {
        Actors.employer();
        var contact = contacts.get(id);
        var offer = readings.offer(contact.offer());
        var form = new HireForm(
                offer.startOn(),
                null,
                offer.contractClass(),
                offer.weeklyHours().stripTrailingZeros().toPlainString(),
                null);
        return hire(contact, form, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}/embauche")
    ModelAndView hired(@PathVariable UUID id, @ModelAttribute HireForm form, RedirectAttributes redirect) {
        var actor = Actors.employer();
        var contact = contacts.get(id);
        var errors = form.errors(lists, Paris.today(clock));
        if (!errors.isEmpty()) {
            return hire(contact, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var offer = readings.offer(contact.offer());
        var hire = Readings.across(() -> endings.hired(id, offer, form.facts(), "EMPLOYER", actor.name()));
        if (hire.isEmpty()) {
            Flash.warn("Cette mise en relation ne peut plus se conclure par une embauche. Appelez la plateforme.")
                    .after(redirect);
        } else {
            Flash.ok("L’embauche est enregistrée. Nous demandons à " + contact.called()
                            + " si elle ou il cherche encore. Ses autres rencontres restent ouvertes jusque-là.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:/employeur/contacts/" + id);
    }

    private static void said(Moves.Done done, RedirectAttributes redirect) {
        switch (done) {
            case YES ->
                Flash.ok("C’est noté. Merci, la personne et la plateforme le savent.")
                        .after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette mise en relation a changé entre-temps. Relisez-la.")
                        .after(redirect);
        }
    }

    private ContactLine line(Contact contact, String name, @Nullable OfferView offer) {
        var said = story.state(contact);
        return new ContactLine(
                "/employeur/contacts/" + contact.id(),
                name,
                offer == null ? "Offre retirée" : offer.title(),
                French.shortDate(Paris.date(contact.askedAt()), Paris.today(clock)),
                said.kind(),
                said.text());
    }

    private ModelAndView hire(Contact contact, HireForm form, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView("matching/meeting/hire", Map.of("page", view(contact, form, errors)), status);
    }

    private ModelAndView page(Contact contact, HireForm form, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView("matching/meeting/page", Map.of("page", view(contact, form, errors)), status);
    }

    private MeetingPage view(Contact contact, HireForm form, List<FieldError> errors) {
        var offer = readings.offer(contact.offer());
        var identity = entries.identity(contact);
        var said = story.state(contact);
        var open = contact.state() instanceof ContactState.Accepted || contact.state() instanceof ContactState.Reached;
        var ended = contact.state() instanceof ContactState.Closed;
        return new MeetingPage(
                contact.id().toString(),
                contact.called(),
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
                ended && identity.isEmpty() ? "Son nom et son téléphone ne sont plus conservés." : null,
                story.steps(contact, entries.of(contact)),
                readings.card(contact.cardKey())
                        .map(card -> lines.of(card, offer, market.explain(card, offer)))
                        .orElse(List.of()),
                outcomes(),
                options("NOT_SUITABLE_REASON"),
                form,
                options("CONTRACT_CLASS"),
                errors);
    }

    private static List<Choice> outcomes() {
        var choices = new ArrayList<Choice>();
        OUTCOMES.forEach(stage -> choices.add(Choice.of(stage.name(), French.capital(stage.words()), false)));
        return choices;
    }

    private List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }
}
