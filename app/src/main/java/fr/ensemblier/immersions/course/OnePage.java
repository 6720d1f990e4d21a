package fr.ensemblier.immersions.course;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One immersion for the team. `now` says what to do next; the flags, which acts its state allows.
record OnePage(
        String base,
        String name,
        String firstName,
        String personHref,
        @Nullable String phone,
        @Nullable String phoneHref,
        String what,
        StateKind kind,
        String state,
        String now,
        List<Fact> facts,
        Acts acts,
        @Nullable Link agreement,
        @Nullable Link certificate,
        List<View> views,
        @Nullable Found found,
        List<Step> story,
        Typed typed,
        Lists lists,
        int version,
        LocalDate today,
        List<FieldError> errors) {

    record Fact(String name, String value) {}

    record Acts(
            boolean talk,
            boolean answer,
            boolean confirm,
            boolean begin,
            boolean run,
            boolean debrief,
            boolean takeBack,
            boolean move,
            boolean absence,
            boolean cancel) {}

    /// What a side says, or since when one waits; `give` is the code under which the team notes it for her.
    record View(
            String side,
            StateKind kind,
            String said,
            @Nullable String words,
            @Nullable String give) {}

    record Found(String said, @Nullable String note, String by) {}

    record Lists(
            List<Option> refusals,
            List<Option> cancels,
            List<Option> breaks,
            List<Option> absences,
            List<Option> ledTo,
            boolean objective) {}

    /// The dates as they were typed, or as they are.
    record Typed(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String days,
            @Nullable String hours,
            @Nullable String to,
            @Nullable String reason) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
