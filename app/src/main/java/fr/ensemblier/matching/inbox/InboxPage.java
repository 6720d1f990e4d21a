package fr.ensemblier.matching.inbox;

import fr.ensemblier.matching.CardView;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

record InboxPage(
        String title,
        List<Chip> states,
        List<Chip> offers,
        List<CardView> cards,
        List<Option> reasons,
        boolean treat,
        boolean aside,
        boolean paused,
        String answerDays,
        String emptyTitle,
        @Nullable String more) {}
