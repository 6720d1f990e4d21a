package fr.ensemblier.immersions.pupils;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a side answers and does it: nothing when it is done, else what is wrong.
@Component
class PupilActs {

    private static final int LONGEST = 600;
    private static final int LONGEST_TIMES = 120;
    private static final int WEEK = 4;

    /// What is typed on the page of a request, whichever act it is.
    record Typed(
            @Nullable String day,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String from,
            @Nullable String until,
            @Nullable String timetable,
            @Nullable String opinion,
            @Nullable String words) {

        static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null);

        PupilPage.Typed again(PupilRequest one) {
            var week = one.wishedFrom().plusDays(WEEK);
            return new PupilPage.Typed(
                    day == null ? null : ListAddress.day(day),
                    from == null ? one.wishedFrom() : ListAddress.day(from),
                    until == null ? week.isAfter(one.wishedUntil()) ? one.wishedUntil() : week : ListAddress.day(until),
                    timetable,
                    Views.Answer.choices(opinion),
                    words);
        }
    }

    private final PupilCourse course;
    private final PupilAftermath aftermath;

    PupilActs(PupilCourse course, PupilAftermath aftermath) {
        this.course = course;
        this.aftermath = aftermath;
    }

    List<FieldError> answer(PlatformId platform, UUID id, Typed typed, String by) {
        if (!"oui".equals(typed.answer())) {
            return course.decline(platform, id, text(typed.reason()), by);
        }
        var errors = new ArrayList<FieldError>();
        var from = ListAddress.day(typed.from());
        var until = ListAddress.day(typed.until());
        var times = text(typed.timetable());
        if (from == null) {
            errors.add(new FieldError("from", "Choisissez le premier jour."));
        }
        if (until == null) {
            errors.add(new FieldError("until", "Choisissez le dernier jour : le même s’il n’y en a qu’un."));
        }
        if (times.isEmpty()) {
            errors.add(new FieldError("timetable", "Écrivez les horaires, par exemple « de 9 h à 16 h »."));
        }
        PlainWords.check("timetable", times, LONGEST_TIMES, errors);
        return from == null || until == null || !errors.isEmpty()
                ? errors
                : course.accept(platform, id, new PupilState.Visit(from, until, times), by);
    }

    List<FieldError> view(PlatformId platform, UUID id, boolean host, Typed typed, String by) {
        var errors = new ArrayList<FieldError>();
        var words = text(typed.words());
        PlainWords.check("words", words, LONGEST, errors);
        return errors.isEmpty()
                ? aftermath.view(
                        platform,
                        id,
                        host,
                        Views.Answer.of(typed.opinion()).orElse(null),
                        words.isEmpty() ? null : words,
                        by)
                : errors;
    }
}
