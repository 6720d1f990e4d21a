package fr.ensemblier.appointments.model;

import fr.ensemblier.territory.Distance;
import fr.ensemblier.ui.French;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How far the places of slots are from where a person lives: straight, from the centre of her commune to that of the
/// place's.
public final class Nearness {

    /// The centre of a commune, in degrees.
    public record Centre(double lat, double lon) {}

    private final Optional<Centre> her;
    private final Map<UUID, Place> places;

    public Nearness(Optional<Centre> her, Map<UUID, Place> places) {
        this.her = her;
        this.places = places;
    }

    /// The nearest place first, then the earliest hour.
    public Comparator<Slot> order() {
        return Comparator.comparingDouble((Slot slot) -> km(slot).orElse(0.0)).thenComparing(Slot::starts);
    }

    /// « Avec Hélène Roy. Mairie annexe, Libourne, à 39 km ».
    public String where(Slot slot) {
        var place = Optional.ofNullable(places.get(slot.place()));
        return "Avec " + slot.adviserName()
                + place.map(one -> ". " + one.brief()).orElse("")
                + km(slot).map(km -> ", à " + French.km(km)).orElse("");
    }

    private Optional<Double> km(Slot slot) {
        return Optional.ofNullable(places.get(slot.place()))
                .flatMap(place -> her.map(one -> Distance.km(one.lat(), one.lon(), place.lat(), place.lon())));
    }
}
