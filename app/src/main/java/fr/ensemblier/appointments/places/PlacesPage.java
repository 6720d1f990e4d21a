package fr.ensemblier.appointments.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where and when the platform receives.
record PlacesPage(List<Session> sessions, List<Where> places) {

    record Session(@Nullable String href, String when, String adviser, String place, String detail) {}

    record Where(String href, String name, String address, boolean open) {}

    boolean anywhere() {
        return places.stream().anyMatch(Where::open);
    }
}
