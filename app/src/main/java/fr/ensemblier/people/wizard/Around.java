package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Towns;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.French;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which towns she reaches, in words.
@Component
class Around {

    private static final int TOWNS = 6;

    private final Communes communes;
    private final Towns towns;

    Around(Communes communes, Towns towns) {
        this.communes = communes;
        this.towns = towns;
    }

    /// The commune chosen, or the only one that was typed.
    Optional<Commune> commune(Answers form) {
        return towns.maybe(form.commune(), form.communeText());
    }

    Optional<Means> means(Answers form) {
        return Arrays.stream(Means.values())
                .filter(one -> one.name().equals(form.means()))
                .findFirst();
    }

    Optional<Reach> reach(Answers form) {
        return reach(form.means(), form.minutes());
    }

    private static Optional<Reach> reach(@Nullable String means, @Nullable String minutes) {
        try {
            return Optional.of(new Reach(
                    Means.valueOf(means == null ? "" : means), Integer.parseInt(minutes == null ? "" : minutes)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Integer> minutes(Answers form) {
        return reach(Means.CAR.name(), form.minutes()).map(Reach::minutes);
    }

    String words(Answers form) {
        return form.communeText() == null && commune(form).isEmpty()
                ? "Choisissez un temps de trajet."
                : words(commune(form).orElse(null), reach(form).orElse(null));
    }

    String words(@Nullable Commune from, @Nullable Reach reach) {
        if (from == null || reach == null) {
            return from == null ? "Choisissez une commune et un temps de trajet." : "Choisissez un temps de trajet.";
        }
        var km = reach.km();
        var towns = communes.ofDepartement(from.departement()).stream()
                .filter(town -> !town.code().equals(from.code()) && Distance.km(from, town) <= km)
                .limit(TOWNS)
                .map(Commune::name)
                .toList();
        var far = "Environ " + French.km(km) + " autour de " + from.name();
        return towns.isEmpty() ? far + "." : far + French.SPACE + ": " + French.list(towns) + ".";
    }
}
