package fr.ensemblier.portal.suggestion;

import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions, and what fits the answers. `asked` is false before she has answered anything.
record SuggestionPage(
        String base,
        List<Question> questions,
        boolean studies,
        boolean asked,
        @Nullable String problem,
        List<Found> found,
        @Nullable Link profile) {

    record Question(String field, String words, List<Reply> replies) {}

    record Reply(String code, String label, boolean chosen) {}

    record Found(
            String name,
            String href,
            String pictogram,
            String colour,
            String why,
            @Nullable String but,
            String diploma,
            @Nullable Link offers) {}
}
