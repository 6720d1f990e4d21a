package fr.ensemblier.evaluation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one definition of an indicator (R-F1): what the screens, the exports and the definitions page all print.
///
/// `people` says that it counts persons, so that small counts are masked outside the platform (R-F9). `numerator` of a
/// count
/// says what is counted; `denominator` is absent from a count.
public record Indicator(
        String code,
        String name,
        String brief,
        Kind kind,
        String question,
        String criterion,
        String unit,
        String numerator,
        @Nullable String denominator,
        String event,
        String dated,
        boolean people,
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

    public Indicator {
        breakdowns = List.copyOf(breakdowns);
    }

    /// The break-downs that the network sees too.
    public List<Breakdown> shared() {
        return breakdowns.stream().filter(by -> !by.forTheTeam()).toList();
    }

    public boolean isRate() {
        return denominator != null;
    }

    /// What a cell of facts says of it.
    public Result result(Cell cell) {
        return isRate() ? Result.rate(cell.part(), cell.whole()) : new Result.Count(cell.count());
    }
}
