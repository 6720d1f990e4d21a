package fr.ensemblier.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Candidates and offers made by chance, and the same with one thing changed.
final class Invented {

    /// A flat world of a hundred kilometres a side.
    static final Kilometres FLAT = (lat, lon, otherLat, otherLon) -> 100 * Math.hypot(lat - otherLat, lon - otherLon);

    private Invented() {}

    static Candidate wanting(Candidate c, List<Integer> occupations) {
        var families = new BitSet();
        occupations.forEach(occupation -> families.set(occupation / 3));
        return with(c, c.reachKm(), occupations, families);
    }

    static Candidate reaching(Candidate c, double km) {
        return with(c, km, c.occupations(), c.families());
    }

    private static Candidate with(Candidate c, double km, List<Integer> occupations, BitSet families) {
        return new Candidate(
                c.id(),
                c.commune(),
                km,
                occupations,
                occupations.getFirst() / 3,
                families,
                c.certifications(),
                c.contracts(),
                c.licence(),
                c.vehicle(),
                c.night(),
                c.weekend(),
                c.splitHours(),
                c.hoursMin(),
                c.hoursMax(),
                c.hoursStrict(),
                c.availableDay(),
                c.experienceYears(),
                c.wantsTraining(),
                c.shownIn(),
                c.hiddenFrom(),
                c.unsaid());
    }

    static Candidate silentOn(Candidate c, Set<Condition> unsaid, int years) {
        return new Candidate(
                c.id(),
                c.commune(),
                unsaid.contains(Condition.REACH) ? 0 : c.reachKm(),
                c.occupations(),
                c.firstFamily(),
                c.families(),
                c.certifications(),
                c.contracts(),
                c.licence(),
                c.vehicle(),
                c.night(),
                c.weekend(),
                c.splitHours(),
                c.hoursMin(),
                c.hoursMax(),
                c.hoursStrict(),
                c.availableDay(),
                years,
                c.wantsTraining(),
                c.shownIn(),
                c.hiddenFrom(),
                unsaid);
    }

    static Offer at(Offer o, List<Place> places) {
        return new Offer(
                o.id(),
                places,
                o.occupation(),
                o.family(),
                o.oneOf(),
                o.contract(),
                o.licence(),
                o.vehicle(),
                o.night(),
                o.weekend(),
                o.splitHours(),
                o.weeklyHours(),
                o.startDay(),
                o.experienceYears(),
                o.trainingOffered(),
                o.openings(),
                o.platform(),
                o.employer());
    }

    static Candidate candidate(int id, Random random) {
        var occupations =
                random.ints(1 + random.nextInt(3), 0, 9).distinct().boxed().toList();
        var families = new BitSet();
        occupations.forEach(occupation -> families.set(occupation / 3));
        var low = random.nextInt(30);
        return new Candidate(
                id,
                place(random),
                5 + random.nextInt(60),
                occupations,
                occupations.getFirst() / 3,
                families,
                bits(random, 10, 3),
                bits(random, 4, 3),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                low,
                low + random.nextInt(15),
                random.nextBoolean(),
                random.nextInt(60),
                random.nextInt(8),
                random.nextBoolean(),
                bits(random, 3, 2),
                bits(random, 5, 1),
                Set.of());
    }

    static Offer offer(int id, Random random) {
        var occupation = random.nextInt(9);
        return new Offer(
                id,
                IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(unused -> place(random))
                        .toList(),
                occupation,
                occupation / 3,
                random.nextBoolean() ? new BitSet() : bits(random, 10, 2),
                random.nextInt(4),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0,
                random.nextInt(4) == 0,
                random.nextInt(3) == 0,
                random.nextInt(4) == 0,
                10 + random.nextInt(29),
                random.nextInt(60),
                random.nextInt(6),
                random.nextBoolean(),
                1,
                random.nextInt(3),
                random.nextInt(5));
    }

    private static Place place(Random random) {
        return new Place(44 + random.nextDouble(), random.nextDouble());
    }

    private static BitSet bits(Random random, int below, int count) {
        var bits = new BitSet();
        random.ints(count, 0, below).forEach(bits::set);
        return bits;
    }
}
