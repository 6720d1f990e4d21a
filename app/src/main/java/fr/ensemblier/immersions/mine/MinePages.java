package fr.ensemblier.immersions.mine;

import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What she sees of immersions in her space.
final class MinePages {

    private MinePages() {}

    /// `more` shows further places, null when all are shown.
    record All(
            List<Line> mine,
            List<Spot> places,
            @Nullable Link more,
            List<Option> occupations,
            @Nullable String occupation) {}

    /// `act` when it waits for her.
    record Line(
            String href,
            String what,
            String when,
            StateKind kind,
            String state,
            @Nullable String act) {}

    record Spot(String href, String what, String where, String days) {}

    record OnePlace(
            String action,
            String what,
            String where,
            String tasks,
            String days,
            List<Choice> frames,
            @Nullable String wish,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record One(
            String base,
            String what,
            StateKind kind,
            String state,
            String now,
            List<Fact> facts,
            @Nullable String document,
            boolean sign,
            boolean view,
            boolean cancel,
            @Nullable String said,
            Typed typed,
            List<FieldError> errors) {

        List<Choice> opinions() {
            return Views.Answer.choices(typed.opinion());
        }

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// Her view as she typed it.
    record Typed(String opinion, String goesOn, String words) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    record Fact(String name, String value) {}
}
