package fr.ensemblier.immersions.places;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the screens about places show.
final class PlacePages {

    private PlacePages() {}

    /// `change` says what the form does; `states` are the acts beside it, none for a new place.
    record Form(
            boolean team,
            String title,
            String act,
            String action,
            String back,
            PlaceForm typed,
            List<Option> establishments,
            List<Option> occupations,
            List<Choice> frames,
            @Nullable String state,
            @Nullable StateKind kind,
            List<Option> states,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record All(
            boolean team,
            String said,
            @Nullable String person,
            List<Chip> tabs,
            Filter filter,
            @Nullable String communeName,
            List<Option> occupations,
            List<Option> frames,
            List<Option> states,
            int narrowed,
            List<Line> lines,
            @Nullable Pager pager) {}

    /// `ask` leads to the request, for the team.
    record Line(
            String href,
            String title,
            String where,
            List<String> frames,
            String tasks,
            String days,
            String contact,
            @Nullable String phone,
            @Nullable String phoneHref,
            StateKind kind,
            String state,
            @Nullable Link ask) {}
}
