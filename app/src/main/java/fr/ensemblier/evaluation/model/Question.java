package fr.ensemblier.evaluation.model;

import fr.ensemblier.evaluation.model.Figures.Bucket;
import org.jspecify.annotations.Nullable;

/// What one wants to know of an indicator: over which days, told apart how finely, and divided by what.
public record Question(
        Indicator indicator,
        Period period,
        Bucket bucket,
        @Nullable Breakdown by) {

    /// Its figure, whole.
    public static Question of(Indicator indicator, Period period) {
        return new Question(indicator, period, Bucket.NONE, null);
    }

    public static Question of(Indicator indicator, Period period, Breakdown by) {
        return new Question(indicator, period, Bucket.NONE, by);
    }
}
