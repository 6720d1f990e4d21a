package fr.ensemblier.offers.needs;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
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

    record All(
            boolean team,
            String create,
            String offers,
            String export,
            String said,
            List<Chip> states,
            List<Chip> filters,
            List<Chip> sorts,
            NeedsAsked asked,
            List<Line> lines,
            Pager pager) {}

    record Line(
            String title,
            String who,
            String horizon,
            String difficulty,
            String causes,
            @Nullable String comment,
            String when,
            boolean open,
            @Nullable String offerHref,
            String offer,
            String close) {}
}
