package fr.ensemblier.people.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was answered on a day, by herself or together with her adviser; without `finishedAt` it is under way.
///
/// A side has a level when at least three of its four statements are answered: fewer say nothing of it.
record Assessment(
        UUID id,
        By filledBy,
        String byName,
        Instant begunAt,
        @Nullable Instant finishedAt,
        Map<Item, Answer> answers) {

    /// Of the words of the statements; answers to other words are not compared.
    static final String VERSION = "2026-11";

    private static final int ENOUGH = 3;

    enum By {
        HERSELF,
        TOGETHER
    }

    Assessment {
        answers = Map.copyOf(answers);
    }

    Optional<Level> level(Dimension dimension) {
        var given = dimension.items().stream()
                .map(answers::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return given.size() < ENOUGH
                ? Optional.empty()
                : Optional.of(Level.of(
                        given.stream().mapToInt(Answer::points).average().orElse(0)));
    }

    /// Points of those that a side may have: 4 to 16 for four answers.
    int points(Dimension dimension) {
        return dimension.items().stream()
                .map(answers::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Answer::points)
                .sum();
    }

    int most(Dimension dimension) {
        return 4 * (int) dimension.items().stream().filter(answers::containsKey).count();
    }
}
