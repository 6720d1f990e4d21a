package fr.ensemblier.matching.meeting;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.ContactListing;
import fr.ensemblier.matching.ContactQuery;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Contacts »: the list of an employer's meetings.
@Controller
@RequestMapping("/employeur/contacts")
class ContactsController {

    private static final int PAGE = 50;
    private static final Map<ContactFilter, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put(ContactFilter.ALL, "Tous");
        STATES.put(ContactFilter.TO_CALL, "À joindre");
        STATES.put(ContactFilter.LATE, "En retard");
        STATES.put(ContactFilter.WAITING, "En attente de réponse");
        STATES.put(ContactFilter.MET, "En cours");
        STATES.put(ContactFilter.HIRED, "Embauches");
        STATES.put(ContactFilter.ENDED, "Terminés");
    }

    private final ContactListing listing;
    private final Readings readings;
    private final TheirStory story;

    ContactsController(ContactListing listing, Readings readings, TheirStory story) {
        this.listing = listing;
        this.readings = readings;
        this.story = story;
    }

    @GetMapping
    @Transactional(readOnly = true)
    ModelAndView list(@ModelAttribute ContactQuery query) {
        var listed = listing.page(kind(), query, List.of());
        var page = new ContactList(
                French.plural(listed.total(), "contact", "contacts"),
                listed,
                listed.rows().stream().map(this::line).toList());
        return new ModelAndView("matching/meeting/list", Map.of("page", page));
    }

    @GetMapping("/export")
    @Transactional(readOnly = true)
    void export(@ModelAttribute ContactQuery query, HttpServletResponse response) {
        try (var csv = CsvExport.to(response, "contacts.csv", "Personne", "Offre", "Demandé le", "État")) {
            listing.all(kind(), query)
                    .forEach(row -> csv.row(
                            row.line().known(),
                            row.title("Offre retirée"),
                            Paris.date(row.line().contact().askedAt()),
                            story.state(row.line().contact()).text()));
        }
    }

    private ContactListing.Kind kind() {
        return new ContactListing.Kind(
                new ContactLists.Whose.Employer(Actors.employer().organisation()),
                "/employeur/contacts",
                STATES,
                List.of(ContactOrder.values()),
                readings::mine,
                PAGE);
    }

    private ContactLine line(ContactListing.Row row) {
        var contact = row.line().contact();
        var said = story.state(contact);
        return new ContactLine(
                "/employeur/contacts/" + contact.id(),
                row.line().known(),
                row.title("Offre retirée"),
                listing.day(row),
                said.kind(),
                said.text());
    }
}
