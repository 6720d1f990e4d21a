package fr.ensemblier.people.queue;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.people.model.Place;
import fr.ensemblier.ui.ListAddress;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which profiles of the queue are listed, all in its address.
record QueueFilter(
        @Nullable String message,
        @Nullable String metier,
        @Nullable String tri,
        @Nullable String apres) {

    static final String BASE = "/equipe/profils";

    static QueueFilter all() {
        return new QueueFilter(null, null, null, null);
    }

    Optional<Place> place() {
        return Place.of(apres);
    }

    boolean newestFirst() {
        return text(tri).equals("recents");
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    /// The same list with one thing changed, null taking it away; pages start again.
    String with(String base, String name, @Nullable String value) {
        return address().with(name, value).at(base);
    }

    /// The page of one profile, the list staying as it is.
    String open(UUID person) {
        return with(BASE + "/" + person, "apres", apres);
    }

    private ListAddress address() {
        return new ListAddress().with("message", message).with("metier", metier).with("tri", tri);
    }
}
