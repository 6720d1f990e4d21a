package fr.ensemblier.appointments.day;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list shows, all in its address. `quand` is semaine, avenir, anoter, passes, or empty: today. `conseiller`
/// is
/// tous, an account, or empty: who asks, and those for whom she stands in (R-W2). `tri` is recents, anciens, or empty:
/// what is past
/// the latest first, what comes the next first.
record Filter(
        @Nullable String q,
        @Nullable String quand,
        @Nullable String etat,
        @Nullable String lieu,
        @Nullable String conseiller,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/rendez-vous";

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("quand", quand)
                .with("etat", etat)
                .with("lieu", lieu)
                .with("conseiller", conseiller)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    String here() {
        return set().with("apres", apres).at(HERE);
    }

    String csv() {
        return set().at(HERE + "/export");
    }

    /// How many criteria are set, beside when.
    int narrowed() {
        return (int) Stream.of(
                        ListAddress.text(q),
                        ListAddress.text(etat),
                        ListAddress.text(lieu),
                        ListAddress.text(conseiller))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
