package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.ContactListing;
import fr.ensemblier.matching.ContactQuery;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Mises en relation »: every contact that the team may read, and the employers who receive no new profiles.
@Controller
@RequestMapping("/equipe/contacts")
class TeamContactsController {

    private static final int PAGE = 50;
    private static final Map<ContactFilter, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put(ContactFilter.ALL, "Toutes");
        STATES.put(ContactFilter.WAITING, "En attente de réponse");
        STATES.put(ContactFilter.TO_CALL, "À joindre par l’employeur");
        STATES.put(ContactFilter.LATE, "En retard");
        STATES.put(ContactFilter.MET, "En cours");
        STATES.put(ContactFilter.HIRED, "Embauches");
        STATES.put(ContactFilter.NO_FOLLOW_UP, "Sans suite");
        STATES.put(ContactFilter.TO_REOPEN, "À rouvrir ?");
    }

    private final ContactListing listing;
    private final ContactsOfTeam team;
    private final Matchmaker matchmaker;
    private final Readings readings;
    private final Story story;
    private final Parameters parameters;
    private final Clock clock;

    TeamContactsController(
            ContactListing listing,
            ContactsOfTeam team,
            Matchmaker matchmaker,
            Readings readings,
            Story story,
            Parameters parameters,
            Clock clock) {
        this.listing = listing;
        this.team = team;
        this.matchmaker = matchmaker;
        this.readings = readings;
        this.story = story;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute ContactQuery query) {
        var actor = Actors.team();
        var listed = listing.page(kind(), query, listing.advisers(actor.platform()));
        var page = new TeamPages.Contacts(
                French.plural(listed.total(), "mise en relation", "mises en relation"),
                listed,
                listed.rows().stream().map(this::line).toList(),
                team.paused(actor.platform(), clock.instant(), parameters.days("r-m5.late-limit", actor.platform())),
                actor.head());
        return new ModelAndView("matching/team/contacts", Map.of("page", page));
    }

    @GetMapping("/export")
    void export(@ModelAttribute ContactQuery query, HttpServletResponse response) {
        Actors.team();
        try (var csv = CsvExport.to(
                response, "mises-en-relation.csv", "Personne", "Structure", "Offre", "Demandée le", "État")) {
            listing.all(kind(), query)
                    .forEach(row -> csv.row(
                            row.line().known(),
                            row.structure("Structure"),
                            row.title("Offre"),
                            Paris.date(row.line().contact().askedAt()),
                            story.state(row.line().contact()).text()));
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

    private ContactListing.Kind kind() {
        return new ContactListing.Kind(
                new ContactLists.Whose.Team(),
                "/equipe/contacts",
                STATES,
                List.of(ContactOrder.values()),
                readings::offers,
                PAGE);
    }

    private TeamPages.Line line(ContactListing.Row row) {
        var contact = row.line().contact();
        var said = story.state(contact);
        return new TeamPages.Line(
                "/equipe/contacts/" + contact.id(),
                row.line().known(),
                row.structure("Structure"),
                row.title("Offre"),
                listing.day(row),
                said.kind(),
                said.text());
    }
}
