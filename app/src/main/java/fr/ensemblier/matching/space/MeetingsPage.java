package fr.ensemblier.matching.space;

import fr.ensemblier.matching.ContactListing;
import fr.ensemblier.ui.StateKind;
import java.util.List;

/// Every employer who asked for her.
record MeetingsPage(ContactListing.Listed listed, List<Line> lines) {

    record Line(String href, String structure, String offer, String asked, StateKind kind, String state) {}
}
