package fr.ensemblier.engine;

/// The one function that measures a straight distance; the application gives its own.
@FunctionalInterface
public interface Kilometres {
    double between(double lat, double lon, double otherLat, double otherLon);

    /// To the nearest of the offer's places: an intervention sector is many (R-M2).
    default double nearest(Place from, Offer offer) {
        var nearest = Double.POSITIVE_INFINITY;
        for (var place : offer.places()) {
            nearest = Math.min(nearest, between(from.lat(), from.lon(), place.lat(), place.lon()));
        }
        return nearest;
    }
}
