package fr.ensemblier.engine;

/// The parameters of the comparison: the weights of R-M9, how many days late a start may be, how many
/// kilometres are supposed of who has not said how far she goes (R-M1), and their version.
public record Rules(
        String version,
        double nearness,
        double firstChoice,
        double sameFamily,
        double otherWanted,
        double hours,
        double hourGap,
        double experience,
        double missingYear,
        double training,
        double start,
        int startTolerance,
        double unsaidReachKm) {

    /// As published; the sum of the greatest parts is 100.
    public static Rules published() {
        return new Rules("r-m9/1", 40, 20, 14, 8, 15, 0.75, 10, 2, 8, 7, 31, 20);
    }
}
