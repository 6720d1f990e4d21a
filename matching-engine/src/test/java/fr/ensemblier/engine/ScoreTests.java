package fr.ensemblier.engine;

import static fr.ensemblier.engine.Invented.FLAT;
import static fr.ensemblier.engine.Invented.candidate;
import static fr.ensemblier.engine.Invented.offer;
import static fr.ensemblier.engine.Invented.silentOn;
import static fr.ensemblier.engine.Invented.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// R-M9: the published sum of parts, and what it never reads.
class ScoreTests {

    private static final Rules RULES = Rules.published();

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
}
