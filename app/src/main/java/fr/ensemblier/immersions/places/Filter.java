package fr.ensemblier.immersions.places;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list shows, all in its address. `commune` is a code, from which distances are counted; `pour` is the person
/// for whom one looks; `apres` the last place of the page before.
record Filter(
        @Nullable String metier,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String cadre,
        @Nullable String etat,
        @Nullable String pour,
        @Nullable String apres) {

    static final String HERE = "/equipe/immersions/places";

    String with(String name, @Nullable String value) {
        return new ListAddress()
                .with("metier", metier)
                .with("commune", commune)
                .with("communeText", communeText)
                .with("cadre", cadre)
                .with("etat", etat)
                .with("pour", pour)
                .with(name, value)
                .at(HERE);
    }

    int narrowed() {
        return (int) Stream.of(
                        ListAddress.text(metier),
                        ListAddress.text(commune) + ListAddress.text(communeText),
                        ListAddress.text(cadre),
                        ListAddress.text(etat))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
