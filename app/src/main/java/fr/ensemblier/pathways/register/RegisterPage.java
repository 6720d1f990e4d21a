package fr.ensemblier.pathways.register;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;

/// The list of pathways.
record RegisterPage(
        String title,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String csv,
        Filter filter,
        List<Option> templates,
        List<Option> kinds,
        List<Option> advisers,
        boolean all) {

    record Line(
            String href,
            String name,
            String pathway,
            StateKind kind,
            String state,
            String step,
            String moved,
            String adviser) {}
}
