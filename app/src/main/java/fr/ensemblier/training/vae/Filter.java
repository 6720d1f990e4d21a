package fr.ensemblier.training.vae;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list of VAEs shows, all in its address. `tri` is nom, or empty: what moved last first.
record Filter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String type,
        @Nullable String diplome,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/formations/vae";

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("etat", etat)
                .with("type", type)
                .with("diplome", diplome)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    Filter inAnyState() {
        return new Filter(q, null, type, diplome, tri, apres);
    }

    String csv() {
        return set().at(HERE + "/export");
    }

    /// How many criteria are set, beside the state.
    int narrowed() {
        return (int) Stream.of(ListAddress.text(q), ListAddress.text(type), ListAddress.text(diplome))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
