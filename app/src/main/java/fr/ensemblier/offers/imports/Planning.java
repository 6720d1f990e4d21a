package fr.ensemblier.offers.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Decides what becomes of each line beside the offers that are there. It writes nothing, and joins nothing by itself:
/// the same file a second time gives only [Plan.Unchanged] (R-E3).
final class Planning {

    private final Map<String, Origins.Origin> origins;
    private final List<Known> alive;
    private final Function<Known, String> says;
    private final Map<String, Integer> lines = new HashMap<>();

    /// `says` reads what a known offer says now.
    Planning(Map<String, Origins.Origin> origins, List<Known> alive, Function<Known, String> says) {
        this.origins = origins;
        this.alive = alive;
        this.says = says;
    }

    Plan plan(Incoming incoming) {
        var key = Origins.key(incoming.at().organisation(), incoming.mark());
        var earlier = lines.putIfAbsent(key, incoming.line());
        if (earlier != null) {
            return new Plan.LikeLine(incoming, earlier);
        }
        var origin = origins.get(key);
        if (origin != null) {
            return origin.fingerprint().equals(incoming.fingerprint())
                            || !origin.offer().alive()
                    ? new Plan.Unchanged(incoming)
                    : changed(incoming, origin);
        }
        return alive.stream()
                .filter(known -> like(known, incoming))
                .findFirst()
                .<Plan>map(known -> new Plan.Duplicate(incoming, known))
                .orElseGet(() -> new Plan.Create(incoming));
    }

    private Plan changed(Incoming incoming, Origins.Origin origin) {
        var now = says.apply(origin.offer());
        return new Plan.Changed(incoming, origin.offer(), now, !now.equals(origin.wrote()));
    }

    private static boolean like(Known known, Incoming incoming) {
        var terms = incoming.terms();
        return known.establishment().equals(terms.establishment())
                && Objects.equals(known.occupation(), terms.occupation())
                && Objects.equals(known.contractClass(), terms.contractClass());
    }
}
