package fr.ensemblier.training.people;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list of people in training shows, all in its address. `quand` bientot: their session begins soon.
/// `risque` oui: they miss hours. `tri` is nom, or empty: the latest session first.
record Filter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String metier,
        @Nullable String conseiller,
        @Nullable String quand,
        @Nullable String risque,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/formations/personnes";

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("etat", etat)
                .with("metier", metier)
                .with("conseiller", conseiller)
                .with("quand", quand)
                .with("risque", risque)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    Filter inAnyState() {
        return new Filter(q, null, metier, conseiller, quand, risque, tri, apres);
    }

    String csv() {
        return set().at(HERE + "/export");
    }

    /// How many criteria are set, beside the state.
    int narrowed() {
        return (int) Stream.of(
                        ListAddress.text(q),
                        ListAddress.text(metier),
                        ListAddress.text(conseiller),
                        ListAddress.text(quand),
                        ListAddress.text(risque))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
