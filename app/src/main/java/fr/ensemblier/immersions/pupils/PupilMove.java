package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Parameters parameters;
    private final Clock clock;

    PupilMove(
            PupilRows rows,
            PupilStory story,
            PupilTelling telling,
            PupilLimits limits,
            Parameters parameters,
            Clock clock) {
        this.rows = rows;
        this.story = story;
        this.telling = telling;
        this.limits = limits;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Transactional
    List<FieldError> move(
            PlatformId platform, UUID id, boolean host, LocalDate from, LocalDate until, PupilHours hours, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Accepted accepted)) {
            return PupilCourse.no("from", PupilCourse.CHANGED);
        }
        var today = Paris.today(clock);
        if (accepted.visit().begun(today)) {
            return PupilCourse.no("from", "La visite a commencé. Ses dates ne changent plus.");
        }
        var wrong = limits.broken(one, from, until, hours);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        var visit = PupilState.Visit.of(from, until, hours);
        if (visit.equals(accepted.visit())) {
            return PupilCourse.no("from", "Ce sont les dates et les heures déjà notées. Changez-en une.");
        }
        var moved = one.in(accepted.moved(visit));
        rows.save(moved, clock.instant(), null);
        var when = telling.when(from, until);
        story.note(moved, "Dates changées : " + when + ", " + visit.timetable(), null, by);
        tell(moved, visit, when, host);
        var check = from.minusDays(parameters.days("r-w4.paper-days", platform));
        telling.task(
                moved,
                "paper",
                "Accueil d’un élève : la convention est-elle signée ?",
                telling.what(moved) + ", " + when + ". Les dates ont changé : la convention aussi.",
                check.isBefore(today) ? today : check);
        return List.of();
    }

    /// Of each change its own key: what is changed back is told too.
    private void tell(PupilRequest moved, PupilState.Visit visit, String when, boolean host) {
        var key = "moved-" + clock.instant().toEpochMilli();
        var hours = "Nouveaux horaires : " + visit.timetable() + ".";
        telling.adult(
                moved,
                key,
                "Dites que " + moved.employer() + " accueille maintenant " + moved.pupil() + " " + when + ", "
                        + visit.timetable() + ".",
                "Les dates de la découverte " + French.of(moved.pupil()) + " changent : " + when,
                "Voir le rendez-vous",
                hours,
                "Ces dates remplacent les précédentes. La convention porte les nouvelles dates.");
        if (host) {
            telling.team(
                    moved,
                    key,
                    "Accueil d’un élève : dates changées par " + moved.employer(),
                    French.capital(when) + ", " + visit.timetable() + ".");
        } else {
            telling.host(
                    moved,
                    key,
                    "Les dates de la venue " + French.of(moved.pupil()) + " changent : " + when,
                    "Voir cette demande",
                    hours,
                    "Ces dates remplacent les précédentes.");
        }
    }
}
