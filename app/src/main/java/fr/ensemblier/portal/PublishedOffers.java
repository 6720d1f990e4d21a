package fr.ensemblier.portal;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.OfferView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The published offers of one platform, for the pages that count them. They are those of the board, sorted once for
/// each reading of it.
@Component
public class PublishedOffers {

    private record Sorted(List<OfferBoard.Posted> board, Map<PlatformId, List<OfferView>> byPlatform) {}

    private final OfferBoard board;
    private volatile @Nullable Sorted sorted;

    PublishedOffers(OfferBoard board) {
        this.board = board;
    }

    /// Latest first. The very same list until the board is read again.
    public List<OfferView> of(PlatformId platform) {
        var all = board.all();
        var known = sorted;
        if (known == null || known.board() != all) {
            known = new Sorted(all, byPlatform(all));
            sorted = known;
        }
        return known.byPlatform().getOrDefault(platform, List.of());
    }

    private static Map<PlatformId, List<OfferView>> byPlatform(List<OfferBoard.Posted> all) {
        return all.stream()
                .map(OfferBoard.Posted::offer)
                .sorted(Comparator.comparing(OfferView::publishedOn)
                        .reversed()
                        .thenComparing(offer -> offer.id().toString()))
                .collect(Collectors.groupingBy(OfferView::platform, Collectors.toUnmodifiableList()));
    }

    /// The employer and where it is; a name that says the place already says it once.
    public static String placed(String employer, String commune, String between) {
        return employer.endsWith(commune) ? employer : employer + between + commune;
    }

    public static Map<String, Long> byOccupation(List<OfferView> offers) {
        return offers.stream().collect(Collectors.groupingBy(OfferView::occupation, Collectors.counting()));
    }
}
