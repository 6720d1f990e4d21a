package fr.ensemblier.events.team;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list shows, all in its address. `quand` is passes, brouillons, annules, or empty: to come. `tri` is
/// recents,
/// anciens, or empty: what comes the next first, what is past the latest first.
record Filter(
        @Nullable String q,
        @Nullable String quand,
        @Nullable String genre,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/evenements";

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("quand", quand)
                .with("genre", genre)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    Filter at(String when) {
        return new Filter(q, when, genre, tri, null);
    }

    String csv() {
        return set().at(HERE + "/export");
    }

    /// The latest first, or the oldest.
    boolean latest() {
        return switch (ListAddress.text(tri)) {
            case "recents" -> true;
            case "anciens" -> false;
            default -> "passes".equals(quand) || "annules".equals(quand);
        };
    }

    /// How many criteria are set, beside when.
    int narrowed() {
        return (int) Stream.of(ListAddress.text(q), ListAddress.text(genre))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
