package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.matching.ContactListing;
import fr.ensemblier.matching.ContactQuery;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Mes rencontres »: every employer who asked for her.
@Controller
@RequestMapping("/mon-espace/contacts")
class MeetingsController {

    private static final int PAGE = 20;
    private static final Map<ContactFilter, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put(ContactFilter.ALL, "Toutes");
        STATES.put(ContactFilter.WAITING, "À répondre");
        STATES.put(ContactFilter.TO_CALL, "L’employeur doit appeler");
        STATES.put(ContactFilter.MET, "En cours");
        STATES.put(ContactFilter.ENDED, "Terminées");
    }

    private final People people;
    private final ContactListing listing;
    private final Readings readings;
    private final HerStory story;

    MeetingsController(People people, ContactListing listing, Readings readings, HerStory story) {
        this.people = people;
        this.listing = listing;
        this.readings = readings;
        this.story = story;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute ContactQuery query) {
        var listed = listing.page(hers(), hers(query), List.of());
        var page =
                new MeetingsPage(listed, listed.rows().stream().map(this::line).toList());
        return new ModelAndView("matching/space/meetings", Map.of("page", page));
    }

    @GetMapping("/export")
    void export(@ModelAttribute ContactQuery query, HttpServletResponse response) {
        try (var csv = CsvExport.to(response, "mes-rencontres.csv", "Employeur", "Offre", "Demandée le", "État")) {
            listing.all(hers(), hers(query)).stream()
                    .map(this::line)
                    .forEach(line -> csv.row(line.structure(), line.offer(), line.asked(), line.state()));
        }
    }

    /// Her list is asked by its states and its order alone.
    private static ContactQuery hers(ContactQuery query) {
        return new ContactQuery(query.etat(), query.tri(), query.apres(), null, null, null, null, null, null);
    }

    private ContactListing.Kind hers() {
        var actor = Actors.candidate();
        var her = people.find(actor.person()).orElseThrow(() -> new NotFound("person", actor.person()));
        return new ContactListing.Kind(
                new ContactLists.Whose.Person(her.cardKey()),
                "/mon-espace/contacts",
                STATES,
                List.of(ContactOrder.NEWEST, ContactOrder.OLDEST, ContactOrder.DUE),
                readings::offers,
                PAGE);
    }

    private MeetingsPage.Line line(ContactListing.Row row) {
        var contact = row.line().contact();
        var offer = row.offer();
        var said = story.state(contact);
        return new MeetingsPage.Line(
                "/mon-espace/contacts/" + contact.id(),
                row.structure("Un employeur"),
                offer == null ? "Offre retirée" : offer.title() + ", " + French.at(offer.communeName()),
                listing.day(row),
                said.kind(),
                said.text());
    }
}
