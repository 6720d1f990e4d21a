package fr.ensemblier.offers.needs;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the screens about needs show.
final class NeedPages {

    private NeedPages() {}

    record Form(
            boolean team,
            String action,
            String back,
            NeedForm typed,
            List<FieldError> errors,
            List<Option> establishments,
            String structures,
            String occupations,
            List<Choice> horizons,
            List<Choice> difficulties,
            List<Choice> causes) {

        boolean precise() {
            return typed.precise();
        }
    }

    /// `empty` says what to do when nothing is listed.
    record All(
            boolean team,
            String here,
            String create,
            String offers,
            String export,
            String said,
            List<Chip> states,
            List<Chip> filters,
            List<Chip> sorts,
            List<Option> occupations,
            NeedsAsked asked,
            Empty empty,
            List<Line> lines,
            Pager pager) {}

    record Empty(String title, String text, Link link) {}

    /// `ending` is null while it is open; `left` says what its offer does not cover.
    record Line(
            String title,
            String who,
            String horizon,
            String difficulty,
            String causes,
            @Nullable String comment,
            String when,
            @Nullable String left,
            @Nullable String ending,
            @Nullable String offerHref,
            String offerLabel,
            String make,
            String offer,
            String close,
            String reopen) {}

    record Closing(
            String need, String who, String action, String back, List<Choice> reasons, List<FieldError> errors) {}
}
