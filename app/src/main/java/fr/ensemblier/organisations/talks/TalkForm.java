package fr.ensemblier.organisations.talks;

import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is typed about a talk with an employer.
record TalkForm(
        @Nullable String how,
        @Nullable String day,
        @Nullable String note,
        @Nullable String step,
        @Nullable String by) {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_STEP = 120;
    private static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 2;

    static TalkForm blank(LocalDate today) {
        return new TalkForm(EmployerTalk.Way.CALL.name(), today.toString(), null, null, null);
    }

    List<FieldError> errors(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (way().isEmpty()) {
            errors.add(new FieldError("how", "Dites comment l’échange a eu lieu."));
        }
        var on = date(day);
        if (on.isEmpty() || on.get().isAfter(today) || on.get().isBefore(today.minusYears(YEARS_BACK))) {
            errors.add(new FieldError("day", "Écrivez le jour de l’échange, aujourd’hui ou avant."));
        }
        if (text(note).isEmpty()) {
            errors.add(new FieldError("note", "Écrivez ce qui s’est dit, en une phrase."));
        } else if (text(note).length() > LONGEST_NOTE) {
            errors.add(new FieldError("note", "Ce texte est long. Gardez 1 000 signes au plus."));
        }
        var later = date(by);
        if (text(step).isEmpty() && !text(by).isEmpty()) {
            errors.add(new FieldError("step", "Écrivez ce qu’il faut faire ce jour-là."));
        } else if (text(step).length() > LONGEST_STEP) {
            errors.add(new FieldError("step", "Gardez 120 signes au plus."));
        }
        if (!text(step).isEmpty()
                && (later.isEmpty()
                        || later.get().isBefore(today)
                        || later.get().isAfter(today.plusYears(YEARS_AHEAD)))) {
            errors.add(new FieldError("by", "Dites pour quel jour, à partir d’aujourd’hui."));
        }
        return errors;
    }

    /// Only once there is no error.
    EmployerTalk talk(String who) {
        var next = text(step).isEmpty() ? null : new EmployerTalk.Next(text(step), date(by).orElseThrow());
        return new EmployerTalk(
                UUID.randomUUID(), way().orElseThrow(), date(day).orElseThrow(), text(note), next, who, false);
    }

    Optional<EmployerTalk.Way> way() {
        return Arrays.stream(EmployerTalk.Way.values())
                .filter(one -> one.name().equals(how))
                .findFirst();
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
