package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which days and hours a visit may take (R-W4): ahead, in their order, no more of them than its frame allows, and
/// those
/// of somebody under 18: never at night, never on a Sunday, a break, a short day (L3162-1, L3162-3, L3163-1, L3163-2,
/// L3164-2, L4153-3).
@Component
class PupilLimits {

    private static final int MINUTES = 60;

    private final Parameters parameters;
    private final Clock clock;

    PupilLimits(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /// What is wrong with them, each beside its field.
    List<FieldError> broken(PupilRequest one, LocalDate from, LocalDate until, PupilHours hours) {
        var errors = new ArrayList<FieldError>();
        days(one, from, until, errors);
        hours(one, hours, errors);
        return errors;
    }

    private void days(PupilRequest one, LocalDate from, LocalDate until, List<FieldError> errors) {
        if (from.isBefore(Paris.today(clock))) {
            errors.add(new FieldError("from", "Choisissez aujourd’hui ou un jour à venir."));
        } else if (from.isAfter(Paris.today(clock).plusYears(1))) {
            errors.add(new FieldError("from", "Choisissez un jour dans l’année."));
        } else if (sunday(from)) {
            errors.add(new FieldError("from", "Un élève ne vient jamais le dimanche. Choisissez un autre jour."));
        }
        if (until.isBefore(from)) {
            errors.add(new FieldError("until", "Le dernier jour vient avant le premier. Corrigez l’un des deux."));
        } else if (until.isAfter(from.plusDays(most(one) - 1))) {
            errors.add(new FieldError(
                    "until",
                    "La visite dure " + French.plural(most(one), "jour", "jours")
                            + " au plus. Rapprochez le dernier jour."));
        } else if (sunday(until)) {
            errors.add(new FieldError("until", "Un élève ne vient jamais le dimanche. Choisissez un autre jour."));
        }
    }

    private static boolean sunday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private int most(PupilRequest one) {
        return parameters.days(
                one.frame() == LegalFrame.PUPIL ? "r-w4.pupil-most-days" : "r-w4.mini-most-days", one.platform());
    }

    private void hours(PupilRequest one, PupilHours hours, List<FieldError> errors) {
        var platform = one.platform();
        var first = first(one);
        var last = last(one);
        var night = "Jamais de nuit : entre " + French.time(first) + " et " + French.time(last) + " pour un élève de "
                + one.age().words() + ".";
        var early = hours.begins().isBefore(first) || !hours.begins().isBefore(last);
        var late = hours.ends().isAfter(last) || !hours.ends().isAfter(first);
        if (early) {
            errors.add(new FieldError("begins", night));
        }
        if (late) {
            errors.add(new FieldError("ends", night));
        }
        if (early || late) {
            return;
        }
        if (hours.span() <= 0) {
            errors.add(
                    new FieldError("ends", "L’élève part après son arrivée, le même jour. Corrigez l’une des deux."));
            return;
        }
        pause(platform, hours, errors);
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

    /// What its hours may be, before anybody types them.
    String words(PupilRequest one) {
        return (one.frame() == LegalFrame.MINI_STAGE ? "Pendant les vacances scolaires seulement. " : "")
                + "Jamais le dimanche. Entre " + French.time(first(one)) + " et " + French.time(last(one))
                + ". Au plus " + French.minutes(daily(one)) + " par jour, sans la pause.";
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

    /// Whether she is under 16.
    private static boolean young(PupilRequest one) {
        return one.age() != PupilRequest.Age.FROM_16;
    }
}
