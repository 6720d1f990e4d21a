package fr.ensemblier.people.handover;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.people.model.Place;
import fr.ensemblier.ui.ListAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which handovers the list shows, all in its address.
record HandoverFilter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/relais";

    Optional<Place> place() {
        return Place.of(apres);
    }

    boolean oldestFirst() {
        return text(tri).equals("anciens");
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    /// The same list with one thing changed, null taking it away; pages start again.
    String with(String name, @Nullable String value) {
        return address().with(name, value).at(HERE);
    }

    String csv() {
        return address().at(HERE + "/export");
    }

    private ListAddress address() {
        return new ListAddress().with("q", q).with("etat", etat).with("tri", tri);
    }
}
