package fr.ensemblier.portal.boussole;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.portal.MainTowns;
import fr.ensemblier.portal.OfferBoard.Point;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Commune;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, from the address of the page; and the offers that answer it.
///
/// Without a place it answers the offers of the platform; with one, all offers near it: borders do not stop. `apart`
/// are
/// the main communes of the territory when only what is near none of them is asked; nothing is asked of it with a
/// place.
record Quest(
        PlatformId platform,
        @Nullable String occupation,
        @Nullable String field,
        @Nullable Place place,
        Radius radius,
        Set<Wish> wishes,
        boolean latestFirst,
        List<Point> apart,
        Map<String, String> fieldOf) {

    Quest {
        apart = List.copyOf(apart);
    }

    /// Where one starts from.
    record Place(@Nullable String commune, String name, Point point) {}

    /// An offer found, and how far it is when a place is known.
    record Found(Posted posted, @Nullable Double km) {

        OfferView offer() {
            return posted.offer();
        }
    }

    List<Found> answer(List<Posted> all, LocalDate today) {
        return near(all)
                .filter(found -> accepts(found.posted(), today))
                .sorted(order())
                .toList();
    }

    /// Those in reach, whatever the other filters.
    private Stream<Found> near(List<Posted> all) {
        var from = place;
        return from == null
                ? all.stream()
                        .filter(posted -> posted.offer().platform().equals(platform))
                        .filter(posted ->
                                apart.stream().allMatch(town -> posted.km(town.lat(), town.lon()) > MainTowns.AROUND))
                        .map(posted -> new Found(posted, null))
                : all.stream()
                        .map(posted -> new Found(
                                posted,
                                posted.km(from.point().lat(), from.point().lon())))
                        .filter(found -> found.km() != null && found.km() <= radius.km());
    }

    private boolean accepts(Posted posted, LocalDate today) {
        var offer = posted.offer();
        return (occupation == null || occupation.equals(offer.occupation()))
                && (field == null || field.equals(fieldOf.get(offer.occupation())))
                && wishes.stream().allMatch(wish -> wish.accepts(posted, today));
    }

    private Comparator<Found> order() {
        return Comparator.comparing(Quest::key, keys());
    }

    private Comparator<Key> keys() {
        var latest = Comparator.comparing(Key::day).reversed();
        var nearest = Comparator.comparing(Key::km);
        return (latestFirst ? latest.thenComparing(nearest) : nearest.thenComparing(latest)).thenComparing(Key::id);
    }

    /// What an offer is sorted by, and what the address of the next page holds.
    record Key(double km, long day, String id) {

        static Optional<Key> of(@Nullable String text) {
            if (text == null || !text.matches("\\d{1,5}(\\.\\d{1,20})?(E-\\d{1,3})?_\\d{1,6}_[0-9a-f-]{36}")) {
                return Optional.empty();
            }
            var parts = text.split("_", 3);
            return Optional.of(new Key(Double.parseDouble(parts[0]), Long.parseLong(parts[1]), parts[2]));
        }

        @Override
        public String toString() {
            return km + "_" + day + "_" + id;
        }
    }

    static Key key(Found found) {
        var km = found.km();
        return new Key(
                km == null ? 0 : km,
                found.offer().publishedOn().toEpochDay(),
                found.offer().id().toString());
    }

    /// How many of the found come before the first one after the key.
    int past(List<Found> found, Key key) {
        return (int) found.stream()
                .takeWhile(one -> keys().compare(key(one), key) <= 0)
                .count();
    }

    int count(List<Posted> all, LocalDate today) {
        return (int) near(all).filter(found -> accepts(found.posted(), today)).count();
    }

    Quest toggled(Wish wish) {
        var changed = wishes.stream()
                .filter(other -> other != wish && !wish.excludes(other))
                .collect(Collectors.toSet());
        if (!wishes.contains(wish)) {
            changed.add(wish);
        }
        return new Quest(platform, occupation, field, place, radius, changed, latestFirst, apart, fieldOf);
    }

    Quest in(@Nullable String otherField) {
        return new Quest(platform, occupation, otherField, place, radius, wishes, latestFirst, apart, fieldOf);
    }

    Quest of(@Nullable String otherOccupation) {
        return new Quest(platform, otherOccupation, field, place, radius, wishes, latestFirst, apart, fieldOf);
    }

    Quest from(Commune commune) {
        var other = new Place(commune.code(), commune.name(), new Point(commune.lat(), commune.lon()));
        return new Quest(platform, occupation, field, other, radius, wishes, latestFirst, apart, fieldOf);
    }

    Quest within(Radius other) {
        return new Quest(platform, occupation, field, place, other, wishes, latestFirst, apart, fieldOf);
    }

    Quest sorted(boolean latest) {
        return new Quest(platform, occupation, field, place, radius, wishes, latest, apart, fieldOf);
    }

    /// All of the place, or of the platform, whatever else was asked.
    Quest plain() {
        return new Quest(platform, null, null, place, radius, Set.of(), latestFirst, List.of(), fieldOf);
    }

    Quest anywhere() {
        return new Quest(platform, occupation, field, place, radius, wishes, latestFirst, List.of(), fieldOf);
    }

    boolean filtered() {
        return occupation != null || field != null || !wishes.isEmpty() || !apart.isEmpty();
    }

    /// The same quest as an address.
    String query() {
        var parts = new ArrayList<String>();
        add(parts, "metier", occupation);
        add(parts, "champ", field);
        if (place != null) {
            if (place.commune() != null) {
                add(parts, "commune", place.commune());
            } else {
                add(parts, "lat", Double.toString(place.point().lat()));
                add(parts, "lon", Double.toString(place.point().lon()));
            }
            add(parts, "jusqua", radius.code());
        } else if (!apart.isEmpty()) {
            add(parts, "ailleurs", "oui");
        }
        wishes.stream().sorted().forEach(wish -> add(parts, "f", wish.code()));
        if (latestFirst && place != null) {
            add(parts, "tri", "recent");
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
