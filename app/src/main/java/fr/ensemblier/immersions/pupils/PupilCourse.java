package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.ShownPlaces;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// From the request for a pupil to the answer of the structure (R-W1, R-W4): each act is a line in its story and is
/// told to whom it concerns, in the same transaction (R-E4). An act answers what is wrong beside its field, nothing
/// when it is done.
@Component
class PupilCourse {

    static final String CHANGED = "Cette demande a changé entre-temps. Relisez-la.";

    private final ShownPlaces shown;
    private final PupilRows rows;
    private final PupilStory story;
    private final PupilTelling telling;
    private final PupilLimits limits;
    private final PupilCalendar calendar;
    private final Reasons reasons;
    private final Parameters parameters;
    private final Clock clock;

    PupilCourse(
            ShownPlaces shown,
            PupilRows rows,
            PupilStory story,
            PupilTelling telling,
            PupilLimits limits,
            PupilCalendar calendar,
            Reasons reasons,
            Parameters parameters,
            Clock clock) {
        this.shown = shown;
        this.rows = rows;
        this.story = story;
        this.telling = telling;
        this.limits = limits;
        this.calendar = calendar;
        this.reasons = reasons;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// False when the same is asked already and waits. `said` is how it was asked.
    @Transactional
    boolean ask(PupilRequest asked, PupilRequest.Who who, String said, String by) {
        if (rows.waiting(asked, who)) {
            return false;
        }
        rows.add(asked, who);
        story.note(asked, said, null, by);
        telling.task(
                asked,
                "talk",
                "Préparer la venue " + French.of(who.pupil()) + " avec " + who.adult(),
                telling.what(asked) + (asked.called() ? "" : ". Pas de téléphone : écrivez")
                        + ". La structure n’est prévenue qu’ensuite.",
                today().plusDays(parameters.days("r-w4.talk-days", asked.platform())));
        telling.team(asked, "asked", "Un élève voudrait découvrir un métier", telling.what(asked) + ".");
        telling.news(
                asked,
                "asked",
                "Votre demande pour " + who.pupil() + " est arrivée",
                "Suivre ma demande",
                asked.teamTalks() + " pour préparer cette découverte. Elle transmet ensuite la demande à "
                        + asked.employer() + ".");
        return true;
    }

    /// The preparatory talk was held: only then the structure is asked (R-W4), and reads the wish as the team corrected
    /// it.
    @Transactional
    List<FieldError> talk(PlatformId platform, UUID id, @Nullable LocalDate on, PupilRequest.Wish wish, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Asked asked)) {
            return no("day", CHANGED);
        }
        if (on == null || on.isAfter(today()) || on.isBefore(Paris.date(one.askedAt()))) {
            return no(
                    "day",
                    "Notez le jour de " + (one.called() ? "l’appel" : "l’échange")
                            + " : depuis la demande, aujourd’hui au plus tard.");
        }
        if (!shown.offered(platform, one.place(), one.frame())) {
            return no(
                    "day",
                    "La structure ne propose plus cette place à un élève. Appelez la structure, ou annulez la demande.");
        }
        if (wish.until().isBefore(today())) {
            return no("until", "Cette période est passée. Choisissez-en une à venir.");
        }
        if (!wish.equals(one.wish())) {
            story.note(one, "Demande corrigée avant de la transmettre", null, by);
        }
        var sent = one.wishing(wish).talked(new PupilRequest.Talk(on, by, clock.instant()), asked.sent());
        rows.save(sent, null);
        story.note(
                sent,
                sent.called()
                        ? "Appel de préparation fait, demande transmise"
                        : "Échange de préparation fait, demande transmise",
                null,
                by);
        telling.close(sent, "talk");
        telling.host(
                sent,
                "sent",
                "Un élève voudrait découvrir un métier chez vous",
                "Lire et répondre",
                sent.pupil() + " (" + sent.age().words() + ", " + sent.level().words()
                        + ") voudrait découvrir chez vous le métier : " + telling.occupation(sent) + ", "
                        + telling.when(sent.wishedFrom(), sent.wishedUntil()) + ".",
                "Vous proposez un jour, ou vous dites pourquoi ce n’est pas possible.");
        var read = telling.reads(sent);
        telling.news(
                sent,
                "sent",
                "Votre demande pour " + sent.pupil() + (read ? " est transmise à " : " : l’équipe appelle ")
                        + sent.employer(),
                "Suivre ma demande",
                "Vous recevez sa réponse ici." + (read ? " Sans nouvelle d’ici une semaine, l’équipe l’appelle." : ""));
        telling.task(
                sent,
                "silent",
                sent.pupil() + " : réponse attendue " + French.of(sent.employer()),
                telling.what(sent) + ". Sans réponse, appelez la structure.",
                today().plusDays(parameters.days("r-w4.silent-days", platform)));
        return List.of();
    }

    @Transactional
    List<FieldError> accept(PlatformId platform, UUID id, PupilState.Visit visit, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Sent sent)) {
            return no("from", CHANGED);
        }
        var wrong = limits.broken(one, visit.times());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        var accepted = one.in(sent.accepted(visit));
        rows.save(accepted, null);
        var when = telling.when(visit.from(), visit.until());
        story.note(accepted, "Acceptée, " + when, null, by);
        telling.close(accepted, "silent");
        telling.close(accepted, PupilTelling.TELL_HOST);
        telling.adult(
                accepted,
                "accepted",
                "Dites que " + accepted.employer() + " accueille " + accepted.pupil() + " " + when
                        + ". La convention est signée avant le premier jour.",
                accepted.employer() + " accueille " + accepted.pupil() + " " + when,
                "Voir le rendez-vous",
                "Horaires : " + visit.timetable() + "."
                        + calendar.presence(accepted, visit.from(), visit.until())
                                .without(today()),
                PupilWords.paper(accepted));
        telling.team(
                accepted,
                "accepted",
                "Accueil d’un élève accepté : " + accepted.employer(),
                French.capital(when) + ".");
        telling.paper(accepted, visit, "");
        return List.of();
    }

    @Transactional
    List<FieldError> decline(PlatformId platform, UUID id, String reason, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Sent sent)) {
            return no("reason", CHANGED);
        }
        if (!reasons.knows(Reasons.PUPIL_REFUSAL, reason)) {
            return no("reason", "Dites pourquoi : un choix suffit.");
        }
        var declined = one.in(sent.declined(today(), reason));
        rows.save(declined, null);
        story.note(declined, "Refusée par la structure", reasons.words(Reasons.PUPIL_REFUSAL, reason), by);
        telling.close(declined, "silent");
        telling.close(declined, PupilTelling.TELL_HOST);
        telling.adult(
                declined,
                "declined",
                "Dites que " + declined.employer() + " ne peut pas cette fois, et proposez une autre structure.",
                declined.employer() + " ne peut pas accueillir " + declined.pupil() + " cette fois",
                "Voir ma demande",
                "D’autres structures accueillent des élèves : choisissez-en une autre, ou appelez l’équipe.");
        telling.team(
                declined,
                "declined",
                "Accueil d’un élève refusé : " + declined.employer(),
                reasons.words(Reasons.PUPIL_REFUSAL, reason) + ".");
        return List.of();
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    static List<FieldError> no(String field, String why) {
        return List.of(new FieldError(field, why));
    }
}
