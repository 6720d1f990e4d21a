package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hire as the team follows it: whom to call, what was answered, what was changed.
record HirePage(
        String id,
        String title,
        String person,
        Side hers,
        Side theirs,
        List<Fact> facts,
        List<Row> rows,
        List<Option> open,
        News news,
        List<Choice> answers,
        List<Option> reasons,
        @Nullable Contrary contrary,
        Tutor.@Nullable Part tutor,
        @Nullable Question question,
        @Nullable String cancelled,
        List<Step> changes,
        @Nullable String undo,
        List<FieldError> errors) {

    /// Who is called, and where the file is.
    record Side(
            String name,
            @Nullable String href,
            @Nullable String phone,
            @Nullable String email) {}

    /// The question of R-M10 that waits: what holds until she answers, in words, and what was typed.
    record Question(String meanwhile, List<Choice> answers, String how) {}

    /// A moment of which both say something else; `said` in words.
    record Contrary(String due, String said) {}

    record Fact(String label, String value) {}

    /// One moment, asked of both.
    record Row(
            String title,
            String when,
            @Nullable Cell hers,
            @Nullable Cell theirs) {}

    record Cell(StateKind kind, String answer, @Nullable String comment) {}

    /// What was typed about an answer.
    record News(
            String check,
            String answer,
            String comment,
            java.time.@Nullable LocalDate left,
            String reason,
            Welcome welcome) {
        static final News NOTHING = new News("", "", "", null, "", Welcome.NOTHING);
    }
}
