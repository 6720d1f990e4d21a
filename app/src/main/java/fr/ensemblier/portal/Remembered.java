package fr.ensemblier.portal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Pages that are the same for everybody, each put together again only when what it says has changed.
///
/// `F` is all that a page is made from; it is compared by value, so there is nothing to invalidate and nothing stale.
public final class Remembered<F extends Record, P> {

    private record Made<F, P>(F from, P page) {}

    private final Map<String, Made<F, P>> pages = new ConcurrentHashMap<>();
    private final Function<F, P> make;

    public Remembered(Function<F, P> make) {
        this.make = make;
    }

    /// The page of that name; there must be few names.
    public P page(String name, F from) {
        var known = pages.get(name);
        if (known != null && known.from().equals(from)) {
            return known.page();
        }
        var page = make.apply(from);
        pages.put(name, new Made<>(from, page));
        return page;
    }
}
