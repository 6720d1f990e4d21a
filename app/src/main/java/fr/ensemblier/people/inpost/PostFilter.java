package fr.ensemblier.people.inpost;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.people.model.Place;
import fr.ensemblier.ui.ListAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which requests the list shows, all in its address.
record PostFilter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String demande,
        @Nullable String suivi,
        @Nullable String tri,
        @Nullable String apres) {

    static final String BASE = "/equipe/en-poste";

    /// Those that wait, those that do not, or all.
    @Nullable Boolean waiting() {
        return switch (text(etat)) {
            case "attente" -> true;
            case "repondues" -> false;
            default -> null;
        };
    }

    String kind() {
        return Asked.of(text(demande)).map(Enum::name).orElse("");
    }

    String words() {
        return text(q).toLowerCase(Locale.FRENCH);
    }

    boolean mine() {
        return text(suivi).equals("moi");
    }

    boolean oldestFirst() {
        return text(tri).equals("anciens");
    }

    @Nullable Place place() {
        return Place.of(apres).orElse(null);
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    /// How many criteria are set.
    int applied() {
        return (words().isEmpty() ? 0 : 1)
                + (waiting() == null ? 0 : 1)
                + (kind().isEmpty() ? 0 : 1)
                + (mine() ? 1 : 0);
    }

    /// The same list with one thing changed, null taking it away; pages start again.
    String with(String name, @Nullable String value) {
        return address().with(name, value).at(BASE);
    }

    String csv() {
        return address().at(BASE + ".csv");
    }

    private ListAddress address() {
        return new ListAddress()
                .with("q", q)
                .with("etat", etat)
                .with("demande", demande)
                .with("suivi", suivi)
                .with("tri", tri);
    }
}
