package fr.ensemblier.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A filter with the number of its results. One that is applied shows a cross, and its link takes it away.
public record Chip(String label, String href, @Nullable Integer count, boolean applied) {

    /// One tab for all, then one a state by its name; `chosen` is empty for all. `address` gives that of a state, of
    /// null for all.
    public static List<Chip> states(
            String all,
            int count,
            Map<String, String> names,
            Map<String, Integer> counts,
            String chosen,
            Function<@Nullable String, String> address) {
        return Stream.concat(
                        Stream.of(new Chip(all, address.apply(null), count, chosen.isEmpty())),
                        names.entrySet().stream()
                                .map(state -> new Chip(
                                        state.getValue(),
                                        address.apply(state.getKey()),
                                        counts.getOrDefault(state.getKey(), 0),
                                        chosen.equals(state.getKey()))))
                .toList();
    }
}
