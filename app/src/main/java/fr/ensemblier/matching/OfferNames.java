package fr.ensemblier.matching;

import fr.ensemblier.offers.OfferView;
import fr.ensemblier.ui.French;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names of offers that stand in one list: the title, and what tells apart those of one title.
public final class OfferNames {

    private OfferNames() {}

    /// By key: the title, then the commune, the hours, the day it was published, as far as needed.
    public static Map<UUID, String> of(Collection<OfferView> offers) {
        var names = new HashMap<UUID, String>();
        List<Function<OfferView, String>> more = List.of(
                OfferView::title,
                offer -> offer.title() + ", " + offer.communeName(),
                offer -> offer.title() + ", " + offer.communeName() + ", "
                        + French.number(offer.weeklyHours().doubleValue(), 1) + French.SPACE + "h",
                offer -> offer.title() + ", " + offer.communeName() + ", "
                        + French.number(offer.weeklyHours().doubleValue(), 1) + French.SPACE + "h, publiée le "
                        + French.shortDate(offer.publishedOn(), offer.publishedOn()));
        Collection<OfferView> alike = offers;
        for (var name : more) {
            var by = alike.stream().collect(Collectors.groupingBy(name));
            by.forEach(
                    (said, those) -> those.forEach(offer -> names.put(offer.id().value(), said)));
            alike = by.values().stream()
                    .filter(those -> those.size() > 1)
                    .flatMap(List::stream)
                    .toList();
        }
        return names;
    }
}
