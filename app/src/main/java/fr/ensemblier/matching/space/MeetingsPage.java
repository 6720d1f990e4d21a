package fr.ensemblier.matching.space;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

record MeetingsPage(
        List<Chip> chips,
        List<Line> lines,
        String state,
        String order,
        List<Option> orders,
        @Nullable String first,
        @Nullable String next,
        String export) {

    record Line(String href, String structure, String offer, String asked, StateKind kind, String state) {}
}
