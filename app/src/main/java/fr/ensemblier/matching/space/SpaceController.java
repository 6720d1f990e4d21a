package fr.ensemblier.matching.space;

import fr.ensemblier.appointments.HerNextAppointments;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.HerImmersions;
import fr.ensemblier.matching.CardWords;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Wishes;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.pathways.HerNextSteps;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.InPost;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.training.HerVaes;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The home of a person's space: who wants to meet her, her steps, the offers that fit her.
@Controller
class SpaceController {

    /// The offer that she wanted before she had a space (`interest`).
    static final String KEPT = "matching.offer";

    private final People people;
    private final Contacts contacts;
    private final Matches matches;
    private final Wishes wishes;
    private final Readings readings;
    private final Market market;
    private final Platforms platforms;
    private final Hires hires;
    private final Lines lines;
    private final CardWords words;
    private final HerStory story;
    private final HerSteps way;
    private final Showing showing;
    private final HerNextSteps nextSteps;
    private final HerNextAppointments appointments;
    private final HerImmersions immersions;
    private final InPost inPost;
    private final HerVaes vaes;

    SpaceController(
            People people,
            Contacts contacts,
            Matches matches,
            Wishes wishes,
            Readings readings,
            Market market,
            Platforms platforms,
            Hires hires,
            Lines lines,
            CardWords words,
            HerStory story,
            HerSteps way,
            Showing showing,
            HerNextSteps nextSteps,
            HerNextAppointments appointments,
            HerImmersions immersions,
            InPost inPost,
            HerVaes vaes) {
        this.people = people;
        this.contacts = contacts;
        this.matches = matches;
        this.wishes = wishes;
        this.readings = readings;
        this.market = market;
        this.platforms = platforms;
        this.hires = hires;
        this.lines = lines;
        this.words = words;
        this.story = story;
        this.way = way;
        this.showing = showing;
        this.nextSteps = nextSteps;
        this.appointments = appointments;
        this.immersions = immersions;
        this.inPost = inPost;
        this.vaes = vaes;
    }

    @GetMapping("/mon-espace")
    ModelAndView home(HttpSession session) {
        var actor = Actors.candidate();
        var her = people.find(actor.person());
        var card = her.flatMap(person -> people.card(person.cardKey()));
        var all = her.map(person -> contacts.ofHer(person.cardKey())).orElse(List.of());
        var waiting = all.stream()
                .filter(contact -> contact.state() instanceof ContactState.Asked)
                .toList();
        var others = all.stream()
                .filter(contact -> !(contact.state() instanceof ContactState.Asked)
                        && !(contact.state() instanceof ContactState.Queued))
                .limit(10)
                .toList();
        var offers = readings.offers(Stream.concat(waiting.stream(), others.stream())
                .map(Contact::offer)
                .collect(Collectors.toSet()));
        var visible = card.filter(CandidateCard::visible);
        var standing = people.standing(actor.platform(), actor.person()).orElse(null);
        var searches = hires.unanswered(actor.platform(), actor.person()).stream()
                .map(one -> new Link(one.employer(), "/mon-espace/embauches/" + one.hire() + "/recherche"))
                .toList();
        var asked = inPost.next(actor.platform(), actor.person());
        var from = new HerWay(
                standing,
                showing.of(actor.platform(), actor.person()),
                visible.isPresent(),
                hires.post(actor.platform(), actor.person()).orElse(null),
                !searches.isEmpty(),
                !asked.isEmpty());
        var page = new SpacePage(
                "Bonjour " + actor.name(),
                way.lead(waiting.size(), from),
                way.act(from),
                requests(waiting, offers),
                requests(others, offers),
                visible.map(this::offers).orElse(List.of()),
                visible.filter(one -> wishes.of(one.key()).objected() != null).isPresent(),
                platforms.get(actor.platform()).base() + "/offres",
                kept(session, visible),
                her.map(person -> hires.asked(person.platform(), person.person())).orElse(List.of()).stream()
                        .map(one -> new Link(one.employer(), "/mon-espace/embauches/" + one.hire()))
                        .toList(),
                searches,
                nextSteps.of(actor.platform(), actor.person()),
                appointments.of(actor.platform(), actor.person()),
                immersions.of(actor.platform(), actor.person()),
                asked,
                vaes.any(actor.platform(), actor.person()),
                way.steps(from, all),
                visible.map(one -> one.called() + ", " + French.at(one.communeName()))
                        .orElse(null),
                from.hidden(),
                visible.map(one -> words.wanted(one)
                                + (one.reach() == null
                                        ? ""
                                        : ", " + French.minutes(one.reach().minutes()) + " au plus "
                                                + one.reach().means().words()))
                        .orElse(null),
                her.map(People.Reachable::adviserName).orElse(null));
        return new ModelAndView("matching/space/page", Map.of("page", page));
    }

    private List<SpacePage.Request> requests(List<Contact> contacts, Map<UUID, OfferView> offers) {
        return contacts.stream()
                .filter(contact -> offers.containsKey(contact.offer()))
                .map(contact -> request(contact, Objects.requireNonNull(offers.get(contact.offer()))))
                .toList();
    }

    private SpacePage.Request request(Contact contact, OfferView offer) {
        var said = story.state(contact);
        var asked = contact.state() instanceof ContactState.Asked;
        return new SpacePage.Request(
                "/mon-espace/contacts/" + contact.id(),
                offer.establishmentName(),
                offer.title() + ", " + French.at(offer.communeName()),
                lines.pictogram(offer.occupation()),
                lines.colour(offer.occupation()),
                said.kind(),
                said.text(),
                asked ? contact.message() : null,
                contact.askedBy());
    }

    /// None when she refuses that a machine orders her: the team chooses (R-M9).
    private List<SpacePage.Near> offers(CandidateCard card) {
        Set<UUID> said = matches.ofCard(card.key()).stream()
                .filter(match -> match.interestedAt() != null)
                .map(Match::offer)
                .collect(Collectors.toSet());
        if (wishes.of(card.key()).objected() != null) {
            return List.of();
        }
        var near = card.reach() != null
                ? market.offersFor(card, 5, 0)
                : market.offersFor(card, Integer.MAX_VALUE, 0).stream()
                        .sorted(Comparator.comparingDouble(fit -> fit.why().km()))
                        .limit(5)
                        .toList();
        // The market knows places, not names.
        var named =
                readings.offers(near.stream().map(fit -> fit.one().id().value()).collect(Collectors.toSet()));
        return near.stream()
                .map(fit -> near(
                        named.getOrDefault(fit.one().id().value(), fit.one()),
                        words.journey(card, fit.one(), fit.why().km()),
                        said.contains(fit.one().id().value())))
                .toList();
    }

    private SpacePage.Near near(OfferView offer, String journey, boolean said) {
        var href = platforms.get(offer.platform()).base() + "/offres/" + offer.id();
        return new SpacePage.Near(
                offer.title(),
                offer.establishmentName() + ", "
                        + (journey.equals("Dans le secteur")
                                ? "intervient dans votre commune"
                                : French.at(offer.communeName()) + (journey.isEmpty() ? "" : ", " + journey))
                        + ", " + lines.contract(offer.contractClass()) + ", "
                        + French.number(offer.weeklyHours().doubleValue(), 0) + French.SPACE + "heures par semaine",
                new Link("Lire l’offre", href),
                href + "/interet",
                said);
    }

    private SpacePage.@Nullable Near kept(HttpSession session, Optional<CandidateCard> card) {
        if (!(session.getAttribute(KEPT) instanceof String id) || card.isEmpty()) {
            return null;
        }
        var offer = readings.offer(UUID.fromString(id));
        return readings.open(offer) ? near(offer, "", false) : null;
    }
}
