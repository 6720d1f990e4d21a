package fr.ensemblier.portal.boussole;

import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of what was found, from the offer `first` (0 is the first of all).
///
/// A page begins after an offer, told by what it is sorted by, not at a number: one that is published or ends meanwhile
/// neither hides nor repeats another.
record Window(Quest quest, List<Quest.Found> found, int first, List<Quest.Found> shown) {

    static final int PAGE = 20;

    static Window of(Quest quest, List<Quest.Found> found, @Nullable String after) {
        return of(quest, found, after, PAGE);
    }

    static Window of(Quest quest, List<Quest.Found> found, @Nullable String after, int size) {
        var past = Quest.Key.of(after).map(key -> quest.past(found, key)).orElse(0);
        var first = past < found.size() ? past : 0;
        return new Window(quest, found, first, found.subList(first, Math.min(found.size(), first + size)));
    }

    Pager pager(String here) {
        var last = first + shown.size();
        return new Pager(
                first == 0 ? null : here + address(first - PAGE),
                last < found.size() ? here + address(last) : null,
                "%s à %s sur %s".formatted(French.number(first + 1), French.number(last), French.number(found.size())));
    }

    /// Of this page, after its path.
    String address() {
        return address(first);
    }

    private String address(int rank) {
        var query = quest.query();
        return rank <= 0 ? query : query + (query.isEmpty() ? "?" : "&") + "apres=" + Quest.key(found.get(rank - 1));
    }
}
