package fr.ensemblier.evaluation.model;

/// What an indicator says for a platform and a period. Absent, zero and not applicable are three things (R-F4).
public sealed interface Result {

    /// Nothing to divide by: no rate, and never 0 %.
    record Absent() implements Result {}

    /// The mission is not engaged (R-T1): out of the denominators, and shown in the coverage.
    record NotApplicable() implements Result {}

    record Count(long count) implements Result {}

    record Rate(long numerator, long denominator) implements Result {

        public Rate {
            if (denominator <= 0) {
                throw new IllegalArgumentException("A rate without denominator is absent");
            }
        }
    }

    record Median(double days, long n) implements Result {}

    static Result rate(long numerator, long denominator) {
        return denominator == 0 ? new Absent() : new Rate(numerator, denominator);
    }

    static Result median(double days, long n) {
        return n == 0 ? new Absent() : new Median(days, n);
    }
}
