package fr.ensemblier.engine;

import static fr.ensemblier.engine.Invented.FLAT;
import static fr.ensemblier.engine.Invented.at;
import static fr.ensemblier.engine.Invented.candidate;
import static fr.ensemblier.engine.Invented.offer;
import static fr.ensemblier.engine.Invented.reaching;
import static fr.ensemblier.engine.Invented.silentOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// R-M1, R-M2: what holds for every pair of a candidate and an offer.
class EngineTests {

    private static final Rules RULES = Rules.published();

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

    /// R-M1: a condition on what she has not said excludes nothing, and says that it is to be checked; her
    /// reach has its own bound.
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

        failing.remove(Condition.REACH);
        assertThat(failing).allMatch(why::met).allMatch(why::unsaid);
        assertThat(why.changes()).allMatch(answer -> !failing.contains(answer.condition()));
    }

    /// R-M1: who has not said how far she goes is met up to the distance of the rules, and not beyond; nearer never
    /// loses what further finds.
    @Property(tries = 1000)
    void anUnsaidReachGoesAsFarAsTheRulesSuppose(@ForAll long seed) {
        var random = new Random(seed);
        var silent = silentOn(candidate(1, random), Set.of(Condition.REACH), 0);
        var offer = offer(1, random);

        var why = new Engine(FLAT).explain(silent, offer, RULES);

        assertThat(why.unsaid(Condition.REACH)).isTrue();
        assertThat(why.met(Condition.REACH)).isEqualTo(why.km() <= RULES.unsaidReachKm());
        assertThat(why.score().nearness()).isZero();
    }

    @Example
    void theBoundOfAnUnsaidReachIsItsLastKilometre() {
        var silent = silentOn(candidate(1, new Random(5)), Set.of(Condition.REACH), 0);
        var home = silent.commune();
        var engine = new Engine((lat, lon, otherLat, otherLon) -> otherLat);
        var offer = offer(1, new Random(5));

        assertThat(engine.explain(silent, at(offer, List.of(new Place(20, home.lon()))), RULES)
                        .met(Condition.REACH))
                .isTrue();
        assertThat(engine.explain(silent, at(offer, List.of(new Place(20.1, home.lon()))), RULES)
                        .changes())
                .anyMatch(answer -> answer.condition() == Condition.REACH && answer.unsaid());
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

    private static List<Integer> ids(List<Engine.Hit> hits) {
        return hits.stream().map(Engine.Hit::id).toList();
    }
}
