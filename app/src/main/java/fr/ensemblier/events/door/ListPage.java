package fr.ensemblier.events.door;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who registered for an event. `door` when presence is noted, `adds` when somebody may still be registered, `before`
/// until it begins, `others`
/// when nothing is noted of how many people who had a seat.
record ListPage(
        String base,
        String here,
        String title,
        String when,
        String count,
        boolean door,
        boolean adds,
        boolean before,
        boolean sheet,
        @Nullable String others,
        Filter filter,
        List<Option> states,
        List<Line> lines,
        Pager pager,
        String csv,
        WhoForm typed,
        List<Choice> ways,
        List<FieldError> errors) {

    /// `file` is where hers is, if she has one; `open` when she may be noted with one tap, `noted` when that can be
    /// taken back.
    record Line(
            String id,
            String name,
            @Nullable String file,
            @Nullable String detail,
            List<String> answers,
            @Nullable String phone,
            @Nullable String phoneHref,
            StateKind kind,
            String state,
            int headcount,
            boolean open,
            boolean missable,
            boolean noted,
            boolean cancellable) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
