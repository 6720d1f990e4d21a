package fr.ensemblier.people.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// C1: what each score means, and when there is none.
class AssessmentLevelTests {

    /// Better answers never lower a level, and the level is that of the mean.
    @Property
    void betterAnswersNeverLowerALevel(@ForAll @Size(4) List<@IntRange(max = 2) Integer> answers) {
        var worse = of(Dimension.RELATION, answers.stream().mapToInt(n -> n).toArray());
        var better =
                of(Dimension.RELATION, answers.stream().mapToInt(n -> n + 1).toArray());

        assertThat(better.level(Dimension.RELATION).orElseThrow())
                .isGreaterThanOrEqualTo(worse.level(Dimension.RELATION).orElseThrow());
        assertThat(worse.points(Dimension.RELATION)).isBetween(4, 16);
        assertThat(worse.level(Dimension.BASICS)).isEmpty();
    }

    @Test
    void threeAnswersSayEnoughAndTwoDoNot() {
        assertThat(of(Dimension.BASICS, 1, 1).level(Dimension.BASICS)).isEmpty();
        assertThat(of(Dimension.BASICS, 0, 0, 1).level(Dimension.BASICS)).contains(Level.TO_BUILD);
        assertThat(of(Dimension.BASICS, 1, 1, 1, 1).level(Dimension.BASICS)).contains(Level.UNDER_WAY);
        assertThat(of(Dimension.BASICS, 2, 2, 2, 2).level(Dimension.BASICS)).contains(Level.SOLID);
        assertThat(of(Dimension.BASICS, 2, 2, 2).most(Dimension.BASICS)).isEqualTo(12);
    }

    private static Assessment of(Dimension dimension, int... answers) {
        Map<Item, Answer> given = new EnumMap<>(Item.class);
        for (var n = 0; n < answers.length; n++) {
            given.put(dimension.items().get(n), Answer.values()[answers[n]]);
        }
        return new Assessment(UUID.randomUUID(), Assessment.By.HERSELF, "Zoé", Instant.EPOCH, Instant.EPOCH, given);
    }
}
