package fr.ensemblier.territory;

/// How a person travels to work. `kmPerHour` is the mean speed door to door, `detour` the length of the way over the
/// straight line.
///
/// Speeds are prudent orders of magnitude of French travel surveys (walking 4 km/h, bicycle 12 to 15, bus 15 to 20, car
/// 30 to 45 outside large towns); the error of an estimated journey is about one third.
public enum Means {
    FOOT("à pied", 4.0, 1.25),
    BIKE("à vélo", 13.0, 1.25),
    EBIKE("à vélo électrique", 17.0, 1.25),
    PUBLIC_TRANSPORT("en transports", 18.0, 1.35),
    MOPED("en deux-roues", 28.0, 1.3),
    CAR("en voiture", 40.0, 1.3),
    DRIVEN("en voiture, avec un proche", 40.0, 1.3);

    private final String words;
    private final double kmPerHour;
    private final double detour;

    Means(String words, double kmPerHour, double detour) {
        this.words = words;
        this.kmPerHour = kmPerHour;
        this.detour = detour;
    }

    public String words() {
        return words;
    }

    double straightKm(int minutes) {
        return minutes / 60.0 * kmPerHour / detour;
    }

    int minutes(double straightKm) {
        return (int) Math.round(straightKm * detour / kmPerHour * 60);
    }
}
