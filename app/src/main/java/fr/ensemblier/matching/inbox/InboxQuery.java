package fr.ensemblier.matching.inbox;

import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the list is shown, as the address says it.
record InboxQuery(
        @Nullable String etat,
        @Nullable UUID offre,
        @Nullable String tri,
        @Nullable UUID apres) {

    static final InboxQuery ALL = new InboxQuery(null, null, null, null);

    Match.State state() {
        return state(code());
    }

    String code() {
        return etat == null ? "a-traiter" : etat;
    }

    MatchLists.Order order() {
        return MatchLists.Order.of(tri == null ? "" : tri);
    }

    /// The same list of another state or offer, from its top.
    String address(String path, String state, @Nullable UUID offer) {
        return path + "?etat=" + state + (offer == null ? "" : "&offre=" + offer)
                + (order().code().isEmpty() ? "" : "&tri=" + order().code());
    }

    static Match.State state(String code) {
        return switch (code) {
            case "contactes" -> Match.State.CONTACTED;
            case "ecartes" -> Match.State.PUT_ASIDE;
            case "sans-suite" -> Match.State.NO_FOLLOW_UP;
            default -> Match.State.TO_TREAT;
        };
    }
}
