package fr.ensemblier.notices.todo;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `page.jte` prints.
record ToDoPage(
        String said,
        List<Chip> chips,
        List<Group> groups,
        Pager pager,
        String q,
        String when,
        String whose,
        String order,
        boolean whole,
        int criteria,
        String csv) {

    /// Tasks due at one moment, and how many of them there are in all; those in another order have one group.
    record Group(String title, List<Line> lines) {}

    /// A task; `first` is the one to begin with. `state` is the style of its date. `act` names the one act that ends
    /// it, when there is one; `error` is
    /// what was refused about ending it by hand.
    record Line(
            String id,
            String title,
            @Nullable String detail,
            String href,
            String due,
            String state,
            boolean first,
            String whose,
            @Nullable String act,
            @Nullable String error) {}
}
