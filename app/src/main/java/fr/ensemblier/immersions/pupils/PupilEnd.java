package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.ViewDays;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How a request for a pupil ends (R-W1): it is taken back or given up, nobody answered in time, or the visit is over.
@Component
class PupilEnd {

    private static final String RULE = "Ensemblier";

    private final PupilRows rows;
    private final PupilStory story;
    private final PupilTelling telling;
    private final PupilAftermath aftermath;
    private final Reasons reasons;
    private final ViewDays days;
    private final Clock clock;

    PupilEnd(
            PupilRows rows,
            PupilStory story,
            PupilTelling telling,
            PupilAftermath aftermath,
            Reasons reasons,
            ViewDays days,
            Clock clock) {
        this.rows = rows;
        this.story = story;
        this.telling = telling;
        this.aftermath = aftermath;
        this.reasons = reasons;
        this.days = days;
        this.clock = clock;
    }

    /// By the team, for a reason; `reason` is null when who asked takes it back.
    @Transactional
    List<FieldError> cancel(PlatformId platform, UUID id, @Nullable String reason, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Open open)) {
            return PupilCourse.no("cancelled", PupilCourse.CHANGED);
        }
        if (reason != null && !reasons.knows(Reasons.PUPIL_CANCEL, reason)) {
            return PupilCourse.no("cancelled", "Choisissez pourquoi elle est annulée.");
        }
        if (open instanceof PupilState.Accepted(var visit)) {
            if (visit.over(today())) {
                return PupilCourse.no("cancelled", "La visite est passée. Elle ne peut plus être annulée.");
            }
            if (reason == null && visit.begun(today())) {
                return PupilCourse.no(
                        "cancelled", "La visite commence aujourd’hui, ou a déjà commencé : appelez l’équipe.");
            }
        }
        var cancelled = cancelled(one, open, reason, by);
        if (reason == null) {
            telling.team(cancelled, "cancelled", "Demande retirée pour un élève", telling.what(cancelled) + ".");
        } else {
            telling.adult(
                    cancelled,
                    "cancelled",
                    "Dites que la découverte chez " + cancelled.employer() + " est annulée, et pourquoi.",
                    "La découverte chez " + cancelled.employer() + " est annulée",
                    "Voir ma demande",
                    concerned(cancelled, open),
                    "Appelez l’équipe pour en parler.");
        }
        return List.of();
    }

    /// The days that were wished are over and nobody said yes or no: it is closed, so that the names go too (R-P6).
    @Transactional
    boolean lapsed(PlatformId platform, UUID id) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Open open)
                || open instanceof PupilState.Accepted
                || !one.wishedUntil().isBefore(today())) {
            return false;
        }
        telling.adult(
                cancelled(one, open, Reasons.LAPSED, RULE),
                "lapsed",
                "Dites que la période souhaitée est passée. Proposez d’autres dates, ou une autre structure.",
                "La période souhaitée pour " + one.pupil() + " est passée",
                "Voir ma demande",
                "Votre demande est fermée. Choisissez d’autres dates ou une autre structure, ou appelez l’équipe.");
        return true;
    }

    /// « Aide à domicile (F/H), du 3 au 7 mars. »
    private String concerned(PupilRequest one, PupilState.Open was) {
        return French.capital(telling.occupation(one)) + ", "
                + (was instanceof PupilState.Accepted(var visit)
                        ? telling.when(visit.from(), visit.until())
                        : "période souhaitée : " + telling.when(one.wishedFrom(), one.wishedUntil()))
                + ".";
    }

    private PupilRequest cancelled(PupilRequest one, PupilState.Open open, @Nullable String reason, String by) {
        var cancelled = one.in(open.cancelled(today(), by, reason));
        rows.save(cancelled, null);
        story.note(
                cancelled,
                reason == null ? "Retirée" : "Annulée",
                reason == null ? null : reasons.words(Reasons.PUPIL_CANCEL, reason),
                by);
        List.of("talk", "silent", "paper", PupilTelling.TELL, PupilTelling.TELL_HOST)
                .forEach(kind -> telling.close(cancelled, kind));
        if (!(open instanceof PupilState.Asked)) {
            telling.host(
                    cancelled,
                    "cancelled",
                    (open instanceof PupilState.Accepted
                                    ? "La venue " + French.of(cancelled.pupil())
                                    : "La demande pour " + cancelled.pupil())
                            + " est annulée",
                    "Voir cette demande",
                    concerned(cancelled, open),
                    "Vous n’avez rien à faire.");
        }
        return cancelled;
    }

    /// The last day is over: both sides are asked for their view (R-W4).
    @Transactional
    boolean done(PlatformId platform, UUID id) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Accepted accepted)
                || !accepted.visit().over(today())) {
            return false;
        }
        var done = one.in(accepted.done());
        rows.save(done, days.due(platform, accepted.visit().until()));
        story.note(done, "Passée : les deux avis sont demandés", null, RULE);
        telling.close(done, "paper");
        telling.close(done, PupilTelling.TELL_HOST);
        aftermath.ask(done, "view", "Comment la découverte " + French.of(done.pupil()) + " s’est-elle passée ?");
        return true;
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
