package fr.ensemblier.ui;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way through a long list; `said` tells where one is: « 1 à 50 ».
public record Pager(@Nullable String previous, @Nullable String next, String said) {

    /// Of a list of which `count` match and `shown` are here. `after` is the key this page begins behind, empty on the
    /// first; `next` that of its last line, null when nothing follows. `address` gives the page behind a key.
    public static Pager behind(
            @Nullable String after,
            @Nullable String next,
            int shown,
            int count,
            Function<@Nullable String, String> address) {
        return new Pager(
                ListAddress.text(after).isEmpty() ? null : address.apply(null),
                next == null ? null : address.apply(next),
                French.number(shown) + " sur " + French.number(count));
    }
}
