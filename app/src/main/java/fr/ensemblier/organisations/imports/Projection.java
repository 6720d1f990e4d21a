package fr.ensemblier.organisations.imports;

import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Distance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/// Turns the legal coordinates of a territory into degrees: Lambert-93 (EPSG:2154) on the mainland, UTM overseas (5490,
/// 2972, 2975, 4471). All stand on GRS80, as WGS 84 does within a metre.
final class Projection {

    private static final double FARTHEST_FROM_ITS_COMMUNE_KM = 60;
    private static final String LAMBERT_93 =
            "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m";
    private static final Map<String, String> OVERSEAS = Map.of(
            "971", "+proj=utm +zone=20 +ellps=GRS80 +units=m",
            "972", "+proj=utm +zone=20 +ellps=GRS80 +units=m",
            "973", "+proj=utm +zone=22 +ellps=GRS80 +units=m",
            "974", "+proj=utm +zone=40 +south +ellps=GRS80 +units=m",
            "976", "+proj=utm +zone=38 +south +ellps=GRS80 +units=m");
    private static final Map<String, CoordinateTransform> TRANSFORMS = new ConcurrentHashMap<>();

    /// Degrees, as text with five decimals: about one metre.
    record Degrees(String lat, String lon) {}

    private Projection() {}

    /// The point in degrees; none when it lies far from its commune, which means that it is wrong.
    static Optional<Degrees> degrees(double x, double y, Commune commune) {
        var transform = TRANSFORMS.computeIfAbsent(
                OVERSEAS.getOrDefault(commune.departement(), LAMBERT_93), Projection::transform);
        var point = new ProjCoordinate();
        try {
            synchronized (transform) {
                transform.transform(new ProjCoordinate(x, y), point);
            }
        } catch (Proj4jException outside) {
            return Optional.empty();
        }
        if (!Double.isFinite(point.x)
                || !Double.isFinite(point.y)
                || Distance.km(point.y, point.x, commune.lat(), commune.lon()) > FARTHEST_FROM_ITS_COMMUNE_KM) {
            return Optional.empty();
        }
        return Optional.of(new Degrees(rounded(point.y), rounded(point.x)));
    }

    private static String rounded(double degrees) {
        return Double.toString(
                BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_UP).doubleValue());
    }

    private static CoordinateTransform transform(String parameters) {
        var factory = new CRSFactory();
        return new BasicCoordinateTransform(
                factory.createFromParameters("source", parameters),
                factory.createFromParameters("degrees", "+proj=longlat +ellps=GRS80"));
    }
}
