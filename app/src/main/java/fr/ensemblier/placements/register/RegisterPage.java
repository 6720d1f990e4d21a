package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `asked` are the filters that hold, each with the address that takes it away.
record RegisterPage(
        String title,
        List<Chip> chips,
        List<Chip> asked,
        List<Line> lines,
        HireQuery query,
        Form form,
        @Nullable String first,
        @Nullable String next,
        String export) {

    /// What may be asked; `structure` is the name of the one that is.
    record Form(List<Option> orders, List<Option> occupations, String structure, List<Option> advisers) {}

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
