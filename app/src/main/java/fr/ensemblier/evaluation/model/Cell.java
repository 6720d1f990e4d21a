package fr.ensemblier.evaluation.model;

/// The facts of one indicator for a platform (null: all of them together), a stretch of time and a class.
///
/// `count` is the figure of a count, `part` and `whole` those of a rate or of its complement in words; `days` and `n`
/// are
/// the median delay and how many it is the median of.
public record Cell(
        @org.jspecify.annotations.Nullable String platform,
        String bucket,
        String group,
        long count,
        long part,
        long whole,
        double days,
        long n) {

    static final Cell NOTHING = new Cell(null, "", "", 0, 0, 0, 0, 0);

    public Result delay() {
        return Result.median(days, n);
    }
}
