package fr.ensemblier.immersions.places;

import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed about a place.
record PlaceForm(
        @Nullable String establishment,
        @Nullable String establishmentText,
        @Nullable String occupation,
        @Nullable List<String> frames,
        @Nullable String tasks,
        @Nullable String days,
        @Nullable String seats,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail,
        @Nullable Integer version) {

    static PlaceForm blank(@Nullable String establishment, @Nullable String name, @Nullable String contact) {
        return new PlaceForm(establishment, name, null, List.of("PMSMP"), null, null, "1", contact, null, null, 1);
    }

    static PlaceForm of(Place place, String at) {
        return new PlaceForm(
                place.establishment().toString(),
                at,
                place.occupation(),
                place.frames().stream().map(LegalFrame::name).toList(),
                place.tasks(),
                place.days(),
                String.valueOf(place.seats()),
                place.contact().name(),
                place.contact().phone(),
                place.contact().email(),
                place.version());
    }

    boolean names(LegalFrame frame) {
        return frames != null && frames.contains(frame.name());
    }
}
