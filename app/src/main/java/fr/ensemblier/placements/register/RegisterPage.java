package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RegisterPage(
        String title,
        List<Chip> chips,
        List<Line> lines,
        String state,
        String order,
        List<Option> orders,
        @Nullable String first,
        @Nullable String next,
        String export) {

    record Line(
            String href,
            String name,
            String employer,
            String occupation,
            String contract,
            String start,
            StateKind kind,
            String state) {}
}
