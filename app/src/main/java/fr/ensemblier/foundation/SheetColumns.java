package fr.ensemblier.foundation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which column of a spreadsheet holds what, guessed from the titles.
public final class SheetColumns {

    private SheetColumns() {}

    /// Each column once; what comes first in the enum chooses first, by its first word that begins a word of a title.
    public static <C extends Enum<C>> Map<C, Integer> guess(
            Class<C> columns, Function<C, List<String>> words, List<String> titles) {
        var guessed = new EnumMap<C, Integer>(columns);
        var taken = new HashSet<Integer>();
        for (var column : columns.getEnumConstants()) {
            find(words.apply(column), titles, taken).ifPresent(at -> {
                guessed.put(column, at);
                taken.add(at);
            });
        }
        return guessed;
    }

    private static Optional<Integer> find(List<String> words, List<String> titles, Set<Integer> taken) {
        for (var word : words) {
            for (var at = 0; at < titles.size(); at++) {
                if (!taken.contains(at) && (" " + Words.of(titles.get(at)) + " ").contains(" " + word)) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }
}
