package fr.ensemblier.matching.team;

import fr.ensemblier.matching.Lines;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contact as the team follows it: whom to call on both sides, and what may be noted.
record TeamContactPage(
        String id,
        String title,
        Side person,
        Side employer,
        String offer,
        String offerHref,
        StateKind kind,
        String state,
        @Nullable String blocked,
        @Nullable String paused,
        boolean mayAnswer,
        boolean standing,
        boolean toReach,
        boolean open,
        boolean mayStop,
        boolean mayReopen,
        @Nullable String hire,
        Typed typed,
        List<Choice> answers,
        List<Option> refusals,
        List<Choice> outcomes,
        List<Option> outcomeReasons,
        List<Lines.Line> lines,
        List<Step> steps,
        List<FieldError> errors) {

    /// Who is called on one side, and where the file is; what may not be read is null.
    record Side(
            String name,
            String detail,
            @Nullable String href,
            @Nullable String phone,
            @Nullable String email) {}

    /// What was typed in a form that was refused.
    record Typed(String answer, boolean agreed, String comment, String stage, String reason, String why, String note) {
        static final Typed NOTHING = new Typed("", false, "", "", "", "", "");
    }

    boolean wrong(String field) {
        return FieldError.of(errors, field) != null;
    }
}
