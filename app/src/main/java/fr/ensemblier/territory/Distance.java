package fr.ensemblier.territory;

/// The straight distance between two places on the globe, used everywhere a distance is shown or compared.
public final class Distance {

    private static final double EARTH_KM = 6371.0088;

    private Distance() {}

    /// Kilometres between two points given in degrees (great circle, mean radius).
    public static double km(double lat, double lon, double otherLat, double otherLon) {
        var dLat = Math.toRadians(otherLat - lat);
        var dLon = Math.toRadians(otherLon - lon);
        var a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    public static double km(Commune one, Commune other) {
        return km(one.lat(), one.lon(), other.lat(), other.lon());
    }
}
