package fr.ensemblier.training.inventory;

import fr.ensemblier.ui.ListAddress;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list of sessions shows, all in its address. `quand` is encours, manque (too few candidates),
/// passees, annulees, toutes, or empty: those to come. `km` counts around `commune`. `tri` is distance, places,
/// titre, or empty: the next first.
record Filter(
        @Nullable String q,
        @Nullable String quand,
        @Nullable String metier,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String km,
        @Nullable String depuis,
        @Nullable String financement,
        @Nullable String places,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/formations";

    private ListAddress set() {
        return new ListAddress()
                .with("q", q)
                .with("quand", quand)
                .with("metier", metier)
                .with("commune", commune)
                .with("communeText", communeText)
                .with(
                        "km",
                        ListAddress.text(commune).isEmpty()
                                        && ListAddress.text(communeText).isEmpty()
                                ? null
                                : km)
                .with("depuis", depuis)
                .with("financement", financement)
                .with("places", places)
                .with("tri", tri);
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return set().with(name, value).at(HERE);
    }

    Filter at(@Nullable String when) {
        return new Filter(q, when, metier, commune, communeText, km, depuis, financement, places, tri, null);
    }

    String csv() {
        return set().at(HERE + "/export");
    }

    /// How many criteria are set, beside when.
    int narrowed() {
        return (int) Stream.of(
                        ListAddress.text(q),
                        ListAddress.text(metier),
                        ListAddress.text(commune) + ListAddress.text(communeText),
                        ListAddress.text(depuis),
                        ListAddress.text(financement),
                        ListAddress.text(places))
                .filter(one -> !one.isEmpty())
                .count();
    }

    int around() {
        return switch (ListAddress.text(km)) {
            case "10" -> 10;
            case "50" -> 50;
            case "100" -> 100;
            default -> 25;
        };
    }
}
