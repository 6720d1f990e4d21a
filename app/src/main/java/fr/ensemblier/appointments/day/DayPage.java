package fr.ensemblier.appointments.day;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of appointments. `standing` says for whom she stands in; `empty` what to do when there is none.
record DayPage(
        String title,
        String count,
        @Nullable String standing,
        List<Chip> chips,
        List<Line> lines,
        Pager pager,
        String csv,
        Filter filter,
        List<Option> advisers,
        List<Option> states,
        List<Option> places,
        int narrowed,
        String empty,
        Link next) {}
