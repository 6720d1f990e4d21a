package fr.ensemblier.evaluation.model;

import fr.ensemblier.platforms.Mission;
import fr.ensemblier.platforms.Platform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one definition of an indicator (R-F1): what the screens, the exports and the definitions page all print.
///
/// `numerator` of a count says what is counted; `denominator` is absent from a count and from a delay.
public record Indicator(
        String code,
        String name,
        String brief,
        Kind kind,
        Engaged engaged,
        String question,
        String criterion,
        String unit,
        String numerator,
        @Nullable String denominator,
        String event,
        String dated,
        Counting counting,
        List<Breakdown> breakdowns) {

    /// Réalisation, résultat, impact: the three kinds of the evaluation framework.
    public enum Kind {
        REALISATION("Réalisation", "ce que la plateforme a fait"),
        RESULTAT("Résultat", "ce que cela a produit tout de suite"),
        IMPACT("Impact", "ce qui change à moyen ou long terme");

        private final String words;
        private final String meaning;

        Kind(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        public String words() {
            return words;
        }

        public String meaning() {
            return meaning;
        }
    }

    /// The missions without which it is not applicable (R-T1).
    public enum Engaged {
        RECRUITING,
        SUPPORTING,
        MAKING_KNOWN;

        public boolean by(Platform platform) {
            return switch (this) {
                case RECRUITING -> platform.matches();
                case SUPPORTING -> platform.supportsPeople();
                case MAKING_KNOWN -> platform.engages(Mission.A);
            };
        }
    }

    /// What is counted, and how; small counts of people are masked outside the platform (R-F9).
    public enum Counting {
        /// Acts, organisations, posts: never masked.
        ACTS,
        RATE_OF_ACTS,
        PEOPLE,
        /// People among something else: its numerator is masked.
        PEOPLE_AMONG,
        /// People among people: masked by its numerator, its denominator and the rest.
        RATE_OF_PEOPLE,
        /// The median of as many days as people.
        DAYS_OF_PEOPLE
    }

    public Indicator {
        breakdowns = List.copyOf(breakdowns);
    }

    /// The break-downs that the network sees too; none of a delay, since medians of platforms do not add up (R-F4).
    public List<Breakdown> shared() {
        return breakdowns.stream()
                .filter(by -> !isDelay() && !by.forTheTeam() && !(isRate() && by.outcome()))
                .toList();
    }

    public boolean isRate() {
        return switch (counting) {
            case RATE_OF_ACTS, PEOPLE_AMONG, RATE_OF_PEOPLE -> true;
            case ACTS, PEOPLE, DAYS_OF_PEOPLE -> false;
        };
    }

    public boolean isDelay() {
        return counting == Counting.DAYS_OF_PEOPLE;
    }

    /// Whether it counts people.
    public boolean people() {
        return switch (counting) {
            case PEOPLE, PEOPLE_AMONG, RATE_OF_PEOPLE, DAYS_OF_PEOPLE -> true;
            case ACTS, RATE_OF_ACTS -> false;
        };
    }

    /// What a cell of facts says of it.
    public Result result(Cell cell) {
        if (isDelay()) {
            return cell.delay();
        }
        return isRate() ? Result.rate(cell.part(), cell.whole()) : new Result.Count(cell.count());
    }

    /// How many it is made of: the denominator of a rate, the number of delays.
    public long size(Cell cell) {
        if (isDelay()) {
            return cell.n();
        }
        return isRate() ? cell.whole() : cell.count();
    }

    /// The counts of people in a cell, each of which is masked when it is small.
    public List<Long> secrets(Cell cell) {
        return switch (counting) {
            case ACTS, RATE_OF_ACTS -> List.of();
            case PEOPLE -> List.of(cell.count());
            case PEOPLE_AMONG -> List.of(cell.part());
            case RATE_OF_PEOPLE -> List.of(cell.part(), cell.whole(), cell.whole() - cell.part());
            case DAYS_OF_PEOPLE -> List.of(cell.n());
        };
    }
}
