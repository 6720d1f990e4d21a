package fr.ensemblier.pathways.register;

import fr.ensemblier.ui.ListAddress;
import org.jspecify.annotations.Nullable;

/// What the list shows, all in its address. `tri` is silence (longest without a move first), recents, or empty:
/// by name.
record Filter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String modele,
        @Nullable String etape,
        @Nullable String conseiller,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/parcours";

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("etat", etat)
                .with("modele", modele)
                .with("etape", etape)
                .with("conseiller", conseiller)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    Filter inAnyState() {
        return new Filter(q, null, modele, etape, conseiller, tri, apres);
    }

    String csv() {
        return set().at(HERE + "/export");
    }

    boolean isEmpty() {
        return set().isEmpty();
    }
}
