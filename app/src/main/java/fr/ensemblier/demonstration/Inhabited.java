package fr.ensemblier.demonstration;

import fr.ensemblier.territory.Commune;
import java.util.Arrays;
import java.util.List;

/// The communes of a territory, drawn by their population to the power of 0.8 (open-data 6.5).
final class Inhabited {

    private final List<Commune> places;
    private final double[] weights;

    Inhabited(List<Commune> places) {
        this.places = places;
        this.weights = new double[places.size()];
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += Math.pow(places.get(i).population(), 0.8);
            weights[i] = sum;
        }
    }

    Commune one(World world) {
        var drawn = world.random().nextDouble() * weights[weights.length - 1];
        var at = Arrays.binarySearch(weights, drawn);
        return places.get(Math.min(places.size() - 1, at < 0 ? -at - 1 : at));
    }

    /// A point of its own, farther from the centre in a large commune.
    static double near(World world, double degrees, Commune commune, double spread) {
        var wide = commune.population() > 50_000 ? 1.6 : commune.population() > 8_000 ? 1.0 : 0.5;
        return Math.round((degrees + world.random().nextGaussian() * spread * wide * 0.6) * 100_000) / 100_000.0;
    }
}
