package fr.ensemblier.immersions.places;

import fr.ensemblier.immersions.model.From;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.StateKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The places that a filter lets through, the nearest first where a point is given, in words.
@Component
class Found {

    record Spot(Place place, Establishment at, @Nullable Double km) {}

    private final Places places;
    private final Establishments establishments;
    private final Occupations occupations;

    Found(Places places, Establishments establishments, Occupations occupations) {
        this.places = places;
        this.establishments = establishments;
        this.occupations = occupations;
    }

    List<Spot> all(List<Place> some, Filter filter, @Nullable From from) {
        var at = establishments.all(some.stream().map(Place::establishment).toList()).stream()
                .collect(Collectors.toMap(Establishment::id, Function.identity()));
        var gone = Set.copyOf(establishments.closedForGood(at.keySet()));
        var state = ListAddress.text(filter.etat());
        var spots = some.stream()
                .filter(one -> ListAddress.text(filter.metier()).isEmpty()
                        || one.occupation().equals(filter.metier()))
                .filter(one -> ListAddress.text(filter.cadre()).isEmpty()
                        || one.frames().stream().map(LegalFrame::name).anyMatch(name -> name.equals(filter.cadre())))
                .filter(one -> one.state().name().equals(state.isEmpty() ? "OPEN" : state) || state.equals("TOUTES"))
                .filter(one -> at.containsKey(one.establishment()) && !gone.contains(one.establishment()))
                .map(one -> spot(one, at, from))
                .toList();
        return from == null
                ? spots
                : spots.stream()
                        .sorted(Comparator.comparing(spot -> spot.km() == null ? 0 : spot.km()))
                        .toList();
    }

    List<Spot> ofPlatform(fr.ensemblier.foundation.PlatformId platform, Filter filter, @Nullable From from) {
        return all(places.all(platform), filter, from);
    }

    private static Spot spot(Place one, Map<UUID, Establishment> at, @Nullable From from) {
        var where = java.util.Objects.requireNonNull(at.get(one.establishment()));
        return new Spot(one, where, from == null ? null : from.km(where));
    }

    PlacePages.Line line(Spot spot, String base, @Nullable Link ask) {
        var one = spot.place();
        var phone = one.contact().phone();
        return new PlacePages.Line(
                base + "/" + one.id(),
                occupations.brief(one.occupation()),
                spot.at().name() + ", " + spot.at().communeName()
                        + (spot.km() == null ? "" : ", à " + French.km(spot.km()))
                        + (one.seats() == 1 ? "" : ", " + one.seats() + " personnes à la fois"),
                one.frames().stream().map(LegalFrame::words).toList(),
                one.tasks(),
                one.days(),
                one.contact().name(),
                phone == null ? null : French.phone(phone),
                phone == null ? null : French.phoneLink(phone),
                kind(one.state()),
                one.state().words(),
                ask);
    }

    static StateKind kind(Place.State state) {
        return switch (state) {
            case OPEN -> StateKind.OK;
            case PAUSED -> StateKind.WARN;
            case CLOSED -> StateKind.NONE;
        };
    }
}
