package fr.ensemblier.training.demand;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group that is made, and one that is followed.
sealed interface CohortPage {

    record New(
            @Nullable String name,
            @Nullable String occupation,
            @Nullable String basin,
            @Nullable String scheme,
            List<Option> occupations,
            List<Option> schemes,
            List<Choice> people,
            @Nullable String conditions,
            List<FieldError> errors)
            implements CohortPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `open` while people may join or leave; `stage` is FORMING, ASKED, AGREED, REFUSED or GIVEN_UP.
    record One(
            String base,
            String name,
            String about,
            StateKind kind,
            String state,
            @Nullable String detail,
            String conditions,
            String stage,
            boolean open,
            List<Member> members,
            List<Choice> others,
            List<Option> funders,
            List<Option> sessions,
            List<Option> reasons,
            @Nullable Link session,
            List<FieldError> errors)
            implements CohortPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `stand` is where she is in the session of the group, or what is missing before.
    record Member(
            String person,
            String href,
            String name,
            String town,
            StateKind kind,
            String stand,
            @Nullable String standHref,
            @Nullable String promise) {}
}
