package fr.ensemblier.events.door;

import fr.ensemblier.ui.ListAddress;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list of who registered shows, all in its address. `tri` is arrivee, the order of the turns, or empty: by
/// name.
record Filter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String tri,
        @Nullable String apres) {

    static String base(UUID event) {
        return "/equipe/evenements/" + event;
    }

    private ListAddress set() {
        return new ListAddress().with("q", q).with("etat", etat).with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(UUID event, String name, @Nullable String value) {
        return set().with(name, value).at(base(event) + "/inscrits");
    }

    String here(UUID event) {
        return set().with("apres", apres).at(base(event) + "/inscrits");
    }

    String csv(UUID event) {
        return set().at(base(event) + "/inscrits/export");
    }

    boolean byTurn() {
        return "arrivee".equals(tri);
    }

    int narrowed() {
        return (int) Stream.of(ListAddress.text(q), ListAddress.text(etat))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
