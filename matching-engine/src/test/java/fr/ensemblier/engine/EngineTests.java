package fr.ensemblier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// R-M1, R-M2, R-M9: what holds for every pair of a candidate and an offer.
class EngineTests {

    private static final Rules RULES = Rules.published();
    private static final Kilometres FLAT =
            (lat, lon, otherLat, otherLon) -> 100 * Math.hypot(lat - otherLat, lon - otherLon);

    @Property(tries = 300)
    void bothDirectionsGiveTheSameMatches(@ForAll long seed) {
        var random = new Random(seed);
        var engine = new Engine(FLAT);
        var candidates =
                IntStream.range(0, 30).mapToObj(i -> candidate(i, random)).toList();
        var offers = IntStream.range(0, 30).mapToObj(i -> offer(i, random)).toList();
        candidates.forEach(engine::put);
        offers.forEach(engine::put);

        for (var candidate : candidates) {
            var found = ids(engine.offersFor(candidate, RULES, 100, 0));
            for (var offer : offers) {
                var back = ids(engine.candidatesFor(offer, RULES, 100, 0));
                assertThat(found.contains(offer.id())).isEqualTo(back.contains(candidate.id()));
            }
        }
    }

    @Property(tries = 1000)
    void aWiderReachNeverLosesAMatch(@ForAll long seed) {
        var random = new Random(seed);
        var engine = new Engine(FLAT);
        var candidate = candidate(1, random);
        var offer = offer(1, random);

        if (engine.explain(candidate, offer, RULES).matches()) {
            assertThat(engine.explain(reaching(candidate, candidate.reachKm() * 2), offer, RULES)
                            .matches())
                    .isTrue();
        }
    }

    @Property(tries = 1000)
    void theExplanationAgreesWithTheAnswer(@ForAll long seed) {
        var random = new Random(seed);
        var engine = new Engine(FLAT);
        var candidate = candidate(1, random);
        var offer = offer(1, random);
        engine.put(candidate);

        var why = engine.explain(candidate, offer, RULES);

        assertThat(why.changes().isEmpty()).isEqualTo(why.matches());
        assertThat(engine.candidatesFor(offer, RULES, 1, 0).size())
                .isEqualTo(why.matches() && Engine.mayMeet(candidate, offer) ? 1 : 0);
        assertThat(why.answers()).hasSize(Condition.values().length);
    }

    /// R-M1: a condition on what she has not said excludes nothing, and says that it is to be checked.
    @Property(tries = 1000)
    void whatIsNotSaidExcludesNothing(@ForAll long seed) {
        var random = new Random(seed);
        var engine = new Engine(FLAT);
        var candidate = candidate(1, random);
        var offer = offer(1, random);
        var asked = engine.explain(candidate, offer, RULES);
        var failing = asked.changes().stream()
                .map(Explanation.Answer::condition)
                .filter(one ->
                        one != Condition.OCCUPATION && one != Condition.CERTIFICATION && one != Condition.CONTRACT)
                .collect(java.util.stream.Collectors.toSet());

        var why = engine.explain(silentOn(candidate, failing, candidate.experienceYears()), offer, RULES);

        assertThat(failing).allMatch(why::met).allMatch(why::unsaid);
        assertThat(why.changes()).allMatch(answer -> !failing.contains(answer.condition()));
    }

    /// R-M9: nothing is given for what is not known.
    @Property(tries = 1000)
    void whatIsNotSaidGivesNoPoints(@ForAll long seed) {
        var random = new Random(seed);
        var silent = silentOn(candidate(1, random), Set.of(Condition.REACH, Condition.HOURS, Condition.START), -1);

        var score = new Engine(FLAT).explain(silent, offer(1, random), RULES).score();

        assertThat(score.nearness() + score.hours() + score.experience() + score.start())
                .isZero();
    }

    @Property(tries = 1000)
    void theScoreLiesBetween0And100(@ForAll long seed) {
        var random = new Random(seed);
        var score = new Engine(FLAT)
                .explain(candidate(1, random), offer(1, random), RULES)
                .score();

        assertThat(score.total()).isBetween(0.0, 100.0);
    }

    @Property(tries = 300)
    void theBestComeFirstAndTheListIsNeverLongerThanAsked(@ForAll long seed) {
        var random = new Random(seed);
        var engine = new Engine(FLAT);
        IntStream.range(0, 60).forEach(i -> engine.put(candidate(i, random)));

        var hits = engine.candidatesFor(offer(1, random), RULES, 5, 30);

        assertThat(hits).hasSizeLessThanOrEqualTo(5);
        assertThat(hits.stream().map(hit -> hit.explanation().score().total()).toList())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allMatch(total -> total >= 30);
    }

    /// R-M2: the distance to a sector is that to its nearest commune.
    @Example
    void aSectorIsAsNearAsItsNearestCommune() {
        var random = new Random(1);
        var one = offer(1, random);
        var sector = at(one, List.of(new Place(45, 1), new Place(44.1, 0)));
        var engine = new Engine(FLAT);

        assertThat(FLAT.nearest(new Place(44, 0), sector)).isEqualTo(FLAT.between(44, 0, 44.1, 0));
        assertThat(engine.explain(candidate(1, random), sector, RULES).km())
                .isLessThanOrEqualTo(engine.explain(
                                candidate(1, new Random(1)), at(one, List.of(new Place(60, 60))), RULES)
                        .km());
    }

    /// R-P9, R-P7: an employer she hides from and a platform outside her scope never meet her.
    @Example
    void herChoicesDecideWhoMeetsHer() {
        var random = new Random(7);
        var candidate = candidate(1, random);
        var offer = offer(1, random);
        candidate.shownIn().set(offer.platform());
        candidate.hiddenFrom().clear();
        assertThat(Engine.mayMeet(candidate, offer)).isTrue();

        candidate.hiddenFrom().set(offer.employer());
        assertThat(Engine.mayMeet(candidate, offer)).isFalse();

        candidate.hiddenFrom().clear();
        candidate.shownIn().clear();
        assertThat(Engine.mayMeet(candidate, offer)).isFalse();
    }

    /// R-M1: offering training never lifts a regulated diploma.
    @Example
    void trainingDoesNotLiftARegulatedDiploma() {
        var random = new Random(3);
        var offer = offer(1, random);
        offer.oneOf().clear();
        offer.oneOf().set(9);
        var candidate = candidate(1, random);
        candidate.certifications().clear();

        assertThat(new Engine(FLAT).explain(candidate, offer, RULES).met(Condition.CERTIFICATION))
                .isFalse();
    }

    /// R-M9: the forbidden inputs do not exist.
    @Example
    void noForbiddenInputExists() {
        var forbidden = Set.of(
                "barrier",
                "health",
                "rqth",
                "rsa",
                "sex",
                "gender",
                "age",
                "birth",
                "origin",
                "nationality",
                "address",
                "name",
                "disability",
                "handicap",
                "situation",
                "family name",
                "photo",
                "language");
        for (var type : List.of(Candidate.class, Offer.class, Rules.class, Score.class, Place.class)) {
            for (var component : type.getRecordComponents()) {
                var words = Arrays.asList(component
                        .getName()
                        .replaceAll("([A-Z])", " $1")
                        .toLowerCase(Locale.ROOT)
                        .split(" "));
                assertThat(words).doesNotContainAnyElementsOf(forbidden);
            }
        }
    }

    @Example
    void thePublishedWeightsAreThoseOfTheRule() {
        assertThat(RULES.nearness()
                        + RULES.firstChoice()
                        + RULES.hours()
                        + RULES.experience()
                        + RULES.training()
                        + RULES.start())
                .isEqualTo(100);
        assertThat(RULES.sameFamily()).isEqualTo(14);
        assertThat(RULES.otherWanted()).isEqualTo(8);
    }

    /// R-M9: 20 for the first choice, 14 for its family, 8 for any other wanted occupation or its family.
    @Example
    void theOccupationCountsByHerFirstChoice() {
        var her = wanting(candidate(1, new Random(1)), List.of(0, 4, 1));

        assertThat(occupationPoints(her, 0)).isEqualTo(20);
        assertThat(occupationPoints(her, 1)).isEqualTo(14);
        assertThat(occupationPoints(her, 2)).isEqualTo(14);
        assertThat(occupationPoints(her, 4)).isEqualTo(8);
        assertThat(occupationPoints(her, 3)).isEqualTo(8);
        assertThat(occupationPoints(her, 8)).isZero();
    }

    private static double occupationPoints(Candidate her, int occupation) {
        var o = offer(1, new Random(1));
        var asked = new Offer(
                1,
                o.places(),
                occupation,
                occupation / 3,
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
        return new Engine(FLAT).explain(her, asked, RULES).score().occupation();
    }

    private static Candidate wanting(Candidate c, List<Integer> occupations) {
        var families = new BitSet();
        occupations.forEach(occupation -> families.set(occupation / 3));
        return with(c, c.reachKm(), occupations, families);
    }

    private static List<Integer> ids(List<Engine.Hit> hits) {
        return hits.stream().map(Engine.Hit::id).toList();
    }

    private static Candidate reaching(Candidate c, double km) {
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

    private static Candidate silentOn(Candidate c, Set<Condition> unsaid, int years) {
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

    private static Offer at(Offer o, List<Place> places) {
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

    private static Candidate candidate(int id, Random random) {
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

    private static Offer offer(int id, Random random) {
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
