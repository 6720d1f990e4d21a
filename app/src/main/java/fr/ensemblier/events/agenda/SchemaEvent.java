package fr.ensemblier.events.agenda;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.JsonLd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The event for search engines: schema.org `Event` in JSON-LD. The link to join from a distance is not in it.
final class SchemaEvent {

    private SchemaEvent() {}

    /// `organiser` is the platform, `address` the page of the event.
    static String element(Event event, String organiser, String address) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org/");
        said.put("@type", "Event");
        said.put("name", event.title());
        said.put("description", event.words());
        said.put("url", address);
        said.put("startDate", at(event.starts()));
        said.put("endDate", at(event.ends()));
        said.put(
                "eventStatus",
                "https://schema.org/"
                        + (event.state() instanceof EventState.Cancelled ? "EventCancelled" : "EventScheduled"));
        said.put("eventAttendanceMode", "https://schema.org/" + mode(event));
        said.put("location", places(event, address));
        said.put("isAccessibleForFree", "True");
        said.put("organizer", Map.of("@type", "Organization", "name", organiser));
        return JsonLd.element(said);
    }

    private static String mode(Event event) {
        var remote = event.offers(Way.REMOTE).isPresent();
        if (event.spot() == null) {
            return "OnlineEventAttendanceMode";
        }
        return remote ? "MixedEventAttendanceMode" : "OfflineEventAttendanceMode";
    }

    private static List<Map<String, Object>> places(Event event, String address) {
        var places = new ArrayList<Map<String, Object>>();
        var spot = event.spot();
        if (spot != null) {
            places.add(Map.of(
                    "@type",
                    "Place",
                    "name",
                    spot.name(),
                    "address",
                    Map.of(
                            "@type",
                            "PostalAddress",
                            "streetAddress",
                            spot.address(),
                            "addressLocality",
                            spot.communeName(),
                            "addressCountry",
                            "FR")));
        }
        if (event.offers(Way.REMOTE).isPresent()) {
            places.add(Map.of("@type", "VirtualLocation", "url", address));
        }
        return places;
    }

    private static String at(Instant instant) {
        return instant.atZone(Paris.ZONE).toOffsetDateTime().toString();
    }
}
