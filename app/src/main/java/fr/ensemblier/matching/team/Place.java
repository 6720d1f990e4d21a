package fr.ensemblier.matching.team;

import fr.ensemblier.matching.model.Market;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where one stands in a list that is computed when asked, as its address says it: what humans decided first, then
/// the points or the kilometres, then the key. A page that begins after a place shows nobody twice and leaves out
/// nobody, also when others came or went since.
record Place(int rank, double value, UUID key) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::rank)
            .thenComparingDouble(Place::value)
            .thenComparing(Place::key);

    static Place of(int rank, boolean nearest, Market.Fit<?> fit, UUID key) {
        return new Place(rank, nearest ? fit.why().km() : -fit.why().score().total(), key);
    }

    /// Null for what is no place: the list begins at its top.
    static @Nullable Place of(String text) {
        var parts = text.split("_", -1);
        try {
            return parts.length == 3
                    ? new Place(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), UUID.fromString(parts[2]))
                    : null;
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    /// Whether a page shows it: the page that begins with the place about which something was refused, or after one.
    boolean isShown(@Nullable Place after, @Nullable Place refused) {
        return refused == null ? after == null || compareTo(after) > 0 : compareTo(refused) >= 0;
    }

    String text() {
        return rank + "_" + value + "_" + key;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
