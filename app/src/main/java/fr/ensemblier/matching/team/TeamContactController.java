package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One contact, as the team follows it; the team may answer for the person (R-P2).
@Controller
@RequestMapping("/equipe/contacts/{id}")
class TeamContactController {

    private final Contacts contacts;
    private final Entries entries;
    private final Moves moves;
    private final Readings readings;
    private final Market market;
    private final People people;
    private final Openings openings;
    private final Lines lines;
    private final Story story;
    private final ValueLists lists;

    TeamContactController(
            Contacts contacts,
            Entries entries,
            Moves moves,
            Readings readings,
            Market market,
            People people,
            Openings openings,
            Lines lines,
            Story story,
            ValueLists lists) {
        this.contacts = contacts;
        this.entries = entries;
        this.moves = moves;
        this.readings = readings;
        this.market = market;
        this.people = people;
        this.openings = openings;
        this.lines = lines;
        this.story = story;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var actor = Actors.team();
        var contact = contacts.get(id);
        var offer = readings.offer(contact.offer());
        var her = people.behind(contact.cardKey())
                .filter(person -> person.platform().equals(actor.platform()));
        her.ifPresent(person -> openings.note(actor.platform(), person.person(), "contact.opened"));
        var said = story.state(contact);
        var page = new TeamPages.ContactPage(
                id.toString(),
                her.map(People.Reachable::fullName).orElse(contact.called()),
                her.map(person -> "/equipe/personnes/" + person.person()).orElse(null),
                offer.establishmentName(),
                offer.title() + ", " + French.at(offer.communeName()),
                contact.message(),
                said.kind(),
                said.text(),
                her.isPresent() && contact.state() instanceof ContactState.Asked,
                her.map(People.Reachable::standingMandate).orElse(false),
                her.map(People.Reachable::phone).orElse(null),
                lists.of("REFUSAL_REASON_PERSON").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                readings.card(contact.cardKey())
                        .map(card -> lines.of(card, offer, market.explain(card, offer)))
                        .orElse(List.of()),
                story.steps(contact, entries.of(contact)));
        return new ModelAndView("matching/team/contact", Map.of("page", page));
    }

    /// The adviser answers for her, with her mandate: standing, or given for this contact (R-P2).
    @PostMapping("/reponse")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "false") boolean accord,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var contact = contacts.get(id);
        var her = people.behind(contact.cardKey())
                .filter(person -> person.platform().equals(actor.platform()));
        if (her.isEmpty() || !(her.get().standingMandate() || accord)) {
            Flash.bad("Il faut l’accord de la personne pour cette rencontre. Cochez la case quand vous l’avez.")
                    .after(redirect);
            return "redirect:/equipe/contacts/" + id;
        }
        var mandate = her.get().standingMandate() ? "STANDING" : "THIS_CONTACT";
        var how = comment.isBlank() ? null : comment.strip();
        said(
                redirect,
                contact,
                reponse,
                actor.name(),
                mandate,
                how,
                lists.knows("REFUSAL_REASON_PERSON", reason) ? reason : null);
        return "redirect:/equipe/contacts/" + id;
    }

    private void said(
            RedirectAttributes redirect,
            Contact contact,
            String answer,
            String by,
            String mandate,
            @Nullable String how,
            @Nullable String reason) {
        if (!answer.equals("oui") && !answer.equals("non")) {
            Flash.bad("Choisissez oui ou non.").after(redirect);
            return;
        }
        var done = answer.equals("oui")
                ? Readings.across(() -> moves.accept(contact.id(), "TEAM", by, mandate, how))
                : Readings.across(() -> moves.decline(contact.id(), "TEAM", by, mandate, reason));
        switch (done) {
            case YES -> Flash.ok("La réponse est transmise à l’employeur.").after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette demande n’attend plus de réponse.").after(redirect);
        }
    }
}
