package fr.ensemblier.immersions.register;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list shows, all in its address. `vue` is a group of states: suivre (empty), cours, bilan, finies, toutes.
/// `conseiller` is tous, an account, or empty: who asks.
record Filter(
        @Nullable String q,
        @Nullable String vue,
        @Nullable String etat,
        @Nullable String cadre,
        @Nullable String conseiller,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/immersions";

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("vue", vue)
                .with("etat", etat)
                .with("cadre", cadre)
                .with("conseiller", conseiller)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    Filter at(String group) {
        return new Filter(q, group, etat, cadre, conseiller, tri, null);
    }

    String csv() {
        return set().at(HERE + "/export.csv");
    }

    int narrowed() {
        return (int) Stream.of(
                        ListAddress.text(q),
                        ListAddress.text(etat),
                        ListAddress.text(cadre),
                        ListAddress.text(conseiller))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
