package fr.ensemblier.portal;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferChanged;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferEnded;
import fr.ensemblier.offers.OfferPublished;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Distance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All offers of France that are shown (R-T1), in memory, read again after a change and every half minute (other nodes
/// change too).
@Component
public class OfferBoard {

    /// Contracts in which a diploma is learned.
    private static final Set<String> LEARNING = Set.of("APPRENTISSAGE", "PROFESSIONNALISATION", "GEIQ");

    private static final Duration FRESH = Duration.ofSeconds(30);

    /// An offer and the points where one would work; a sector has several. `openToAll`: neither the law, nor
    /// custom, nor the employer asks for a diploma, or it is learned in the contract (R-M1).
    public record Posted(OfferView offer, List<Point> points, boolean openToAll) {

        public Posted {
            points = List.copyOf(points);
        }

        /// Kilometres to the nearest of its points (R-M2).
        public double km(double lat, double lon) {
            var nearest = Double.MAX_VALUE;
            for (var point : points) {
                nearest = Math.min(nearest, Distance.km(lat, lon, point.lat(), point.lon()));
            }
            return nearest;
        }
    }

    /// A place on the globe, in degrees.
    public record Point(double lat, double lon) {}

    private record Snapshot(List<Posted> offers, Instant read, Map<PlatformId, Set<String>> engaged) {}

    private final OfferDirectory directory;
    private final ShownOffers shown;
    private final Communes communes;
    private final Occupations occupations;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    OfferBoard(OfferDirectory directory, ShownOffers shown, Communes communes, Occupations occupations, Clock clock) {
        this.directory = directory;
        this.shown = shown;
        this.communes = communes;
        this.occupations = occupations;
        this.clock = clock;
    }

    /// Latest first. Inside a transaction what it did itself must not reach others, so it is read apart.
    public List<Posted> all() {
        var known = snapshot;
        if (known != null && fresh(known, shown.engaged())) {
            return known.offers();
        }
        return TransactionSynchronizationManager.isActualTransactionActive() ? read() : refreshed();
    }

    private boolean fresh(Snapshot known, Map<PlatformId, Set<String>> engaged) {
        return known.read().plus(FRESH).isAfter(clock.instant())
                && known.engaged().equals(engaged);
    }

    private synchronized List<Posted> refreshed() {
        var engaged = shown.engaged();
        var known = snapshot;
        if (known != null && fresh(known, engaged)) {
            return known.offers();
        }
        var now = clock.instant();
        var before = changes.get();
        var offers = read();
        snapshot = new Snapshot(offers, now, engaged);
        if (changes.get() != before) {
            // What was read may be older than a change that came meanwhile.
            snapshot = null;
        }
        return offers;
    }

    private List<Posted> read() {
        return directory.published().stream()
                .filter(shown::shows)
                .map(this::posted)
                .toList();
    }

    private Posted posted(OfferView offer) {
        var sector = offer.sectorCommunes().stream()
                .flatMap(code -> communes.find(code).stream())
                .map(commune -> new Point(commune.lat(), commune.lon()))
                .toList();
        return new Posted(
                offer,
                sector.isEmpty() ? List.of(new Point(offer.lat(), offer.lon())) : sector,
                offer.certifications().isEmpty()
                        && (LEARNING.contains(offer.contractClass())
                                || occupations.opensToBeginners(offer.occupation())));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(OfferPublished event) {
        forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(OfferChanged event) {
        forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(OfferEnded event) {
        forget();
    }

    private void forget() {
        changes.incrementAndGet();
        snapshot = null;
    }
}
