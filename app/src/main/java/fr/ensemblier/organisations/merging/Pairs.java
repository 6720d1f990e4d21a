package fr.ensemblier.organisations.merging;

import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Words;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Finds organisations that may be one, by their numbers, their names and their places. It proposes, a human decides.
final class Pairs {

    /// Two organisations, the smaller key first, and why they may be one.
    record Pair(UUID one, UUID other, String why) {}

    /// Two keys in order, so that a pair is the same from both sides.
    record Key(UUID one, UUID other) {

        static Key of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Key(one, other) : new Key(other, one);
        }
    }

    private final Map<Key, Pair> found = new LinkedHashMap<>();
    private final Set<Key> distinct;

    private Pairs(Set<Key> distinct) {
        this.distinct = distinct;
    }

    static List<Pair> of(List<MergeRows.Legal> open, List<Structure> places, Set<Key> distinct) {
        var pairs = new Pairs(distinct);
        pairs.bySiren(open);
        pairs.byPlaces(places);
        return List.copyOf(pairs.found.values());
    }

    /// The places of `merged` that are places of `kept` too: their key, and the key of the one that stays.
    static Map<UUID, UUID> doubles(List<Structure> kept, List<Structure> merged) {
        var doubles = new LinkedHashMap<UUID, UUID>();
        for (var place : merged) {
            kept.stream()
                    .filter(other -> !place.closed() && !other.closed() && why(other, place) != null)
                    .filter(other -> !doubles.containsValue(other.id()))
                    .findFirst()
                    .ifPresent(other -> doubles.put(place.id(), other.id()));
        }
        return doubles;
    }

    private void bySiren(List<MergeRows.Legal> open) {
        var known = new HashMap<String, MergeRows.Legal>();
        for (var one : open) {
            var other = one.siren() == null ? null : known.putIfAbsent(one.siren(), one);
            if (other != null) {
                propose(other.id(), one.id(), "même SIREN");
            }
        }
    }

    private void byPlaces(List<Structure> places) {
        var byCommune = new LinkedHashMap<String, List<Structure>>();
        for (var place : places) {
            if (!place.closed()) {
                var there = byCommune.computeIfAbsent(place.facts().commune(), _ -> new ArrayList<>());
                for (var other : there) {
                    var why = other.organisation().equals(place.organisation()) ? null : why(other, place);
                    if (why != null) {
                        propose(other.organisation(), place.organisation(), why + " " + French.at(place.communeName()));
                    }
                }
                there.add(place);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String why(Structure one, Structure other) {
        var a = one.facts();
        var b = other.facts();
        if (!a.commune().equals(b.commune())
                || !a.finess().isEmpty() && !b.finess().isEmpty() && !a.finess().equals(b.finess())) {
            return null;
        }
        if (!a.siret().isEmpty() && a.siret().equals(b.siret())) {
            return "même SIRET";
        }
        var numbersDiffer = !a.siret().isEmpty() && !b.siret().isEmpty();
        return !numbersDiffer && a.setting().equals(b.setting()) && Words.near(a.name(), b.name())
                ? "nom proche"
                : null;
    }

    private void propose(UUID one, UUID other, String why) {
        var key = Key.of(one, other);
        if (!distinct.contains(key)) {
            found.putIfAbsent(key, new Pair(key.one(), key.other(), why));
        }
    }
}
