package fr.ensemblier.matching.meeting;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Contacts »: the list of an employer's meetings.
@Controller
@RequestMapping("/employeur/contacts")
class ContactsController {

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final ContactLists contacts;
    private final Readings readings;
    private final Story story;
    private final Clock clock;

    ContactsController(ContactLists contacts, Readings readings, Story story, Clock clock) {
        this.contacts = contacts;
        this.readings = readings;
        this.story = story;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    ModelAndView list(
            @RequestParam(defaultValue = "tous") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            @RequestParam(required = false) @Nullable UUID apres) {
        var whose = new ContactLists.Whose.Employer(Actors.employer().organisation());
        var now = clock.instant();
        var filter = ContactFilter.of(etat);
        var order = ContactOrder.of(tri);
        var counts = contacts.counts(whose, now);
        var found = contacts.page(whose, filter, order, apres, PAGE + 1, now);
        var shown = found.stream().limit(PAGE).toList();
        var titles = titles(shown);
        var here = address("/employeur/contacts", filter, order);
        var page = new ContactList(
                French.plural(counts.getOrDefault(filter, 0), "contact", "contacts"),
                Stream.of(
                                ContactFilter.ALL,
                                ContactFilter.TO_CALL,
                                ContactFilter.LATE,
                                ContactFilter.WAITING,
                                ContactFilter.MET,
                                ContactFilter.HIRED,
                                ContactFilter.ENDED)
                        .map(one -> new Chip(
                                label(one),
                                address("/employeur/contacts", one, order),
                                counts.getOrDefault(one, 0),
                                one == filter))
                        .toList(),
                shown.stream().map(line -> line(line, titles)).toList(),
                filter.code(),
                order.code(),
                Stream.of(ContactOrder.values())
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                apres == null ? null : here,
                found.size() > PAGE
                        ? here + "&apres=" + shown.getLast().contact().id()
                        : null,
                address("/employeur/contacts/export", filter, order));
        return new ModelAndView("matching/meeting/list", Map.of("page", page));
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "tous") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            HttpServletResponse response) {
        var whose = new ContactLists.Whose.Employer(Actors.employer().organisation());
        var rows = contacts.page(whose, ContactFilter.of(etat), ContactOrder.of(tri), null, MOST, clock.instant());
        var titles = titles(rows);
        try (var csv = CsvExport.to(response, "contacts.csv", "Personne", "Offre", "Demandé le", "État")) {
            rows.forEach(row -> csv.row(
                    row.known(),
                    title(titles.get(row.contact().offer())),
                    Paris.date(row.contact().askedAt()),
                    story.state(row.contact()).text()));
        }
    }

    private Map<UUID, OfferView> titles(List<ContactLists.Line> lines) {
        return readings.mine(lines.stream().map(line -> line.contact().offer()).collect(Collectors.toSet()));
    }

    private static String address(String path, ContactFilter filter, ContactOrder order) {
        return path + "?etat=" + filter.code() + "&tri=" + order.code();
    }

    private static String label(ContactFilter filter) {
        return switch (filter) {
            case ALL -> "Tous";
            case WAITING -> "En attente de réponse";
            case TO_CALL -> "À appeler";
            case LATE -> "En retard";
            case MET -> "En cours";
            case HIRED -> "Embauches";
            case NO_FOLLOW_UP -> "Sans suite";
            case ENDED -> "Terminés";
        };
    }

    private ContactLine line(ContactLists.Line line, Map<UUID, OfferView> offers) {
        var said = story.state(line.contact());
        return new ContactLine(
                "/employeur/contacts/" + line.contact().id(),
                line.known(),
                title(offers.get(line.contact().offer())),
                French.shortDate(Paris.date(line.contact().askedAt()), Paris.today(clock)),
                said.kind(),
                said.text());
    }

    private static String title(@Nullable OfferView offer) {
        return offer == null ? "Offre retirée" : offer.title();
    }
}
