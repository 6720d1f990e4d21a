package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.SchoolHolidays;
import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which days a visit may take (R-W4): ahead, no more of them than its frame allows, no Sunday and no public holiday at
/// either end; of a mini-stage in the holidays of the pupil's school, where they are known (L332-3-1 of the code de
/// l’éducation).
@Component
class PupilCalendar {

    /// Of a week that is proposed, from its first day on.
    private static final int WEEK = 5;

    record Days(LocalDate from, LocalDate until) {}

    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    PupilCalendar(Platforms platforms, Parameters parameters, Clock clock) {
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    PupilPresence presence(PupilRequest one, LocalDate from, LocalDate until) {
        return PupilPresence.of(from, until, departement(one.platform()));
    }

    /// What is wrong with the days, each beside its field.
    void check(PupilRequest one, @Nullable LocalDate from, @Nullable LocalDate until, List<FieldError> errors) {
        var today = today();
        if (from == null) {
            errors.add(new FieldError("from", "Choisissez le premier jour."));
        } else if (from.isBefore(today)) {
            errors.add(new FieldError("from", "Choisissez aujourd’hui ou un jour à venir."));
        } else if (from.isAfter(today.plusYears(1))) {
            errors.add(new FieldError("from", "Choisissez un jour dans l’année."));
        } else {
            closed(one.platform(), from).ifPresent(why -> errors.add(new FieldError("from", why)));
        }
        if (until == null) {
            errors.add(new FieldError("until", "Choisissez le dernier jour : le même s’il n’y en a qu’un."));
        } else if (from != null && until.isBefore(from)) {
            errors.add(new FieldError("until", "Le dernier jour vient avant le premier. Corrigez l’un des deux."));
        } else if (from != null && until.isAfter(from.plusDays(span(one) - 1))) {
            errors.add(new FieldError(
                    "until",
                    "La visite tient en " + French.plural(span(one), "jour", "jours")
                            + " au plus. Rapprochez le dernier jour."));
        } else {
            closed(one.platform(), until)
                    .ifPresentOrElse(
                            why -> errors.add(new FieldError("until", why)), () -> together(one, from, until, errors));
        }
    }

    private void together(PupilRequest one, @Nullable LocalDate from, LocalDate until, List<FieldError> errors) {
        if (from == null) {
            return;
        }
        var presence = presence(one, from, until);
        if (mini(one) && presence.days().size() > most(one)) {
            errors.add(new FieldError(
                    "until",
                    "Un mini-stage dure " + French.plural(most(one), "jour", "jours")
                            + " de présence au plus. Rapprochez le dernier jour."));
        } else if (presence.mostInAWeek() > parameters.days("r-w4.pupil-week-days", one.platform())) {
            errors.add(new FieldError(
                    "until", "L’élève se repose deux jours de suite par semaine. Rapprochez le dernier jour."));
        }
        if (mini(one) && SchoolHolidays.between(from, until, school(one)) == SchoolHolidays.Answer.TERM) {
            errors.add(new FieldError(
                    SchoolHolidays.on(from, school(one)) == SchoolHolidays.Answer.TERM ? "from" : "until",
                    inTerm(school(one), from)));
        }
    }

    /// Why nobody under 18 comes on that day.
    private Optional<String> closed(PlatformId platform, LocalDate day) {
        if (!PupilPresence.closed(day, departement(platform))) {
            return Optional.empty();
        }
        return Optional.of(
                day.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? "Un élève ne vient jamais le dimanche. Choisissez un autre jour."
                        : "Le " + French.date(day, today())
                                + " est férié : un élève ne vient pas. Choisissez un autre jour.");
    }

    /// Why no day of that period is one of a mini-stage: there is class on each.
    Optional<String> inTerm(
            PlatformId platform, LegalFrame frame, @Nullable String schoolIn, LocalDate from, LocalDate until) {
        var school = schoolIn == null ? departement(platform) : schoolIn;
        return frame != LegalFrame.MINI_STAGE
                        || from.datesUntil(until.plusDays(1))
                                .filter(day -> !PupilPresence.closed(day, departement(platform)))
                                .anyMatch(day -> SchoolHolidays.on(day, school) != SchoolHolidays.Answer.TERM)
                ? Optional.empty()
                : Optional.of(inTerm(school, from));
    }

    private String inTerm(String school, LocalDate from) {
        return "Un mini-stage se fait pendant les vacances scolaires : ces jours-là, il y a classe."
                + holidays(school, from)
                        .map(words -> " Prochaines vacances : " + words + ".")
                        .orElse("");
    }

    /// « du 13 au 28 février 2027, zone A »: those of that day or the next ones, where they are known.
    private Optional<String> holidays(String school, LocalDate day) {
        return SchoolHolidays.next(day, school)
                .flatMap(next -> SchoolHolidays.zone(school)
                        .map(zone -> French.days(next.from(), next.until(), today()) + ", zone " + zone));
    }

    /// When a mini-stage takes place, for who fills a form about it; nothing for another frame.
    String whenMini(PupilRequest one) {
        return mini(one)
                ? whenMini(school(one), one.wishedFrom()) + French.capital(French.plural(most(one), "jour", "jours"))
                        + " au plus. "
                : "";
    }

    String whenMini(PlatformId platform) {
        return whenMini(departement(platform), today());
    }

    private String whenMini(String school, LocalDate day) {
        return "Mini-stage : pendant les vacances scolaires seulement"
                + holidays(school, day.isBefore(today()) ? today() : day)
                        .map(words -> ", par exemple " + words + ". ")
                        .orElse(". Vérifiez que ces jours sont en vacances : nous n’en avons pas le calendrier. ");
    }

    /// The first days of what is wished that she may come, at most a week of work of them.
    Days proposed(PupilRequest one) {
        var start = one.wishedFrom().isBefore(today()) ? today() : one.wishedFrom();
        var end = one.wishedUntil().isBefore(start) ? start : one.wishedUntil();
        var fit = start.datesUntil(end.plusDays(1))
                .filter(day -> WorkingDays.isWorking(day, departement(one.platform())))
                .filter(day -> !mini(one) || SchoolHolidays.on(day, school(one)) != SchoolHolidays.Answer.TERM)
                .toList();
        if (fit.isEmpty()) {
            return new Days(start, start);
        }
        var first = fit.getFirst();
        return new Days(
                first,
                fit.stream()
                        .filter(day -> day.isBefore(first.plusDays(WEEK)))
                        .toList()
                        .getLast());
    }

    /// Until when the structure is awaited, once it is asked; on a working day, as the task of the team.
    Optional<LocalDate> answerDue(PupilRequest one) {
        return one.state() instanceof PupilState.Sent && one.talk() != null
                ? Optional.of(WorkingDays.after(
                        Paris.date(one.talk().sentAt())
                                .plusDays(parameters.days("r-w4.silent-days", one.platform()) - 1L),
                        1,
                        departement(one.platform())))
                : Optional.empty();
    }

    /// Where the school of the pupil is: where the platform is unless it is said.
    private String school(PupilRequest one) {
        return one.schoolIn() == null ? departement(one.platform()) : one.schoolIn();
    }

    String departement(PlatformId platform) {
        return platforms.get(platform).departement();
    }

    private static boolean mini(PupilRequest one) {
        return one.frame() == LegalFrame.MINI_STAGE;
    }

    private int span(PupilRequest one) {
        return parameters.days(mini(one) ? "r-w4.mini-span-days" : "r-w4.pupil-most-days", one.platform());
    }

    private int most(PupilRequest one) {
        return parameters.days("r-w4.mini-most-days", one.platform());
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
