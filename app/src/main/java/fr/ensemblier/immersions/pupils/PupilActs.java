package fr.ensemblier.immersions.pupils;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a side answers and does it: nothing when it is done, else what is wrong.
@Component
class PupilActs {

    private static final int LONGEST = 600;

    /// What is typed on the page of a request, whichever act it is.
    record Typed(
            @Nullable String day,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String from,
            @Nullable String until,
            @Nullable String level,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable String pause,
            @Nullable String opinion,
            @Nullable String words) {

        static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null, null, null, null);
    }

    private final PupilRows rows;
    private final PupilCourse course;
    private final PupilMove move;
    private final PupilAftermath aftermath;
    private final PupilLimits limits;
    private final PupilCalendar calendar;
    private final Clock clock;

    PupilActs(
            PupilRows rows,
            PupilCourse course,
            PupilMove move,
            PupilAftermath aftermath,
            PupilLimits limits,
            PupilCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.course = course;
        this.move = move;
        this.aftermath = aftermath;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// What its forms show: what was typed, else what is known or wished.
    PupilPage.Typed again(Typed typed, PupilRequest one) {
        var visit = PupilState.visit(one.state());
        var hours = visit == null ? null : visit.hours();
        var wish = one.state() instanceof PupilState.Asked ? one.wish() : null;
        var days = visit != null
                ? new PupilCalendar.Days(visit.from(), visit.until())
                : wish != null ? new PupilCalendar.Days(wish.from(), wish.until()) : calendar.proposed(one);
        return new PupilPage.Typed(
                typed.day() == null ? null : ListAddress.day(typed.day()),
                typed.from() == null ? days.from() : ListAddress.day(typed.from()),
                typed.until() == null ? days.until() : ListAddress.day(typed.until()),
                typed.level() == null ? one.level().name() : typed.level(),
                typed.begins() == null && hours != null ? hours.begins().toString() : typed.begins(),
                typed.ends() == null && hours != null ? hours.ends().toString() : typed.ends(),
                typed.pause() == null && hours != null ? Integer.toString(hours.pause()) : typed.pause(),
                Views.Answer.choices(typed.opinion()),
                typed.words() == null && wish != null ? wish.words() : typed.words());
    }

    /// The call, and the wish as the structure will read it: what was not on the form stays.
    List<FieldError> talk(PlatformId platform, UUID id, Typed typed, String by) {
        var one = rows.get(platform, id);
        var wish = one.wish();
        var errors = new ArrayList<FieldError>();
        var from = typed.from() == null ? wish.from() : ListAddress.day(typed.from());
        var until = typed.until() == null ? wish.until() : ListAddress.day(typed.until());
        var level = typed.level() == null
                ? Optional.of(wish.level())
                : PupilReading.one(PupilRequest.Level.values(), typed.level());
        var words = typed.words() == null ? wish.words() : text(typed.words());
        if (from == null) {
            errors.add(new FieldError("from", "Choisissez le début de la période."));
        }
        if (!PupilReading.ends(from, until, Paris.today(clock))) {
            errors.add(new FieldError("until", PupilReading.END));
        } else if (from != null && until != null) {
            calendar.inTerm(platform, one.frame(), one.schoolIn(), from, until)
                    .ifPresent(why -> errors.add(new FieldError("from", why)));
        }
        if (level.isEmpty()) {
            errors.add(new FieldError("level", "Choisissez la classe."));
        } else if (one.frame() == LegalFrame.PUPIL && level.get() == PupilRequest.Level.OTHER) {
            errors.add(new FieldError(
                    "level", "La séquence d’observation est pour les élèves de 3e et de 2de seulement."));
        }
        PlainWords.check("words", words, LONGEST, errors);
        return from == null || until == null || level.isEmpty() || !errors.isEmpty()
                ? errors
                : course.talk(
                        platform,
                        id,
                        ListAddress.day(typed.day()),
                        new PupilRequest.Wish(
                                from, until, level.get(), words == null || words.isEmpty() ? null : words),
                        by);
    }

    List<FieldError> answer(PlatformId platform, UUID id, Typed typed, String by) {
        if (!"oui".equals(typed.answer())) {
            return course.decline(platform, id, text(typed.reason()), by);
        }
        return visit(platform, id, typed, visit -> course.accept(platform, id, visit, by));
    }

    List<FieldError> move(PlatformId platform, UUID id, boolean host, Typed typed, String by) {
        return visit(platform, id, typed, visit -> move.move(platform, id, host, visit, by));
    }

    /// A whole visit goes on; of one that lacks something all that is missing or wrong is said at once.
    private List<FieldError> visit(
            PlatformId platform, UUID id, Typed typed, Function<PupilState.Visit, List<FieldError>> next) {
        var asked = PupilTimes.read(typed);
        return asked.visit().map(next).orElseGet(() -> limits.broken(rows.get(platform, id), asked));
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
