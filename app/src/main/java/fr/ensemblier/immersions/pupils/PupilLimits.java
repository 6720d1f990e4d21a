package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which days and hours a visit may take (R-W4): the days of [PupilCalendar], and hours of somebody under 18: never at
/// night, a break, a short day, a short week (L3162-1, L3162-3, L3163-1, L3163-2, L4153-3).
@Component
class PupilLimits {

    private static final int MINUTES = 60;

    /// As the form asks them.
    private static final List<String> ORDER = List.of("from", "until", "begins", "ends", "pause");

    private final PupilCalendar calendar;
    private final Parameters parameters;

    PupilLimits(PupilCalendar calendar, Parameters parameters) {
        this.calendar = calendar;
        this.parameters = parameters;
    }

    /// All that is missing or wrong, each beside its field: one round is enough to mend it.
    List<FieldError> broken(PupilRequest one, PupilTimes asked) {
        var errors = new ArrayList<FieldError>();
        calendar.check(one, asked.from(), asked.until(), errors);
        var days = errors.isEmpty();
        hours(one, asked, errors);
        if (days) {
            asked.visit().ifPresent(visit -> week(one, visit, errors));
        }
        errors.sort(Comparator.comparingInt(error -> ORDER.indexOf(error.field())));
        return errors;
    }

    private void hours(PupilRequest one, PupilTimes asked, List<FieldError> errors) {
        var first = first(one);
        var last = last(one);
        var night = "Jamais de nuit : entre " + French.time(first) + " et " + French.time(last) + " pour un élève de "
                + one.age().words() + ".";
        var begins = refused(
                asked.begins(),
                "Écrivez l’heure d’arrivée, par exemple 9 h.",
                asked.begins() != null
                        && (asked.begins().isBefore(first) || !asked.begins().isBefore(last)),
                night);
        var ends = refused(
                asked.ends(),
                "Écrivez l’heure de départ, par exemple 16 h.",
                asked.ends() != null
                        && (asked.ends().isAfter(last) || !asked.ends().isAfter(first)),
                night);
        begins.ifPresent(why -> errors.add(new FieldError("begins", why)));
        ends.ifPresent(why -> errors.add(new FieldError("ends", why)));
        if (asked.pause() == null) {
            errors.add(new FieldError("pause", "Choisissez la pause, ou « Sans pause »."));
        }
        if (begins.isEmpty() && ends.isEmpty()) {
            asked.hours().ifPresent(hours -> day(one, hours, errors));
        }
    }

    private static Optional<String> refused(@Nullable LocalTime time, String missing, boolean atNight, String night) {
        return time == null ? Optional.of(missing) : Optional.of(night).filter(_ -> atNight);
    }

    private void day(PupilRequest one, PupilHours hours, List<FieldError> errors) {
        if (hours.span() <= 0) {
            errors.add(
                    new FieldError("ends", "L’élève part après son arrivée, le même jour. Corrigez l’une des deux."));
            return;
        }
        pause(one.platform(), hours, errors);
        if (hours.worked() > daily(one)) {
            errors.add(new FieldError(
                    "ends",
                    "Au plus " + French.minutes(daily(one)) + " par jour pour un élève de "
                            + one.age().words() + ", sans compter la pause."));
        }
    }

    private void pause(PlatformId platform, PupilHours hours, List<FieldError> errors) {
        var without = parameters.days("r-w4.pupil-minutes-without-break", platform);
        var least = parameters.days("r-w4.pupil-break-minutes", platform);
        if (hours.worked() <= 0) {
            errors.add(new FieldError("pause", "La pause est plus longue que la journée. Choisissez-en une autre."));
        } else if (hours.span() > without && hours.pause() < least) {
            errors.add(new FieldError(
                    "pause",
                    "Au-delà de " + French.minutes(without) + ", l’élève a au moins " + French.minutes(least)
                            + " de pause."));
        }
    }

    private void week(PupilRequest one, PupilState.Visit visit, List<FieldError> errors) {
        var hours = visit.hours();
        var days = calendar.presence(one, visit.from(), visit.until()).mostInAWeek();
        if (hours != null && errors.isEmpty() && hours.worked() * days > weekly(one)) {
            errors.add(new FieldError(
                    "ends",
                    "Au plus " + French.minutes(weekly(one))
                            + " par semaine, sans les pauses. Raccourcissez les journées ou la visite."));
        }
    }

    /// What its days and hours may be, before anybody types them.
    String words(PupilRequest one) {
        return calendar.whenMini(one) + "Jamais le dimanche ni un jour férié. Entre " + French.time(first(one)) + " et "
                + French.time(last(one)) + ". Au plus " + French.minutes(daily(one)) + " par jour, sans la pause, et "
                + French.minutes(weekly(one)) + " par semaine.";
    }

    private LocalTime first(PupilRequest one) {
        return LocalTime.of(parameters.days("r-w4.pupil-first-hour", one.platform()), 0);
    }

    private LocalTime last(PupilRequest one) {
        return LocalTime.of(
                parameters.days(young(one) ? "r-w4.young-last-hour" : "r-w4.pupil-last-hour", one.platform()), 0);
    }

    /// Minutes of a day, its break not counted.
    private int daily(PupilRequest one) {
        return MINUTES
                * parameters.days(young(one) ? "r-w4.young-daily-hours" : "r-w4.pupil-daily-hours", one.platform());
    }

    /// Minutes of a week, its breaks not counted.
    private int weekly(PupilRequest one) {
        return MINUTES * parameters.days("r-w4.pupil-weekly-hours", one.platform());
    }

    /// Whether she is under 16.
    private static boolean young(PupilRequest one) {
        return one.age() != PupilRequest.Age.FROM_16;
    }
}
