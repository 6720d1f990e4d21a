package fr.ensemblier.organisations.directory;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.util.List;

/// The list of employers, ready to show.
record EmployersPage(
        String said,
        int waiting,
        EmployerFilter filter,
        String communeShown,
        List<Chip> chips,
        List<Option> families,
        List<Line> lines,
        Pager pager,
        String export,
        boolean nothingYet) {

    record Line(
            String href,
            String name,
            String detail,
            String families,
            String places,
            String recruiters,
            boolean hasRecruiter) {}
}
