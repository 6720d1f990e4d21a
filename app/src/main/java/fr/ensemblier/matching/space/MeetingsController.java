package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Mes rencontres »: every employer who asked for her.
@Controller
@RequestMapping("/mon-espace/contacts")
class MeetingsController {

    private static final int PAGE = 20;
    private static final int MOST = 2_000;

    private final People people;
    private final ContactLists contacts;
    private final Readings readings;
    private final HerStory story;
    private final Clock clock;

    MeetingsController(People people, ContactLists contacts, Readings readings, HerStory story, Clock clock) {
        this.people = people;
        this.contacts = contacts;
        this.readings = readings;
        this.story = story;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "tous") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            @RequestParam(required = false) @Nullable UUID apres) {
        var whose = hers();
        var now = clock.instant();
        var filter = ContactFilter.of(etat);
        var order = ContactOrder.of(tri);
        var counts = contacts.counts(whose, now);
        var found = contacts.page(whose, filter, order, apres, PAGE + 1, now);
        var shown = found.stream().limit(PAGE).toList();
        var offers = offers(shown);
        var here = address("/mon-espace/contacts", filter, order);
        var page = new MeetingsPage(
                Stream.of(
                                ContactFilter.ALL,
                                ContactFilter.WAITING,
                                ContactFilter.TO_CALL,
                                ContactFilter.MET,
                                ContactFilter.ENDED)
                        .map(one -> new Chip(
                                label(one),
                                address("/mon-espace/contacts", one, order),
                                counts.getOrDefault(one, 0),
                                one == filter))
                        .toList(),
                shown.stream().map(line -> line(line, offers)).toList(),
                filter.code(),
                order.code(),
                Stream.of(ContactOrder.NEWEST, ContactOrder.OLDEST, ContactOrder.DUE)
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                apres == null ? null : here,
                found.size() > PAGE
                        ? here + "&apres=" + shown.getLast().contact().id()
                        : null,
                address("/mon-espace/contacts/export", filter, order));
        return new ModelAndView("matching/space/meetings", Map.of("page", page));
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "tous") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            HttpServletResponse response) {
        var rows = contacts.page(hers(), ContactFilter.of(etat), ContactOrder.of(tri), null, MOST, clock.instant());
        var offers = offers(rows);
        try (var csv = CsvExport.to(response, "mes-rencontres.csv", "Employeur", "Offre", "Demandée le", "État")) {
            rows.stream()
                    .map(row -> line(row, offers))
                    .forEach(line -> csv.row(line.structure(), line.offer(), line.asked(), line.state()));
        }
    }

    private ContactLists.Whose hers() {
        var actor = Actors.candidate();
        var her = people.find(actor.person()).orElseThrow(() -> new NotFound("person", actor.person()));
        return new ContactLists.Whose.Person(her.cardKey());
    }

    private Map<UUID, OfferView> offers(List<ContactLists.Line> lines) {
        return readings.offers(
                lines.stream().map(line -> line.contact().offer()).collect(Collectors.toSet()));
    }

    private MeetingsPage.Line line(ContactLists.Line line, Map<UUID, OfferView> offers) {
        var contact = line.contact();
        var offer = offers.get(contact.offer());
        var said = story.state(contact);
        return new MeetingsPage.Line(
                "/mon-espace/contacts/" + contact.id(),
                offer == null ? "Un employeur" : offer.establishmentName(),
                offer == null ? "Offre retirée" : offer.title() + ", " + French.at(offer.communeName()),
                French.shortDate(Paris.date(contact.askedAt()), Paris.today(clock)),
                said.kind(),
                said.text());
    }

    private static String address(String path, ContactFilter filter, ContactOrder order) {
        return path + "?etat=" + filter.code() + "&tri=" + order.code();
    }

    private static String label(ContactFilter filter) {
        return switch (filter) {
            case ALL -> "Toutes";
            case WAITING -> "À répondre";
            case TO_CALL -> "L’employeur doit appeler";
            case LATE -> "En retard";
            case MET -> "En cours";
            case HIRED -> "Embauches";
            case NO_FOLLOW_UP -> "Sans suite";
            case ENDED -> "Terminées";
        };
    }
}
