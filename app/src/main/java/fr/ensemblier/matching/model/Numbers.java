package fr.ensemblier.matching.model;

import fr.ensemblier.engine.Candidate;
import fr.ensemblier.engine.Condition;
import fr.ensemblier.engine.Offer;
import fr.ensemblier.engine.Place;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Communes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns cards and offers into the numbers of the engine, and its numbers back into keys.
@Component
class Numbers {

    private static final double ALL_HOURS = 60;
    private static final int NONE = -1;

    private final Occupations occupations;
    private final Certificates certificates;
    private final Platforms platforms;
    private final Establishments establishments;
    private final Communes communes;
    private final ValueLists lists;
    private final Clock clock;
    private final Map<Object, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, UUID> keys = new ConcurrentHashMap<>();
    private final Map<UUID, List<UUID>> legalEntities = new ConcurrentHashMap<>();
    private final Map<PlatformId, List<PlatformId>> neighbours = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    Numbers(
            Occupations occupations,
            Certificates certificates,
            Platforms platforms,
            Establishments establishments,
            Communes communes,
            ValueLists lists,
            Clock clock) {
        this.occupations = occupations;
        this.certificates = certificates;
        this.platforms = platforms;
        this.establishments = establishments;
        this.communes = communes;
        this.lists = lists;
        this.clock = clock;
    }

    int of(Object code) {
        return numbers.computeIfAbsent(code, _ -> {
            var number = next.incrementAndGet();
            if (code instanceof UUID uuid) {
                keys.put(number, uuid);
            }
            return number;
        });
    }

    Optional<UUID> uuid(int number) {
        return Optional.ofNullable(keys.get(number));
    }

    /// Legal entities and neighbours are read anew.
    void forget() {
        legalEntities.clear();
        neighbours.clear();
    }

    Candidate candidate(CandidateCard card) {
        return candidate(
                card,
                bits(shownIn(card).stream()),
                bits(card.hiddenFrom().stream().flatMap(this::legalEntity)));
    }

    /// For a comparison alone, which does not ask who may see her: nothing is looked up.
    Candidate compared(CandidateCard card) {
        return candidate(card, new BitSet(), new BitSet());
    }

    private Candidate candidate(CandidateCard card, BitSet shownIn, BitSet hiddenFrom) {
        return new Candidate(
                of(card.key()),
                new Place(card.lat(), card.lon()),
                card.reach() == null ? 0 : card.reach().km(),
                card.occupations().stream().map(this::of).toList(),
                families(card).findFirst().map(this::of).orElse(NONE),
                bits(families(card)),
                bits(certificates.held(card).stream()),
                bits(contracts(card.contractClasses()).stream()),
                yes(card.licence()),
                yes(card.vehicle()),
                yes(card.night()),
                yes(card.weekend()),
                yes(card.splitHours()),
                hours(card.hoursMin(), 0),
                hours(card.hoursMax(), ALL_HOURS),
                card.hoursStrict(),
                day(card.availableOn()),
                card.experienceYears() == null ? NONE : card.experienceYears(),
                yes(card.wantsTraining()),
                shownIn,
                hiddenFrom,
                unsaid(card));
    }

    /// What she never said excludes nothing (R-M1).
    private static Set<Condition> unsaid(CandidateCard card) {
        var unsaid = EnumSet.noneOf(Condition.class);
        add(unsaid, Condition.REACH, card.reach());
        add(unsaid, Condition.LICENCE, card.licence());
        add(unsaid, Condition.VEHICLE, card.vehicle());
        add(unsaid, Condition.NIGHT, card.night());
        add(unsaid, Condition.WEEKEND, card.weekend());
        add(unsaid, Condition.SPLIT_HOURS, card.splitHours());
        add(unsaid, Condition.HOURS, card.hoursMin() == null ? card.hoursMax() : card.hoursMin());
        add(unsaid, Condition.START, card.availableOn());
        return unsaid;
    }

    private static void add(Set<Condition> unsaid, Condition condition, @Nullable Object said) {
        if (said == null) {
            unsaid.add(condition);
        }
    }

    private static boolean yes(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    Offer offer(OfferView offer) {
        var occupation = occupations.find(offer.occupation());
        return new Offer(
                of(offer.id().value()),
                places(offer),
                of(offer.occupation()),
                of(occupation.map(Occupation::family).orElse("")),
                bits(Certificates.oneOf(occupation, offer.contractClass()).stream()),
                of(offer.contractClass()),
                offer.licence(),
                offer.vehicle().equals("OWN"),
                offer.night(),
                offer.weekend(),
                offer.splitHours(),
                offer.weeklyHours().doubleValue(),
                day(offer.startOn()),
                offer.experienceYears(),
                offer.trainingOffered(),
                offer.openings() - offer.filled(),
                of(offer.platform()),
                of(offer.organisation()));
    }

    /// The families of what she wants, that of her first choice first.
    private Stream<String> families(CandidateCard card) {
        return card.occupations().stream().flatMap(code -> occupations.find(code).map(Occupation::family).stream());
    }

    private List<String> contracts(List<String> classes) {
        return classes.isEmpty()
                ? lists.of("CONTRACT_CLASS").stream()
                        .map(ValueLists.Value::code)
                        .toList()
                : classes;
    }

    private Collection<PlatformId> shownIn(CandidateCard card) {
        return switch (card.scope()) {
            case "FRANCE" -> platforms.all().stream().map(Platform::id).toList();
            case "NEIGHBOURS" ->
                Stream.concat(
                                Stream.of(card.platform()),
                                neighbours.computeIfAbsent(card.platform(), platforms::neighbours).stream())
                        .toList();
            default -> List.of(card.platform());
        };
    }

    /// What the actor of the moment may not read is asked for again, never kept: nobody may see her by its
    /// absence (R-P9).
    private Stream<UUID> legalEntity(UUID organisation) {
        var same = legalEntities.getOrDefault(organisation, List.of());
        if (same.isEmpty()) {
            same = Readings.across(() -> establishments.sameLegalEntity(organisation));
            if (!same.isEmpty()) {
                legalEntities.put(organisation, same);
            }
        }
        return Stream.concat(Stream.of(organisation), same.stream());
    }

    private List<Place> places(OfferView offer) {
        var sector = offer.sectorCommunes().stream()
                .flatMap(code -> communes.find(code).stream())
                .map(commune -> new Place(commune.lat(), commune.lon()))
                .toList();
        return sector.isEmpty() ? List.of(new Place(offer.lat(), offer.lon())) : sector;
    }

    /// A day that has passed is today: she is free, the post is open.
    private int day(@Nullable LocalDate day) {
        var today = Paris.today(clock);
        return (int) (day == null || day.isBefore(today) ? today : day).toEpochDay();
    }

    private static double hours(@Nullable BigDecimal hours, double otherwise) {
        return hours == null ? otherwise : hours.doubleValue();
    }

    private BitSet bits(Stream<?> codes) {
        var bits = new BitSet();
        codes.forEach(code -> bits.set(of(code)));
        return bits;
    }
}
