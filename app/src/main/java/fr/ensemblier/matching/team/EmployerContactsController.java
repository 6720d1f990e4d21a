package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.ContactSearch;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The contacts of one employer in its file: first those that somebody must act upon, by their hour, then the
/// newest.
@Controller
class EmployerContactsController {

    /// `paused` when it gets no new match (R-M5).
    record EmployerContacts(
            String name,
            String employer,
            String said,
            @Nullable String paused,
            List<Line> lines,
            boolean more) {}

    record Line(String href, String who, String offer, String asked, StateKind kind, String state) {}

    private static final int SHOWN = 6;
    private static final int MOST = 500;

    private final ContactLists contacts;
    private final ContactsOfTeam team;
    private final Readings readings;
    private final Story story;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    EmployerContactsController(
            ContactLists contacts,
            ContactsOfTeam team,
            Readings readings,
            Story story,
            Establishments establishments,
            Platforms platforms,
            Parameters parameters,
            Clock clock) {
        this.contacts = contacts;
        this.team = team;
        this.readings = readings;
        this.story = story;
        this.establishments = establishments;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetFragment("/equipe/employeurs/{id}/contacts")
    ModelAndView part(@PathVariable UUID id) {
        return of(id, "matching/team/employer", SHOWN);
    }

    @GetMapping("/equipe/employeurs/{id}/contacts")
    ModelAndView page(@PathVariable UUID id) {
        return of(id, "matching/team/employerpage", MOST);
    }

    private ModelAndView of(UUID id, String view, int shown) {
        var platform = Actors.team().platform();
        if (!platforms.get(platform).matches()) {
            throw new NotFound("contacts of platform", platform);
        }
        var name = establishments.employer(platform, id).orElseThrow(() -> new NotFound("organisation", id));
        var now = clock.instant();
        var whose = new ContactLists.Whose.Employer(id);
        var found =
                contacts.page(whose, ContactFilter.ALL, ContactSearch.NOTHING, ContactOrder.NEWEST, null, MOST, now);
        var listed = found.stream()
                .sorted(Comparator.comparing(
                        one -> Objects.requireNonNullElse(one.contact().before(), Instant.MAX)))
                .limit(shown)
                .toList();
        var titles = readings.offers(
                listed.stream().map(one -> one.contact().offer()).collect(Collectors.toSet()));
        var page = new EmployerContacts(
                name,
                "/equipe/employeurs/" + id,
                said(contacts.counts(whose, ContactSearch.NOTHING, now)),
                paused(platform, id, now),
                listed.stream()
                        .map(one -> line(
                                one.contact(),
                                one.known(),
                                titles.get(one.contact().offer())))
                        .toList(),
                found.size() > shown);
        return new ModelAndView(view, Map.of("page", page));
    }

    private @Nullable String paused(PlatformId platform, UUID organisation, Instant now) {
        return team.paused(platform, now, parameters.days("r-m5.late-limit", platform)).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .map(one -> "Ne reçoit plus de profils : "
                        + French.plural(one.late(), "appel en retard", "appels en retard") + ".")
                .orElse(null);
    }

    private Line line(Contact contact, String who, @Nullable OfferView offer) {
        var said = story.state(contact);
        return new Line(
                "/equipe/contacts/" + contact.id(),
                who,
                offer == null ? "Offre" : offer.title(),
                French.shortDate(Paris.date(contact.askedAt()), Paris.today(clock)),
                said.kind(),
                said.text());
    }

    /// « 2 en cours, 1 appel en retard, 3 embauches ».
    private static String said(Map<ContactFilter, Integer> counts) {
        var parts = new ArrayList<String>();
        part(parts, counts.getOrDefault(ContactFilter.WAITING, 0), "en attente de réponse", "en attente de réponse");
        var late = counts.getOrDefault(ContactFilter.LATE, 0);
        part(parts, late, "appel en retard", "appels en retard");
        part(parts, counts.getOrDefault(ContactFilter.TO_CALL, 0) - late, "à joindre", "à joindre");
        part(parts, counts.getOrDefault(ContactFilter.MET, 0), "en cours", "en cours");
        part(parts, counts.getOrDefault(ContactFilter.HIRED, 0), "embauche", "embauches");
        part(parts, counts.getOrDefault(ContactFilter.NO_FOLLOW_UP, 0), "sans suite", "sans suite");
        return French.capital(String.join(", ", parts));
    }

    private static void part(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(French.plural(count, one, many));
        }
    }
}
