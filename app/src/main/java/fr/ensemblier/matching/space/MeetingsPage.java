package fr.ensemblier.matching.space;

import fr.ensemblier.matching.ContactListing;
import fr.ensemblier.ui.StateKind;
import java.util.List;

/// Every employer who asked for her.
record MeetingsPage(ContactListing.Listed listed, List<Line> lines) {

    /// Whether there is one at all, in this list or another.
    boolean some() {
        return !lines.isEmpty()
                || listed.states().stream().anyMatch(state -> state.count() != null && state.count() > 0);
    }

    record Line(String href, String structure, String offer, String asked, StateKind kind, String state) {}
}
