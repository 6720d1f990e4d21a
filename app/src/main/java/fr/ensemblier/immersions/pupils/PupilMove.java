package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Other days or hours once they are given, until the first day: by the structure, or by the team that was called. Each
/// change is told once to the others.
@Component
class PupilMove {

    private final PupilRows rows;
    private final PupilStory story;
    private final PupilTelling telling;
    private final PupilLimits limits;
    private final PupilCalendar calendar;
    private final Clock clock;

    PupilMove(
            PupilRows rows,
            PupilStory story,
            PupilTelling telling,
            PupilLimits limits,
            PupilCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.story = story;
        this.telling = telling;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    List<FieldError> move(PlatformId platform, UUID id, boolean host, PupilState.Visit visit, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Accepted accepted)) {
            return PupilCourse.no("from", PupilCourse.CHANGED);
        }
        var today = Paris.today(clock);
        if (accepted.visit().begun(today)) {
            return PupilCourse.no(
                    "from", "La visite commence aujourd’hui, ou a déjà commencé : ses dates ne changent plus.");
        }
        var wrong = limits.broken(one, visit.times());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (visit.equals(accepted.visit())) {
            return PupilCourse.no("from", "Ce sont les dates et les heures déjà notées. Changez-en une.");
        }
        var moved = one.in(accepted.moved(visit));
        rows.save(moved, null);
        var changed = accepted.visit().sameDays(visit) ? Changed.HOURS : Changed.DAYS;
        story.note(
                moved,
                changed.noted + " : " + telling.when(visit.from(), visit.until()) + ", " + visit.timetable(),
                null,
                by);
        tell(moved, visit, changed, host);
        telling.paper(moved, visit, " " + changed.paper);
        return List.of();
    }

    private enum Changed {
        DAYS(
                "dates",
                "Dates changées",
                "Ces dates remplacent les précédentes.",
                "La convention doit porter les nouvelles dates."),
        HOURS(
                "horaires",
                "Horaires changés",
                "Ces horaires remplacent les précédents.",
                "La convention doit porter les nouveaux horaires.");

        private final String what;
        private final String noted;
        private final String instead;
        private final String paper;

        Changed(String what, String noted, String instead, String paper) {
            this.what = what;
            this.noted = noted;
            this.instead = instead;
            this.paper = paper;
        }
    }

    /// Of each change its own key: what is changed back is told too.
    private void tell(PupilRequest moved, PupilState.Visit visit, Changed changed, boolean host) {
        var key = "moved-" + clock.instant().toEpochMilli();
        var when = telling.when(visit.from(), visit.until());
        var next = changed == Changed.DAYS ? when : visit.timetable();
        var whole = French.capital(when) + ", " + visit.timetable() + "."
                + calendar.presence(moved, visit.from(), visit.until()).without(Paris.today(clock));
        telling.adult(
                moved,
                key,
                "Dites que " + moved.employer() + " accueille maintenant " + moved.pupil() + " " + when + ", "
                        + visit.timetable() + ".",
                "Les " + changed.what + " de la découverte " + French.of(moved.pupil()) + " changent : " + next,
                "Voir le rendez-vous",
                whole,
                changed.instead + " " + changed.paper);
        if (host) {
            telling.team(
                    moved,
                    key,
                    "Accueil d’un élève : " + French.small(changed.noted) + " par " + moved.employer(),
                    whole);
        } else {
            telling.host(
                    moved,
                    key,
                    "Les " + changed.what + " de la venue " + French.of(moved.pupil()) + " changent : " + next,
                    "Voir cette demande",
                    whole,
                    changed.instead);
        }
    }
}
