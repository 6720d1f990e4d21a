package fr.ensemblier.matching.model;

import fr.ensemblier.engine.Engine;
import fr.ensemblier.engine.Explanation;
import fr.ensemblier.engine.Rules;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.territory.Distance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All visible cards and shown offers in memory, and who fits whom.
///
/// It is filled from the database through the role that reads nothing else (R-P7), at the first question and
/// again when ten minutes have passed or a platform engages something else; the row that an event names is read anew
/// at once. Offers of what a platform does not engage are not in it (R-T1). Each node holds all.
@Component
public class Market {

    /// A card or an offer that fits, with why.
    public record Fit<T>(T one, Explanation why) {}

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Feed feed;
    private final Numbers numbers;
    private final OfferDirectory directory;
    private final ShownOffers shown;
    private final Parameters parameters;
    private final Clock clock;
    private final Map<UUID, CandidateCard> cards = new ConcurrentHashMap<>();
    private final Map<UUID, OfferView> offers = new ConcurrentHashMap<>();
    private final Map<PlatformId, Rules> rules = new ConcurrentHashMap<>();
    private volatile Engine engine = new Engine(Distance::km);
    private volatile Instant filled = Instant.EPOCH;
    private volatile Map<PlatformId, Set<String>> engaged = Map.of();

    Market(
            Feed feed,
            Numbers numbers,
            OfferDirectory directory,
            ShownOffers shown,
            Parameters parameters,
            Clock clock) {
        this.feed = feed;
        this.numbers = numbers;
        this.directory = directory;
        this.shown = shown;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// The best people for an offer whose score is at least `least`.
    public List<Fit<CandidateCard>> peopleFor(OfferView offer, int limit, double least) {
        fill();
        return engine.candidatesFor(numbers.offer(offer), rules(offer.platform()), limit, least).stream()
                .flatMap(hit ->
                        numbers.uuid(hit.id()).map(cards::get).stream().map(card -> new Fit<>(card, hit.explanation())))
                .toList();
    }

    /// The best offers for a card, compared by the rules of her platform.
    public List<Fit<OfferView>> offersFor(CandidateCard card, int limit, double least) {
        fill();
        return engine.offersFor(numbers.candidate(card), rules(card.platform()), limit, least).stream()
                .flatMap(hit -> numbers.uuid(hit.id()).map(offers::get).stream()
                        .map(offer -> new Fit<>(offer, hit.explanation())))
                .toList();
    }

    public Explanation explain(CandidateCard card, OfferView offer) {
        return engine.explain(numbers.compared(card), numbers.offer(offer), rules(offer.platform()));
    }

    /// Of everybody who may be shown to the employer, whether the offer fits and what is missing.
    List<Explanation> all(OfferView offer) {
        fill();
        var asked = numbers.offer(offer);
        var weights = rules(offer.platform());
        return cards.values().stream()
                .map(numbers::candidate)
                .filter(candidate -> Engine.mayMeet(candidate, asked))
                .map(candidate -> engine.explain(candidate, asked, weights))
                .toList();
    }

    /// Whether her scope and her hidden employers let the employer of this offer see her (R-P7, R-P9).
    public boolean mayMeet(CandidateCard card, OfferView offer) {
        return Engine.mayMeet(numbers.candidate(card), numbers.offer(offer));
    }

    /// Reads a card anew.
    public void refreshCard(UUID key) {
        fill();
        feed.card(key).ifPresentOrElse(this::put, () -> {
            cards.remove(key);
            engine.removeCandidate(numbers.of(key));
        });
    }

    /// Reads an offer anew.
    public void refreshOffer(UUID id) {
        fill();
        feed.offer(id).filter(_ -> shown(id)).ifPresentOrElse(this::put, () -> {
            offers.remove(id);
            engine.removeOffer(numbers.of(id));
        });
    }

    private boolean shown(UUID id) {
        return directory.find(new JobOfferId(id)).filter(shown::shows).isPresent();
    }

    private void put(CandidateCard card) {
        cards.put(card.key(), card);
        engine.put(numbers.candidate(card));
    }

    private void put(OfferView offer) {
        offers.put(offer.id().value(), offer);
        engine.put(numbers.offer(offer));
    }

    private boolean fresh(Map<PlatformId, Set<String>> now) {
        return clock.instant().isBefore(filled.plus(FRESH)) && now.equals(engaged);
    }

    private void fill() {
        var engagedNow = shown.engaged();
        if (fresh(engagedNow)) {
            return;
        }
        synchronized (this) {
            if (fresh(engagedNow)) {
                return;
            }
            numbers.forget();
            rules.clear();
            var now = clock.instant();
            var next = new Engine(Distance::km);
            var visible = feed.cards();
            var open = directory.published().stream()
                    .filter(shown::shows)
                    .map(offer -> offer.id().value())
                    .collect(Collectors.toSet());
            var published = feed.offers().stream()
                    .filter(offer -> open.contains(offer.id().value()))
                    .toList();
            visible.forEach(card -> next.put(numbers.candidate(card)));
            published.forEach(offer -> next.put(numbers.offer(offer)));
            cards.clear();
            visible.forEach(card -> cards.put(card.key(), card));
            offers.clear();
            published.forEach(offer -> offers.put(offer.id().value(), offer));
            engine = next;
            engaged = engagedNow;
            filled = now;
        }
    }

    /// The weights of R-M9 as the platform has set them.
    public Rules rules(PlatformId platform) {
        return rules.computeIfAbsent(platform, this::read);
    }

    private Rules read(PlatformId platform) {
        return new Rules(
                Rules.published().version(),
                weight("r-m9.nearness", platform),
                weight("r-m9.first-choice", platform),
                weight("r-m9.same-family", platform),
                weight("r-m9.other-wanted", platform),
                weight("r-m9.hours", platform),
                weight("r-m9.hour-gap", platform),
                weight("r-m9.experience", platform),
                weight("r-m9.missing-year", platform),
                weight("r-m9.training", platform),
                weight("r-m9.start", platform),
                parameters.days("r-m1.start-tolerance", platform),
                weight("r-m1.unsaid-reach-km", platform));
    }

    private double weight(String name, PlatformId platform) {
        return parameters.number(name, platform).doubleValue();
    }
}
