package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The places that anybody is shown on the public site: open, for a pupil or a visit, in a structure that is not closed
/// and in a setting that the platform engages (R-T1). Whom to call there is not among what is shown.
@Component
public class ShownPlaces {

    /// With where it lies.
    public record Spot(Place place, Establishment at) {

        public boolean forPupils() {
            return place.frames().contains(LegalFrame.PUPIL) || place.frames().contains(LegalFrame.MINI_STAGE);
        }

        public boolean forAdults() {
            return place.frames().contains(LegalFrame.VISIT);
        }
    }

    private final Places places;
    private final Establishments establishments;

    ShownPlaces(Places places, Establishments establishments) {
        this.places = places;
        this.establishments = establishments;
    }

    /// Read as a machine of the platform: a visitor reads no row of a place.
    public List<Spot> all(Platform platform) {
        return shown(platform, Actors.as(machine(platform), () -> places.all(platform.id())));
    }

    /// One of them, else it is not found.
    public Spot get(Platform platform, UUID place) {
        return shown(platform, List.of(Actors.as(machine(platform), () -> places.get(platform.id(), place)))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("place to discover", place));
    }

    /// Whether its structure offers it still under that frame: it is not paused or closed, nor the structure closed for
    /// good.
    public boolean offered(PlatformId platform, UUID place, LegalFrame frame) {
        var one = places.get(platform, place);
        return one.state() == Place.State.OPEN
                && one.frames().contains(frame)
                && establishments.closedForGood(List.of(one.establishment())).isEmpty();
    }

    private List<Spot> shown(Platform platform, List<Place> some) {
        var open = some.stream().filter(one -> one.state() == Place.State.OPEN).toList();
        var at = establishments.all(open.stream().map(Place::establishment).toList()).stream()
                .collect(Collectors.toMap(Establishment::id, Function.identity()));
        var gone = Set.copyOf(establishments.closedForGood(at.keySet()));
        return open.stream()
                .filter(one -> !gone.contains(one.establishment()))
                .flatMap(one -> Optional.ofNullable(at.get(one.establishment())).stream()
                        .map(where -> new Spot(one, where)))
                .filter(spot -> platform.worksIn(spot.at().setting()))
                .filter(spot -> spot.forPupils() || spot.forAdults())
                .toList();
    }

    private static Actor.Machine machine(Platform platform) {
        return new Actor.Machine("immersions.discovery", platform.id());
    }
}
