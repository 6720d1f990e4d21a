package fr.ensemblier.matching.home;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.CardWords;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.OfferNames;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactLists;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.ContactSearch;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The home of an employer: who waits for her, profiles proposed, offers with their numbers.
@Controller
class HomeController {

    private static final int SHOWN = 5;
    private static final int CALLS = 3;

    private final MatchLists matches;
    private final ContactLists contacts;
    private final Entries entries;
    private final Readings readings;
    private final OfferDirectory offers;
    private final Market market;
    private final Lines lines;
    private final CardWords words;
    private final Story story;
    private final Parameters parameters;
    private final Clock clock;

    HomeController(
            MatchLists matches,
            ContactLists contacts,
            Entries entries,
            Readings readings,
            OfferDirectory offers,
            Market market,
            Lines lines,
            CardWords words,
            Story story,
            Parameters parameters,
            Clock clock) {
        this.matches = matches;
        this.contacts = contacts;
        this.entries = entries;
        this.readings = readings;
        this.offers = offers;
        this.market = market;
        this.lines = lines;
        this.words = words;
        this.story = story;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/employeur")
    @Transactional(readOnly = true)
    ModelAndView home() {
        var actor = Actors.employer();
        var now = clock.instant();
        var today = Paris.today(clock);
        var whose = new ContactLists.Whose.Employer(actor.organisation());
        var counts = contacts.counts(whose, ContactSearch.NOTHING, now);
        var waiting = counts.getOrDefault(ContactFilter.TO_CALL, 0);
        var treat = matches.counts(actor.organisation()).getOrDefault(Match.State.TO_TREAT, Map.of());
        var toTreat = treat.values().stream().mapToInt(Integer::intValue).sum();
        var best = matches.page(
                actor.organisation(), Match.State.TO_TREAT, null, "", MatchLists.Order.PROPOSED, null, SHOWN);
        var toCall = waiting == 0
                ? List.<ContactLists.Line>of()
                : contacts.page(
                        whose, ContactFilter.TO_CALL, ContactSearch.NOTHING, ContactOrder.DUE, null, CALLS, now);
        var year = contacts.year(actor.organisation(), now.minus(Duration.ofDays(365)));
        var met = contacts.met(actor.organisation());
        var named = readings.mine(Stream.concat(
                        best.stream().map(Match::offer),
                        toCall.stream().map(line -> line.contact().offer()))
                .collect(Collectors.toSet()));
        var people = readings.cards(best.stream().map(Match::cardKey).toList());
        var published = offers.publishedBy(actor.platform(), actor.organisation()).stream()
                .filter(readings::open)
                .toList();
        var names = OfferNames.of(Stream.concat(published.stream(), named.values().stream())
                .distinct()
                .collect(Collectors.toMap(OfferView::id, Function.identity(), (one, _) -> one))
                .values());
        var first = actor.name().split(" ")[0];
        var page = new HomePage(
                French.capital(French.date(today, today)),
                title(first, waiting, toTreat),
                toCall.stream()
                        .flatMap(line -> await(line, named.get(line.contact().offer()), names, now).stream())
                        .toList(),
                waiting > toCall.size() ? waiting : 0,
                late(actor, counts.getOrDefault(ContactFilter.LATE, 0), now),
                best.stream()
                        .flatMap(match ->
                                proposed(match, named.get(match.offer()), names, people.get(match.cardKey()), now)
                                        .stream())
                        .toList(),
                toTreat,
                published.stream()
                        .map(offer -> offer(offer, names, treat, met, today))
                        .toList(),
                year.asked(),
                year.met(),
                year.hired());
        return new ModelAndView("matching/home/page", Map.of("page", page));
    }

    /// R-M5: what he risks, or what is so already; a lift of the head does not count the calls that were late
    /// before.
    private @Nullable String late(Actor.Employer actor, int late, Instant now) {
        if (late == 0) {
            return null;
        }
        var limit = parameters.days("r-m5.late-limit", actor.platform());
        var said = French.plural(late, "appel est en retard", "appels sont en retard");
        return entries.late(actor.platform(), actor.organisation(), now) >= limit
                ? said + " : vous ne recevez plus de nouveaux profils. Dites si vous avez joint ces personnes, et ils"
                        + " reviennent. Vos offres restent en ligne."
                : said + ". À partir de " + French.plural(limit, "retard", "retards")
                        + ", vous ne recevez plus de nouveaux profils.";
    }

    private static String title(String name, int toCall, int toTreat) {
        if (toCall > 0) {
            return "Bonjour " + name + ", "
                    + (toCall == 1
                            ? "une personne attend de vos nouvelles"
                            : toCall + " personnes attendent de vos nouvelles");
        }
        return toTreat > 0
                ? "Bonjour " + name + ", "
                        + French.plural(toTreat, "profil vous est proposé", "profils vous sont proposés")
                : "Bonjour " + name;
    }

    private Optional<HomePage.Await> await(
            ContactLists.Line line, @Nullable OfferView offer, Map<UUID, String> names, Instant now) {
        var contact = line.contact();
        if (offer == null) {
            return Optional.empty();
        }
        var her = entries.identity(contact);
        var phone = her.map(Entries.Identity::phone).orElse(null);
        var written = phone == null && her.map(Entries.Identity::email).isPresent();
        return Optional.of(new HomePage.Await(
                contact.late(now)
                        ? "En retard depuis " + story.before(contact)
                        : "À faire avant " + story.before(contact),
                line.known() + " accepte de vous rencontrer",
                "Pour l’offre " + names.getOrDefault(contact.offer(), offer.title())
                        + (written ? ". Écrivez" : ". Appelez") + ", puis dites si vous vous êtes parlé.",
                (written ? "Écrire à " : "Appeler ") + line.known().split(" ")[0],
                phone,
                "/employeur/contacts/" + contact.id(),
                lines.pictogram(offer.occupation()),
                lines.colour(offer.occupation())));
    }

    private Optional<HomePage.Proposed> proposed(
            Match match,
            @Nullable OfferView offer,
            Map<UUID, String> names,
            @Nullable CandidateCard card,
            Instant now) {
        return offer == null || card == null
                ? Optional.empty()
                : Optional.of(new HomePage.Proposed(
                        "/employeur/profils?offre=" + match.offer() + "#p-" + match.id(),
                        card.called() + ", " + French.at(card.communeName()),
                        words.summary(card),
                        words.journey(card, offer, market.explain(card, offer).km()),
                        names.getOrDefault(match.offer(), offer.title()),
                        match.notifiedAt().isAfter(now.minus(Duration.ofDays(2))),
                        lines.pictogram(offer.occupation()),
                        lines.colour(offer.occupation())));
    }

    private static HomePage.OfferLine offer(
            OfferView offer,
            Map<UUID, String> names,
            Map<UUID, Integer> treat,
            Map<UUID, Integer> met,
            LocalDate today) {
        var id = offer.id().value();
        var left = today.until(offer.expiresOn(), java.time.temporal.ChronoUnit.DAYS);
        return new HomePage.OfferLine(
                names.getOrDefault(id, offer.title()),
                "/employeur/offres/" + id,
                treat.getOrDefault(id, 0),
                met.getOrDefault(id, 0),
                left <= 7 ? StateKind.WARN : StateKind.OK,
                left <= 7
                        ? "Finit " + French.day(offer.expiresOn(), today)
                        : "En ligne, encore " + French.plural(left, "jour", "jours"),
                left <= 7 ? "/employeur/offres/" + id + "/renouveler" : null);
    }
}
