package fr.ensemblier.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found, by kind.
record SearchPage(String words, String said, String label, List<Group> groups, boolean nothing) {

    /// `more` leads to the whole list when not all are shown.
    record Group(
            String name,
            String count,
            String address,
            @Nullable String more,
            List<Hit> hits) {}

    record Hit(String href, String title, String detail) {}
}
