package fr.ensemblier.immersions.pupils;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list of the team shows, all in its address. `tri` is anciennes, jour, reponse, or empty: the latest asked
/// first.
record PupilFilter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String cadre,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = TeamPupilsController.HERE;

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("etat", etat)
                .with("cadre", cadre)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    PupilFilter inAnyState() {
        return new PupilFilter(q, null, cadre, tri, apres);
    }

    String csv() {
        return set().at(HERE + "/export.csv");
    }

    /// How many criteria are set, beside the state.
    int narrowed() {
        return (int) Stream.of(ListAddress.text(q), ListAddress.text(cadre))
                .filter(one -> !one.isEmpty())
                .count();
    }
}
