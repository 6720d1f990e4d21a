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
        Shown shown,
        boolean treat,
        boolean aside,
        boolean paused,
        String answerDays,
        String counted,
        String emptyTitle,
        @Nullable String first,
        @Nullable String more,
        String export,
        @Nullable Wrong wrong) {

    /// The list as it is shown, for the forms that sort it and come back to it.
    record Shown(String state, String offer, String order, String words, String after, List<Option> orders) {}

    /// What was refused about a card.
    record Wrong(String card, String message) {}

    @Nullable String wrong(CardView card) {
        return wrong != null && wrong.card().equals(card.id()) ? wrong.message() : null;
    }
}
