package fr.ensemblier.portal.entrance;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.NearPlatforms;
import fr.ensemblier.portal.OfferBoard;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What there is for a commune: its platforms, what they do, and where else to turn to (R-T2).
@Component
class EntranceAnswers {

    private static final List<Integer> RADII = List.of(30, 50, 100);
    private static final Link FRANCE_TRAVAIL = new Link("France Travail, ou le 39 49", "https://www.francetravail.fr/");
    private static final Link MISSION_LOCALE =
            new Link("La mission locale, de 16 à 25 ans", "https://www.unml.info/les-missions-locales/annuaire/");

    private final Platforms platforms;
    private final NearPlatforms near;
    private final PublishedOffers offers;
    private final OfferBoard board;
    private final Clock clock;

    EntranceAnswers(Platforms platforms, NearPlatforms near, PublishedOffers offers, OfferBoard board, Clock clock) {
        this.platforms = platforms;
        this.near = near;
        this.offers = offers;
        this.board = board;
        this.clock = clock;
    }

    EntrancePage.Answer of(Commune commune) {
        var here = platforms.of(commune).stream().filter(one -> !closed(one)).toList();
        if (here.isEmpty()) {
            return none(commune);
        }
        var cards = here.stream().map(this::card).toList();
        if (here.stream().noneMatch(platforms::receives)) {
            return notYet(commune, cards);
        }
        if (here.stream().noneMatch(one -> one.matches() && platforms.receives(one))) {
            return new EntrancePage.Answer(
                    French.capital(French.at(commune.name())) + ", votre plateforme informe et met en réseau",
                    "Elle ne publie pas d’offres et ne reçoit pas de profils. Ses voisines le font.",
                    Stream.concat(cards.stream(), nearest(commune)).toList(),
                    around(commune));
        }
        return here.size() == 1
                ? new EntrancePage.Answer(
                        French.capital(French.at(commune.name())) + ", votre plateforme est là",
                        know(here.getFirst()),
                        cards,
                        List.of())
                : new EntrancePage.Answer(
                        French.capital(French.at(commune.name())) + ", " + here.size()
                                + " plateformes peuvent vous aider",
                        "Choisissez celle qui vous convient.",
                        cards,
                        List.of());
    }

    private String know(Platform platform) {
        return offers.of(platform.id()).isEmpty()
                ? "Elle n’a pas encore publié d’offres. Vous pouvez y découvrir les métiers ou demander un rappel."
                : "Elle connaît les employeurs et les formations près de chez vous.";
    }

    private EntrancePage.Answer notYet(Commune commune, List<EntrancePage.Card> cards) {
        return new EntrancePage.Answer(
                French.capital(French.at(commune.name())) + ", votre plateforme ne reçoit pas encore de demandes ici",
                "Les plateformes les plus proches peuvent vous renseigner. Leurs offres sont ouvertes à tous.",
                Stream.concat(nearest(commune), cards.stream()).toList(),
                Stream.concat(around(commune).stream(), Stream.of(FRANCE_TRAVAIL, MISSION_LOCALE))
                        .toList());
    }

    private EntrancePage.Answer none(Commune commune) {
        var some = near.of(commune);
        var before = closedOne(commune);
        var words = some.size() == 1
                ? "La plateforme la plus proche peut vous renseigner."
                : "Les plateformes les plus proches peuvent vous renseigner.";
        return new EntrancePage.Answer(
                "Pas encore de plateforme " + French.at(commune.name()),
                (before == null ? "" : before + " ") + words + " Leurs offres sont ouvertes à tous.",
                nearest(commune).toList(),
                Stream.concat(around(commune).stream(), Stream.of(FRANCE_TRAVAIL, MISSION_LOCALE))
                        .toList());
    }

    /// How far they are is said: the nearest may be far.
    private Stream<EntrancePage.Card> nearest(Commune commune) {
        return near.of(commune).stream()
                .map(one -> new EntrancePage.Card(
                        one.name(),
                        one.territory() + ", à " + French.km(near.kmFrom(commune, one)),
                        one.base(),
                        words(one),
                        false));
    }

    /// The offers around, on the site of the nearest platform: borders do not stop.
    private List<Link> around(Commune commune) {
        var links = new ArrayList<Link>();
        var distances = board.all().stream()
                .mapToDouble(offer -> offer.km(commune.lat(), commune.lon()))
                .toArray();
        for (var radius : RADII) {
            var found = java.util.Arrays.stream(distances)
                    .filter(km -> km <= radius)
                    .count();
            if (found > 0) {
                near.of(commune).stream()
                        .findFirst()
                        .ifPresent(nearest -> links.add(new Link(
                                "Voir " + French.plural(found, "offre", "offres") + " à moins de " + French.km(radius),
                                nearest.base() + "/offres?commune=" + commune.code() + "&jusqua=" + radius)));
                break;
            }
        }
        return links;
    }

    private @Nullable String closedOne(Commune commune) {
        return platforms.all().stream()
                .filter(one -> closed(one) && one.departement().equals(commune.departement()))
                .map(one -> "« " + one.name() + " » a fermé le " + closedOn(one) + ".")
                .findFirst()
                .map(French::typography)
                .orElse(null);
    }

    EntrancePage.Card card(Platform platform) {
        return new EntrancePage.Card(
                platform.name(), platform.territory(), platform.base(), words(platform), closed(platform));
    }

    boolean publishes(Platform platform) {
        return platforms.receives(platform) && !offers.of(platform.id()).isEmpty();
    }

    private String words(Platform platform) {
        if (closed(platform)) {
            return "Fermée depuis le " + closedOn(platform);
        }
        if (!platforms.receives(platform)) {
            return "Pas encore ouverte";
        }
        if (!platform.matches()) {
            return "Information et mise en réseau";
        }
        var published = offers.of(platform.id()).size();
        return published == 0 ? "Pas encore d’offre publiée" : French.plural(published, "offre", "offres");
    }

    private boolean closed(Platform platform) {
        var day = platform.closedOn();
        return day != null && day.isBefore(Paris.today(clock));
    }

    private static String closedOn(Platform platform) {
        var day = platform.closedOn();
        if (day == null) {
            throw new IllegalStateException("Platform " + platform.id() + " is open");
        }
        return French.fullDate(day);
    }
}
