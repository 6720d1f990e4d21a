package fr.ensemblier.people.roster;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;

/// The list of persons, ready to show.
record RosterPage(
        String title,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String csv,
        String csvWithoutNames,
        String write,
        String writing,
        String q,
        List<Option> states,
        List<Option> advisers,
        List<Option> occupations,
        List<Option> situations,
        Filter filter,
        String commune,
        boolean all,
        boolean archives) {

    record Line(
            String href,
            String name,
            String commune,
            String wants,
            String state,
            StateKind kind,
            String adviser,
            String lastContact) {}
}
