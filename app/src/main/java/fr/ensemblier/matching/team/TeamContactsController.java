package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
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

/// « Mises en relation »: all contacts of the platform's persons and employers; the team may answer for a person
/// (R-P2).
@Controller
@RequestMapping("/equipe/contacts")
class TeamContactsController {

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final ContactsOfTeam list;
    private final Contacts contacts;
    private final Entries entries;
    private final Moves moves;
    private final Matchmaker matchmaker;
    private final Readings readings;
    private final Market market;
    private final People people;
    private final Lines lines;
    private final Story story;
    private final ValueLists lists;
    private final Parameters parameters;
    private final Clock clock;

    TeamContactsController(
            ContactsOfTeam list,
            Contacts contacts,
            Entries entries,
            Moves moves,
            Matchmaker matchmaker,
            Readings readings,
            Market market,
            People people,
            Lines lines,
            Story story,
            ValueLists lists,
            Parameters parameters,
            Clock clock) {
        this.list = list;
        this.contacts = contacts;
        this.entries = entries;
        this.moves = moves;
        this.matchmaker = matchmaker;
        this.readings = readings;
        this.market = market;
        this.people = people;
        this.lines = lines;
        this.story = story;
        this.lists = lists;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "toutes") String etat,
            @RequestParam(required = false) @Nullable Instant avant) {
        var actor = Actors.team();
        var now = clock.instant();
        var rows = list.list(etat, now, avant, PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var page = new TeamPages.Contacts(
                French.plural(list.count(etat, now), "mise en relation", "mises en relation"),
                List.of(
                        chip("Toutes", "toutes", etat, now),
                        chip("En attente de réponse", "en-attente", etat, now),
                        chip("À appeler par l’employeur", "a-appeler", etat, now),
                        chip("En retard", "en-retard", etat, now),
                        chip("En cours", "en-cours", etat, now),
                        chip("Embauches", "embauches", etat, now),
                        chip("Sans suite", "sans-suite", etat, now)),
                shown.stream().map(this::line).toList(),
                rows.size() > PAGE
                        ? "/equipe/contacts?etat=" + etat + "&avant="
                                + shown.getLast().askedAt()
                        : null,
                "/equipe/contacts/export?etat=" + etat,
                list.paused(actor.platform(), now, parameters.days("r-m5.late-limit", actor.platform())),
                actor.head());
        return new ModelAndView("matching/team/contacts", Map.of("page", page));
    }

    private Chip chip(String label, String code, String applied, Instant now) {
        return new Chip(label, "/equipe/contacts?etat=" + code, list.count(code, now), code.equals(applied));
    }

    private TeamPages.Line line(ContactsOfTeam.Row row) {
        var said = story.state(contacts.get(row.id()));
        return new TeamPages.Line(
                "/equipe/contacts/" + row.id(),
                row.person() == null ? row.called() : row.person(),
                row.structure(),
                row.offer(),
                French.shortDate(Paris.date(row.askedAt()), Paris.today(clock)),
                said.kind(),
                said.text());
    }

    @GetMapping("/export")
    void export(@RequestParam(defaultValue = "toutes") String etat, HttpServletResponse response) throws IOException {
        Actors.team();
        try (var csv = CsvExport.to(
                response, "mises-en-relation.csv", "Personne", "Structure", "Offre", "Demandée le", "État")) {
            list.list(etat, clock.instant(), null, MOST)
                    .forEach(row -> csv.row(
                            row.person() == null ? row.called() : row.person(),
                            row.structure(),
                            row.offer(),
                            Paris.date(row.askedAt()),
                            story.state(contacts.get(row.id())).text()));
        }
    }

    /// The head lets an employer receive matches again (R-M5).
    @PostMapping("/reprise")
    String lift(@RequestParam UUID organisation, RedirectAttributes redirect) {
        var actor = Actors.head();
        matchmaker.lift(actor.platform(), organisation, actor.name());
        Flash.ok("Cet employeur reçoit à nouveau des profils.").after(redirect);
        return "redirect:/equipe/contacts";
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable UUID id) {
        var actor = Actors.team();
        var contact = contacts.get(id);
        var offer = readings.offer(contact.offer());
        var her = people.behind(contact.cardKey())
                .filter(person -> person.platform().equals(actor.platform()));
        var said = story.state(contact);
        var page = new TeamPages.ContactPage(
                id.toString(),
                her.map(People.Reachable::fullName).orElse(contact.called()),
                her.map(person -> "/equipe/personnes/" + person.person()).orElse(null),
                offer.establishmentName(),
                offer.title() + ", à " + offer.communeName(),
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
    @PostMapping("/{id}/reponse")
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
