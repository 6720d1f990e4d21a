package fr.ensemblier.matching.inbox;

import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the list is shown, as the address says it.
record InboxQuery(
        @Nullable String etat,
        @Nullable UUID offre,
        @Nullable String tri,
        @Nullable UUID apres,
        @Nullable String q) {

    Match.State state() {
        return state(code());
    }

    String code() {
        return etat == null ? "a-traiter" : etat;
    }

    /// Words of how she is called, or of her commune.
    String words() {
        return q == null ? "" : q.strip();
    }

    MatchLists.Order order() {
        return MatchLists.Order.of(tri == null ? "" : tri);
    }

    /// The same list of another state or offer, from its top.
    String address(String path, String state, @Nullable UUID offer) {
        return path + "?etat=" + state + (offer == null ? "" : "&offre=" + offer)
                + (order().code().isEmpty() ? "" : "&tri=" + order().code())
                + (words().isEmpty() ? "" : "&q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8));
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
