package fr.ensemblier.training.inventory;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One session. `warning` says early that it lacks people, `cautions` what who enrols somebody should know. `standing`
/// when it may be postponed or cancelled.
record SessionPage(
        String base,
        String title,
        String where,
        StateKind kind,
        String state,
        @Nullable String stateDetail,
        @Nullable String warning,
        List<String> cautions,
        String seats,
        int percent,
        List<Fact> facts,
        List<Scheme> schemes,
        @Nullable String phone,
        @Nullable String phoneHref,
        @Nullable String email,
        boolean typed,
        boolean standing,
        boolean begun,
        boolean cancelled,
        @Nullable Integer seatsNow,
        int elsewhereNow,
        List<Option> causes,
        List<Person> people,
        List<Paper> papers,
        Asked asked,
        List<FieldError> errors) {

    record Fact(String name, String value) {}

    record Paper(String href, String label, String icon) {}

    /// Somebody who goes there, or went, or would.
    record Person(
            String href, String name, String personHref, StateKind kind, String state, String detail, boolean over) {}

    /// `caution` where we are not sure of the point of law.
    record Scheme(String name, String conditions, boolean past) {}

    /// What was typed into one of the forms below.
    record Asked(
            @Nullable LocalDate to,
            @Nullable String postponeCause,
            @Nullable String cancelCause,
            @Nullable String seats,
            @Nullable String elsewhere) {

        static final Asked NOTHING = new Asked(null, null, null, null, null);
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
