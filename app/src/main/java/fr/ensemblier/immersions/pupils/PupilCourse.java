package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.ShownPlaces;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for a pupil and moves the request (R-W1, R-W4): each act is a line in its story and is told to whom it
/// concerns, in
/// the same transaction (R-E4). An act answers what is wrong beside its field, nothing when it is done.
@Component
class PupilCourse {

    private static final String CHANGED = "Cette demande a changé entre-temps. Relisez-la.";
    private static final String RULE = "Ensemblier";
    private static final int SILENT = 7;

    private final ShownPlaces shown;
    private final PupilRows rows;
    private final PupilStory story;
    private final PupilTelling telling;
    private final PupilLinks links;
    private final PupilDue due;
    private final Notices notices;
    private final Reasons reasons;
    private final Parameters parameters;
    private final Clock clock;

    PupilCourse(
            ShownPlaces shown,
            PupilRows rows,
            PupilStory story,
            PupilTelling telling,
            PupilLinks links,
            PupilDue due,
            Notices notices,
            Reasons reasons,
            Parameters parameters,
            Clock clock) {
        this.shown = shown;
        this.rows = rows;
        this.story = story;
        this.telling = telling;
        this.links = links;
        this.due = due;
        this.notices = notices;
        this.reasons = reasons;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// The path where who asked follows it; empty when the same is asked already and waits. `said` is how it was asked.
    @Transactional
    Optional<String> ask(PupilRequest asked, PupilRequest.Who who, String said, String by) {
        if (rows.waiting(asked, who)) {
            return Optional.empty();
        }
        rows.add(asked, who);
        story.note(asked, said, null, by);
        telling.task(
                asked,
                "talk",
                "Préparer la venue d’un élève avec " + who.adult(),
                telling.what(asked) + ". La structure n’est prévenue qu’après cet appel.",
                5);
        telling.team(asked, "asked", "Un élève voudrait découvrir un métier", telling.what(asked) + ".");
        telling.mail(
                asked,
                "asked",
                "Votre demande pour " + who.pupil() + " est arrivée",
                "Suivre ma demande",
                "L’équipe vous appelle pour préparer cette découverte. Elle transmet ensuite la demande à "
                        + asked.employer() + ".");
        return Optional.of(links.make(asked, PupilLinks.Party.ADULT));
    }

    /// The preparatory talk was held: only then the structure is asked (R-W4).
    @Transactional
    List<FieldError> talk(PlatformId platform, UUID id, @Nullable LocalDate on, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Asked asked)) {
            return no("day", CHANGED);
        }
        if (on == null || on.isAfter(today()) || on.isBefore(Paris.date(one.askedAt()))) {
            return no("day", "Notez le jour de l’appel : depuis la demande, aujourd’hui au plus tard.");
        }
        if (!shown.offered(platform, one.place())) {
            return no("day", "La structure ne propose plus cette place. Annulez la demande, ou appelez-la.");
        }
        var sent = one.talked(new PupilRequest.Talk(on, by), asked.sent());
        save(sent, by);
        story.note(sent, "Appel de préparation fait, demande transmise", null, by);
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
        telling.mail(
                sent,
                "sent",
                "Votre demande est transmise à " + sent.employer(),
                "Suivre ma demande",
                "Vous recevez sa réponse ici. Sans nouvelle d’ici une semaine, l’équipe l’appelle.");
        telling.task(
                sent,
                "silent",
                "Accueil d’un élève : réponse attendue de la structure",
                telling.what(sent) + ". Sans réponse, appelez-la.",
                SILENT);
        return List.of();
    }

    @Transactional
    List<FieldError> accept(PlatformId platform, UUID id, PupilState.Visit visit, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Sent sent)) {
            return no("from", CHANGED);
        }
        var wrong = wrong(one, visit);
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        var accepted = one.in(sent.accepted(visit));
        save(accepted, by);
        var when = telling.when(visit.from(), visit.until());
        story.note(accepted, "Acceptée, " + when, null, by);
        telling.close(accepted, "silent");
        telling.adult(
                accepted,
                "accepted",
                "Dites que " + accepted.employer() + " accueille " + accepted.pupil() + " " + when
                        + ". La convention est signée avant le premier jour.",
                accepted.employer() + " accueille " + accepted.pupil() + " " + when,
                "Voir le rendez-vous",
                "Horaires : " + visit.timetable() + ".",
                paper(accepted));
        telling.team(
                accepted,
                "accepted",
                "Accueil d’un élève accepté : " + accepted.employer(),
                French.capital(when) + ".");
        telling.task(
                accepted,
                "paper",
                "Accueil d’un élève : la convention est-elle signée ?",
                telling.what(accepted) + ", " + when + ".",
                later(visit.from().minusDays(SILENT)));
        return List.of();
    }

    /// What covers it, in words for who asked.
    static String paper(PupilRequest one) {
        return one.frame() == LegalFrame.PUPIL
                ? "L’établissement scolaire prépare la convention. Elle est signée avant le premier jour."
                : "La chambre de commerce ou des métiers prépare la convention. Elle est signée avant le premier jour.";
    }

    private Optional<FieldError> wrong(PupilRequest one, PupilState.Visit visit) {
        if (visit.from().isBefore(today())) {
            return Optional.of(new FieldError("from", "Choisissez aujourd’hui ou un jour à venir."));
        }
        if (visit.until().isBefore(visit.from())) {
            return Optional.of(
                    new FieldError("until", "Le dernier jour vient avant le premier. Corrigez l’un des deux."));
        }
        var most = parameters.days(
                one.frame() == LegalFrame.PUPIL ? "r-w4.pupil-most-days" : "r-w4.mini-most-days", one.platform());
        return visit.until().isAfter(visit.from().plusDays(most - 1))
                ? Optional.of(new FieldError(
                        "until",
                        "La visite dure " + French.plural(most, "jour", "jours")
                                + " au plus. Rapprochez le dernier jour."))
                : Optional.empty();
    }

    @Transactional
    List<FieldError> decline(PlatformId platform, UUID id, String reason, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Sent sent)) {
            return no("reason", CHANGED);
        }
        if (!reasons.knows(Reasons.REFUSAL, reason)) {
            return no("reason", "Dites pourquoi : un choix suffit.");
        }
        var declined = one.in(sent.declined(today(), by, reason));
        save(declined, by);
        story.note(declined, "Refusée par la structure", reasons.words(Reasons.REFUSAL, reason), by);
        telling.close(declined, "silent");
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
                reasons.words(Reasons.REFUSAL, reason) + ".");
        return List.of();
    }

    /// By the team, for a reason; `reason` is null when who asked takes it back.
    @Transactional
    List<FieldError> cancel(PlatformId platform, UUID id, @Nullable String reason, String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Open open)) {
            return no("cancelled", CHANGED);
        }
        if (reason != null && !reasons.knows(Reasons.CANCEL, reason)) {
            return no("cancelled", "Choisissez pourquoi elle est annulée.");
        }
        if (open instanceof PupilState.Accepted(var visit)) {
            if (visit.over(today())) {
                return no("cancelled", "La visite est passée. Elle ne peut plus être annulée.");
            }
            if (reason == null && visit.begun(today())) {
                return no("cancelled", "La visite a commencé : appelez l’équipe.");
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

    private PupilRequest cancelled(PupilRequest one, PupilState.Open open, @Nullable String reason, String by) {
        var cancelled = one.in(open.cancelled(today(), by, reason));
        save(cancelled, by);
        story.note(
                cancelled,
                reason == null ? "Retirée" : "Annulée",
                reason == null ? null : reasons.words(Reasons.CANCEL, reason),
                by);
        List.of("talk", "silent", "paper", PupilTelling.TELL).forEach(kind -> telling.close(cancelled, kind));
        if (!(open instanceof PupilState.Asked)) {
            telling.host(
                    cancelled,
                    "cancelled",
                    (open instanceof PupilState.Accepted
                                    ? "La venue " + French.of(cancelled.pupil())
                                    : "La demande pour " + cancelled.pupil())
                            + " est annulée",
                    "Voir cette demande",
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
        rows.save(
                done,
                clock.instant(),
                RULE,
                accepted.visit().until().plusDays(parameters.days("r-w4.view-days", platform)));
        story.note(done, "Passée : les deux avis sont demandés", null, RULE);
        telling.close(done, "paper");
        ask(done, "view", "Comment la découverte " + French.of(done.pupil()) + " s’est-elle passée ?");
        return true;
    }

    /// To whoever has not said it yet.
    void ask(PupilRequest one, String key, String title) {
        if (one.said().adult() == null) {
            telling.adult(
                    one,
                    key,
                    "Demandez comment la visite s’est passée, puis notez l’avis.",
                    title,
                    "Donner notre avis",
                    "Un choix suffit. Votre avis aide les élèves suivants.");
        }
        if (one.said().host() == null) {
            telling.host(one, key, title, "Donner notre avis", "Un choix suffit, une minute.");
        }
    }

    @Transactional
    List<FieldError> view(
            PlatformId platform,
            UUID id,
            boolean host,
            Views.@Nullable Answer answer,
            @Nullable String words,
            String by) {
        var one = rows.hold(platform, id);
        if (!(one.state() instanceof PupilState.Done)) {
            return no("opinion", CHANGED);
        }
        if (answer == null) {
            return no("opinion", "Dites comment cela s’est passé.");
        }
        if (!rows.view(one, host, answer, words)) {
            return no("opinion", "Cet avis est déjà donné.");
        }
        if (!host) {
            telling.close(one, PupilTelling.TELL);
        }
        story.note(
                one,
                host
                        ? "Avis de la structure : " + French.small(answer.words())
                        : "Avis reçu : " + French.small(answer.words()),
                words,
                by);
        return List.of();
    }

    /// On demand, once it is over: nobody is named any more (R-P6), in a message that waits neither. The structure
    /// still
    /// hears that nobody comes. As a machine of the platform.
    @Transactional
    List<FieldError> forget(PlatformId platform, UUID id) {
        rows.hold(platform, id);
        if (!due.forget(new PupilDue.Key(platform, id), today().plusDays(1), today())) {
            return no("forget", CHANGED);
        }
        var waited = notices.takeBack(platform, id);
        var nameless = rows.get(platform, id);
        if (waited && nameless.talk() != null && nameless.state() instanceof PupilState.Cancelled) {
            telling.host(
                    nameless,
                    "gone",
                    "La demande pour un élève est annulée",
                    "Voir cette demande",
                    "Vous n’avez rien à faire.");
        }
        return List.of();
    }

    private void save(PupilRequest one, String by) {
        rows.save(one, clock.instant(), by, null);
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private static List<FieldError> no(String field, String why) {
        return List.of(new FieldError(field, why));
    }
}
