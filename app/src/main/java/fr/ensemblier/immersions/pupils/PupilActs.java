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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a side answers and does it: nothing when it is done, else what is wrong.
@Component
class PupilActs {

    private static final int LONGEST = 600;
    private static final int WEEK = 4;

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

    private record Days(LocalDate from, LocalDate until) {}

    /// What is wished until the structure is asked, then its first days still to come, none of them a Sunday at either
    /// end.
    private static Days wished(PupilRequest one, LocalDate today) {
        if (one.state() instanceof PupilState.Asked) {
            return new Days(one.wishedFrom(), one.wishedUntil());
        }
        var first = one.wishedFrom().isBefore(today) ? today : one.wishedFrom();
        var from = first.getDayOfWeek() == DayOfWeek.SUNDAY ? first.plusDays(1) : first;
        var week = from.plusDays(WEEK);
        var until = week.isAfter(one.wishedUntil()) ? one.wishedUntil() : week;
        var last = until.getDayOfWeek() == DayOfWeek.SUNDAY ? until.minusDays(1) : until;
        return new Days(from, last.isBefore(from) ? from : last);
    }

    private final PupilRows rows;
    private final PupilCourse course;
    private final PupilMove move;
    private final PupilAftermath aftermath;
    private final Clock clock;

    PupilActs(PupilRows rows, PupilCourse course, PupilMove move, PupilAftermath aftermath, Clock clock) {
        this.rows = rows;
        this.course = course;
        this.move = move;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /// What its forms show: what was typed, else what is known or wished.
    PupilPage.Typed again(Typed typed, PupilRequest one) {
        var visit = PupilState.visit(one.state());
        var hours = visit == null ? null : visit.hours();
        var days = visit == null ? wished(one, Paris.today(clock)) : new Days(visit.from(), visit.until());
        var wish = one.state() instanceof PupilState.Asked ? one.wish() : null;
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
        return visit(typed, (from, until, hours) -> course.accept(platform, id, from, until, hours, by));
    }

    List<FieldError> move(PlatformId platform, UUID id, boolean host, Typed typed, String by) {
        return visit(typed, (from, until, hours) -> move.move(platform, id, host, from, until, hours, by));
    }

    private interface Visiting {
        List<FieldError> of(LocalDate from, LocalDate until, PupilHours hours);
    }

    /// Whole days and hours go on, else what is missing is said.
    private static List<FieldError> visit(Typed typed, Visiting next) {
        var errors = new ArrayList<FieldError>();
        var from = ListAddress.day(typed.from());
        var until = ListAddress.day(typed.until());
        var begins = PupilHours.time(typed.begins());
        var ends = PupilHours.time(typed.ends());
        var pause = PupilHours.pause(typed.pause());
        if (from == null) {
            errors.add(new FieldError("from", "Choisissez le premier jour."));
        }
        if (until == null) {
            errors.add(new FieldError("until", "Choisissez le dernier jour : le même s’il n’y en a qu’un."));
        }
        if (begins.isEmpty()) {
            errors.add(new FieldError("begins", "Écrivez l’heure d’arrivée, par exemple 9 h."));
        }
        if (ends.isEmpty()) {
            errors.add(new FieldError("ends", "Écrivez l’heure de départ, par exemple 16 h."));
        }
        if (pause.isEmpty()) {
            errors.add(new FieldError("pause", "Choisissez la pause, ou « Sans pause »."));
        }
        return from == null || until == null || begins.isEmpty() || ends.isEmpty() || pause.isEmpty()
                ? errors
                : next.of(from, until, new PupilHours(begins.get(), ends.get(), pause.get()));
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
