package fr.ensemblier.people.talks;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.Talk;
import fr.ensemblier.ui.ListAddress;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which talks of a file are listed, all in the address.
record TalksFilter(
        @Nullable String q,
        @Nullable String comment,
        @Nullable String tri,
        @Nullable String apres) {

    Optional<Place> place() {
        return Place.of(apres);
    }

    String words() {
        return text(q);
    }

    Talk.@Nullable Way way() {
        return Arrays.stream(Talk.Way.values())
                .filter(one -> one.name().equals(text(comment)))
                .findFirst()
                .orElse(null);
    }

    boolean oldestFirst() {
        return text(tri).equals("anciens");
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    String at(String base, @Nullable Place after) {
        return address().with("apres", after).at(base);
    }

    private ListAddress address() {
        return new ListAddress().with("q", q).with("comment", comment).with("tri", tri);
    }
}
