package fr.ensemblier.people.merging;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.ui.ListAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which pairs are listed, all in the address: of one person, by name, by why they look alike.
record DoublesFilter(
        @Nullable UUID personne,
        @Nullable String q,
        @Nullable String motif,
        @Nullable String tri,
        @Nullable String apres) {

    static final String BASE = "/equipe/personnes/doublons";

    /// In the list of all pairs the words narrow it; beside one person they look for the other file.
    String words() {
        return personne == null ? text(q) : "";
    }

    String why() {
        return text(motif);
    }

    DoublesFilter anyWhy() {
        return new DoublesFilter(personne, q, null, tri, null);
    }

    boolean newestFirst() {
        return text(tri).equals("recents");
    }

    @Nullable String after() {
        return text(apres).isEmpty() ? null : text(apres);
    }

    boolean isEmpty() {
        return new ListAddress().with("q", words()).with("motif", motif).isEmpty();
    }

    String with(String base, String name, @Nullable String value) {
        return new ListAddress()
                .with("personne", personne)
                .with("q", q)
                .with("motif", motif)
                .with("tri", tri)
                .with(name, value)
                .at(base);
    }
}
