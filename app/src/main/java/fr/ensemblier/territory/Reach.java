package fr.ensemblier.territory;

/// How far a person goes to work: minutes, 5 to 120, with a means of transport (R-M2).
///
/// Turned into a straight distance here and nowhere else.
public record Reach(Means means, int minutes) {

    public Reach {
        if (minutes < 5 || minutes > 120) {
            throw new IllegalArgumentException("A reach is 5 to 120 minutes");
        }
    }

    /// The longest straight distance, in kilometres.
    public double km() {
        return means.straightKm(minutes);
    }

    /// Estimated minutes over a straight distance in kilometres.
    public int minutesFor(double straightKm) {
        return means.minutes(straightKm);
    }
}
