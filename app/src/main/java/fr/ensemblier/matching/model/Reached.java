package fr.ensemblier.matching.model;

import fr.ensemblier.engine.Condition;
import fr.ensemblier.offers.OfferReach;
import fr.ensemblier.offers.OfferView;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts for a recruiter who writes what each of her requirements costs (R-M1). The occupation and the
/// distance are no requirement that she could give up, so they are not counted.
@Component
class Reached implements OfferReach {

    private static final Map<Condition, String> WORDS = new EnumMap<>(Map.of(
            Condition.CERTIFICATION, "Le diplôme demandé",
            Condition.CONTRACT, "Le type de contrat",
            Condition.LICENCE, "Le permis de conduire",
            Condition.VEHICLE, "Le véhicule personnel",
            Condition.NIGHT, "Les nuits",
            Condition.WEEKEND, "Les week-ends",
            Condition.SPLIT_HOURS, "Les coupures",
            Condition.HOURS, "Le nombre d’heures",
            Condition.START, "La date de début"));

    private final Market market;

    Reached(Market market) {
        this.market = market;
    }

    @Override
    public Counted of(OfferView offer) {
        var people = 0;
        var alone = new EnumMap<Condition, Integer>(Condition.class);
        for (var why : market.all(offer)) {
            var missing = why.changes();
            if (missing.isEmpty()) {
                people++;
            } else if (missing.size() == 1) {
                alone.merge(missing.getFirst().condition(), 1, Integer::sum);
            }
        }
        return new Counted(people, asides(alone));
    }

    private static List<Aside> asides(Map<Condition, Integer> alone) {
        return WORDS.entrySet().stream()
                .filter(word -> alone.getOrDefault(word.getKey(), 0) > 0)
                .map(word -> new Aside(word.getValue(), alone.getOrDefault(word.getKey(), 0)))
                .sorted(Comparator.comparingInt(Aside::people).reversed())
                .toList();
    }
}
