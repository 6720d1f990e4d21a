package fr.ensemblier.immersions.pupils;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request, for the team, the structure or who asked: what it is, and the acts that are asked of that one.
record PupilPage(
        Face face,
        String base,
        String title,
        String lead,
        StateKind kind,
        String state,
        String now,
        List<Fact> facts,
        @Nullable String words,
        Acts acts,
        List<Fact> views,
        List<Step> story,
        List<Option> refusals,
        List<Option> cancels,
        Typed typed,
        @Nullable Phone phone,
        LocalDate today,
        String limits,
        @Nullable String others,
        boolean called,
        List<FieldError> errors) {

    private static final Set<String> DAYS = Set.of("from", "until", "begins", "ends", "pause");

    enum Face {
        TEAM,
        HOST,
        ADULT
    }

    /// In a list.
    record Line(String href, String title, String what, String when, StateKind kind, String state) {}

    record Fact(String name, String value) {}

    record Phone(String number, String href) {}

    record Acts(
            boolean talk,
            boolean answer,
            boolean move,
            boolean view,
            boolean cancel,
            boolean withdraw,
            boolean forget) {}

    /// As it was typed; the days of the structure else as they are wished.
    record Typed(
            @Nullable LocalDate day,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String level,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable String pause,
            List<Choice> opinions,
            @Nullable String words) {}

    List<Option> pauses() {
        return PupilHours.PAUSES;
    }

    List<Option> levels() {
        return AskPupilController.LEVELS;
    }

    /// Whether days or hours were refused.
    boolean wrongDays() {
        return errors.stream().anyMatch(one -> DAYS.contains(one.field()));
    }

    boolean team() {
        return face == Face.TEAM;
    }

    /// The day of the call.
    LocalDate day() {
        return typed.day() == null ? today : typed.day();
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
