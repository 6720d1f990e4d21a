package fr.ensemblier.portal;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The published offers of one platform, for the pages that count them.
@Component
public class PublishedOffers {

    private final OfferDirectory offers;

    PublishedOffers(OfferDirectory offers) {
        this.offers = offers;
    }

    /// Latest first.
    public List<OfferView> of(PlatformId platform) {
        return offers.published().stream()
                .filter(offer -> offer.platform().equals(platform))
                .sorted(Comparator.comparing(OfferView::publishedOn)
                        .reversed()
                        .thenComparing(offer -> offer.id().toString()))
                .toList();
    }

    public static Map<String, Long> byOccupation(List<OfferView> offers) {
        return offers.stream().collect(Collectors.groupingBy(OfferView::occupation, Collectors.counting()));
    }
}
