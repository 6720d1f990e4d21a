package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Mises en relation »: all contacts of the platform's persons and employers.
@Controller
@RequestMapping("/equipe/contacts")
class TeamContactsController {

    private static final int PAGE = 50;
    private static final int MOST = 20_000;
    private static final ContactLists.Whose OURS = new ContactLists.Whose.Team();

    private final ContactLists contacts;
    private final ContactsOfTeam team;
    private final Matchmaker matchmaker;
    private final Readings readings;
    private final Story story;
    private final Parameters parameters;
    private final Clock clock;

    TeamContactsController(
            ContactLists contacts,
            ContactsOfTeam team,
            Matchmaker matchmaker,
            Readings readings,
            Story story,
            Parameters parameters,
            Clock clock) {
        this.contacts = contacts;
        this.team = team;
        this.matchmaker = matchmaker;
        this.readings = readings;
        this.story = story;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "tous") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            @RequestParam(required = false) @Nullable UUID apres) {
        var actor = Actors.team();
        var now = clock.instant();
        var filter = ContactFilter.of(etat);
        var order = ContactOrder.of(tri);
        var counts = contacts.counts(OURS, now);
        var found = contacts.page(OURS, filter, order, apres, PAGE + 1, now);
        var shown = found.stream().limit(PAGE).toList();
        var offers = offers(shown);
        var here = address("/equipe/contacts", filter, order);
        var page = new TeamPages.Contacts(
                French.plural(counts.getOrDefault(filter, 0), "mise en relation", "mises en relation"),
                Stream.of(
                                ContactFilter.ALL,
                                ContactFilter.WAITING,
                                ContactFilter.TO_CALL,
                                ContactFilter.LATE,
                                ContactFilter.MET,
                                ContactFilter.HIRED,
                                ContactFilter.NO_FOLLOW_UP)
                        .map(one -> new Chip(
                                label(one),
                                address("/equipe/contacts", one, order),
                                counts.getOrDefault(one, 0),
                                one == filter))
                        .toList(),
                shown.stream().map(line -> line(line, offers)).toList(),
                filter.code(),
                order.code(),
                Stream.of(ContactOrder.values())
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                apres == null ? null : here,
                found.size() > PAGE
                        ? here + "&apres=" + shown.getLast().contact().id()
                        : null,
                address("/equipe/contacts/export", filter, order),
                team.paused(actor.platform(), now, parameters.days("r-m5.late-limit", actor.platform())),
                actor.head());
        return new ModelAndView("matching/team/contacts", Map.of("page", page));
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "tous") String etat,
            @RequestParam(defaultValue = "recentes") String tri,
            HttpServletResponse response) {
        Actors.team();
        var rows = contacts.page(OURS, ContactFilter.of(etat), ContactOrder.of(tri), null, MOST, clock.instant());
        var offers = offers(rows);
        try (var csv = CsvExport.to(
                response, "mises-en-relation.csv", "Personne", "Structure", "Offre", "Demandée le", "État")) {
            rows.forEach(row -> {
                var offer = offers.get(row.contact().offer());
                csv.row(
                        row.known(),
                        structure(offer),
                        title(offer),
                        Paris.date(row.contact().askedAt()),
                        story.state(row.contact()).text());
            });
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

    private Map<UUID, OfferView> offers(List<ContactLists.Line> lines) {
        return readings.offers(
                lines.stream().map(line -> line.contact().offer()).collect(Collectors.toSet()));
    }

    private TeamPages.Line line(ContactLists.Line line, Map<UUID, OfferView> offers) {
        var contact = line.contact();
        var offer = offers.get(contact.offer());
        var said = story.state(contact);
        return new TeamPages.Line(
                "/equipe/contacts/" + contact.id(),
                line.known(),
                structure(offer),
                title(offer),
                French.shortDate(Paris.date(contact.askedAt()), Paris.today(clock)),
                said.kind(),
                said.text());
    }

    private static String structure(@Nullable OfferView offer) {
        return offer == null ? "Structure" : offer.establishmentName();
    }

    private static String title(@Nullable OfferView offer) {
        return offer == null ? "Offre" : offer.title();
    }

    private static String address(String path, ContactFilter filter, ContactOrder order) {
        return path + "?etat=" + filter.code() + "&tri=" + order.code();
    }

    private static String label(ContactFilter filter) {
        return switch (filter) {
            case ALL -> "Toutes";
            case WAITING -> "En attente de réponse";
            case TO_CALL -> "À appeler par l’employeur";
            case LATE -> "En retard";
            case MET -> "En cours";
            case HIRED -> "Embauches";
            case NO_FOLLOW_UP -> "Sans suite";
            case ENDED -> "Terminées";
        };
    }
}
