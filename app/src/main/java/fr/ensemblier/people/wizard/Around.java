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
        try {
            return Optional.of(new Reach(
                    Means.valueOf(form.means() == null ? "" : form.means()),
                    Integer.parseInt(form.minutes() == null ? "" : form.minutes())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String words(Answers form) {
        var from = commune(form).orElse(null);
        var reach = reach(form).orElse(null);
        if (from == null || reach == null) {
            return "Choisissez une commune et un temps de trajet.";
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
