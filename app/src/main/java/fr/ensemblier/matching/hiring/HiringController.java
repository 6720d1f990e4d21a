package fr.ensemblier.matching.hiring;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Enregistrer l’embauche » that a contact brought: the employer says it once, or the team for him, and only
/// what is known (R-H1, R-M10).
@Controller
@RequestMapping({"/employeur/contacts/{id}/embauche", "/equipe/contacts/{id}/embauche"})
class HiringController {

    private final Contacts contacts;
    private final Entries entries;
    private final Endings endings;
    private final Readings readings;
    private final ValueLists lists;
    private final Clock clock;

    HiringController(
            Contacts contacts, Entries entries, Endings endings, Readings readings, ValueLists lists, Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.endings = endings;
        this.readings = readings;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView hireForm(@PathVariable UUID id) {
        var actor = who();
        var contact = contacts.get(id);
        var offer = readings.offer(contact.offer());
        var form = new HireForm(
                offer.startOn().isBefore(Paris.today(clock)) ? null : offer.startOn(),
                null,
                offer.contractClass(),
                offer.weeklyHours().stripTrailingZeros().toPlainString(),
                null);
        return hire(actor, contact, form, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView hired(@PathVariable UUID id, @ModelAttribute HireForm form, RedirectAttributes redirect) {
        var actor = who();
        var contact = contacts.get(id);
        var errors = form.errors(lists, Paris.today(clock));
        if (!errors.isEmpty()) {
            return hire(actor, contact, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var offer = readings.offer(contact.offer());
        var side = actor instanceof Actor.Team ? "TEAM" : "EMPLOYER";
        var hire = Readings.across(() -> endings.hired(id, offer, form.facts(), side, actor.name()));
        if (hire.isEmpty()) {
            Flash.warn("Cette mise en relation ne peut plus se conclure par une embauche."
                            + (actor instanceof Actor.Team ? "" : " Appelez la plateforme."))
                    .after(redirect);
        } else {
            Flash.ok("L’embauche est enregistrée. Nous demandons à " + entries.called(contact)
                            + " si ce poste lui suffit. Ses autres rencontres restent ouvertes jusque-là.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + place(actor, contact));
    }

    private static Actor who() {
        return switch (Actors.current()) {
            case Actor.Team team -> team;
            case Actor.Employer employer -> employer;
            case Actor _ -> throw new NotAllowed("Only an employer or the team records a hire");
        };
    }

    private static String place(Actor actor, Contact contact) {
        return (actor instanceof Actor.Team ? "/equipe/contacts/" : "/employeur/contacts/") + contact.id();
    }

    private ModelAndView hire(Actor actor, Contact contact, HireForm form, List<FieldError> errors, HttpStatus status) {
        var name = entries.identity(contact).map(Entries.Identity::name).orElse(contact.called());
        var page = new HirePage(
                place(actor, contact),
                actor instanceof Actor.Team ? "Mises en relation" : "Contacts",
                entries.called(contact),
                name,
                readings.offer(contact.offer()).title(),
                form,
                lists.of("CONTRACT_CLASS").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                errors);
        return new ModelAndView("matching/hiring/hire", Map.of("page", page), status);
    }
}
