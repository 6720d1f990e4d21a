package fr.ensemblier.matching.meeting;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ContactList(
        String title,
        List<Chip> chips,
        List<ContactLine> lines,
        String state,
        String order,
        List<Option> orders,
        @Nullable String first,
        @Nullable String next,
        String export) {}
