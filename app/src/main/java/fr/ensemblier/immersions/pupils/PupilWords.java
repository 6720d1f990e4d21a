package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts a request into words. The structure reads the first name and the age before it answers, whom to call once it
/// said yes.
@Component
class PupilWords {

    /// All states in their order, for filters.
    static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("ASKED", "À préparer");
        STATES.put("SENT", "Attend la structure");
        STATES.put("ACCEPTED", "Dates fixées");
        STATES.put("DONE", "Passée");
        STATES.put("DECLINED", "Refusée");
        STATES.put("CANCELLED", "Annulée");
    }

    private final PupilTelling telling;
    private final PupilPath path;
    private final PupilFacts facts;
    private final PupilLimits limits;
    private final PupilCalendar calendar;
    private final Reasons reasons;
    private final Platforms platforms;
    private final Clock clock;

    PupilWords(
            PupilTelling telling,
            PupilPath path,
            PupilFacts facts,
            PupilLimits limits,
            PupilCalendar calendar,
            Reasons reasons,
            Platforms platforms,
            Clock clock) {
        this.telling = telling;
        this.path = path;
        this.facts = facts;
        this.limits = limits;
        this.calendar = calendar;
        this.reasons = reasons;
        this.platforms = platforms;
        this.clock = clock;
    }

    PupilPage page(PupilRequest one, Face face, String base, PupilPage.Typed typed, List<FieldError> errors) {
        var state = one.state();
        var gone = one.who() == null;
        var visit = PupilState.visit(state);
        var today = Paris.today(clock);
        return new PupilPage(
                face,
                base,
                face == Face.ADULT ? "Votre demande pour " + one.pupil() : "Découverte " + French.of(one.pupil()),
                telling.what(one),
                kind(one, face),
                state(one, face),
                now(one, face),
                facts.of(one, face),
                one.who() == null ? null : one.who().words(),
                new PupilPage.Acts(
                        face == Face.TEAM && state instanceof PupilState.Asked,
                        face != Face.ADULT && state instanceof PupilState.Sent,
                        face != Face.ADULT && state instanceof PupilState.Accepted(var given) && !given.begun(today),
                        !gone && state instanceof PupilState.Done && waits(one, face),
                        face == Face.TEAM && state instanceof PupilState.Open && (visit == null || !visit.over(today)),
                        face == Face.ADULT
                                && state instanceof PupilState.Open
                                && (visit == null || !visit.begun(today)),
                        face != Face.HOST && !gone && !(state instanceof PupilState.Open)),
                facts.views(one, face),
                path.steps(one, face),
                reasons.of(Reasons.PUPIL_REFUSAL),
                reasons.of(Reasons.PUPIL_CANCEL),
                typed,
                PupilFacts.phone(one, face),
                today,
                limits.words(one),
                face == Face.ADULT ? platforms.get(one.platform()).base() + "/decouvrir?pour=eleve" : null,
                one.called(),
                errors);
    }

    /// `said` where somebody of the structure reads what it is told, else that it is to be called.
    String told(PupilRequest one, String said) {
        return telling.reads(one) ? said : "Appelez la structure : elle n’a ni compte ni courriel.";
    }

    /// A line of a list: of which request, to whom, under which address of the list.
    PupilPage.Line line(PupilRequest one, Face face, String list) {
        var visit = PupilState.visit(one.state());
        return new PupilPage.Line(
                list + "/" + one.id(),
                French.capital(one.pupil()) + ", " + one.level().words(),
                French.small(telling.what(one)),
                (visit == null
                                ? "Période souhaitée : " + telling.when(one.wishedFrom(), one.wishedUntil())
                                : French.capital(telling.when(visit.from(), visit.until())))
                        + (face == Face.TEAM ? due(one) : ""),
                kind(one, face),
                state(one, face));
    }

    /// « . Réponse attendue le 4 mars ».
    private String due(PupilRequest one) {
        return calendar.answerDue(one)
                .map(day -> ". Réponse attendue le " + French.shortDate(day, Paris.today(clock)))
                .orElse("");
    }

    /// Why it was refused or given up.
    String why(PupilRequest one) {
        return switch (one.state()) {
            case PupilState.Declined(var _, var reason) -> reasons.words(Reasons.PUPIL_REFUSAL, reason);
            case PupilState.Cancelled(var _, var by, var reason) ->
                reason == null ? "Retirée par " + by : reasons.words(Reasons.PUPIL_CANCEL, reason);
            case PupilState.Open _, PupilState.Done _ -> "";
        };
    }

    private static StateKind kind(PupilRequest one, Face face) {
        if (asked(one, face)) {
            return StateKind.WARN;
        }
        return switch (one.state()) {
            case PupilState.Asked _, PupilState.Sent _ -> StateKind.WARN;
            case PupilState.Accepted _, PupilState.Done _ -> StateKind.OK;
            case PupilState.Declined _, PupilState.Cancelled _ -> StateKind.NONE;
        };
    }

    private static String state(PupilRequest one, Face face) {
        if (face == Face.HOST && one.state() instanceof PupilState.Sent) {
            return "Attend votre réponse";
        }
        if (asked(one, face)) {
            return "Attend votre avis";
        }
        return STATES.getOrDefault(one.state().word(), one.state().word());
    }

    /// Whether this side is asked for its view now.
    private static boolean asked(PupilRequest one, Face face) {
        return face != Face.TEAM && one.who() != null && one.state() instanceof PupilState.Done && waits(one, face);
    }

    /// Whether this side has not said its view.
    private static boolean waits(PupilRequest one, Face face) {
        return face == Face.HOST ? one.said().host() == null : one.said().adult() == null;
    }

    /// What covers it, in words for who asked.
    static String paper(PupilRequest one) {
        return one.frame() == LegalFrame.PUPIL
                ? "L’établissement scolaire prépare la convention. Elle est signée avant le premier jour."
                : "La chambre de commerce ou des métiers prépare la convention. Elle est signée avant le premier jour.";
    }

    private static String answered(PupilRequest one) {
        return switch (one.way()) {
            case MAIL -> "Un courriel vous donne sa réponse.";
            case TEXT -> "Un SMS vous donne sa réponse.";
            case CALL -> "L’équipe vous appelle dès sa réponse.";
        };
    }

    private String now(PupilRequest one, Face face) {
        return switch (one.state()) {
            case PupilState.Asked _ ->
                face == Face.ADULT
                        ? one.teamTalks() + " pour préparer cette découverte. Elle transmet ensuite votre demande à "
                                + one.employer() + "."
                        : (one.called()
                                        ? "Appelez d’abord la personne qui demande."
                                        : "Écrivez d’abord à la personne qui demande : elle n’a pas donné de téléphone.")
                                + " La structure n’est prévenue qu’après. "
                                + calendar.whenMini(one).strip();
            case PupilState.Sent _ ->
                switch (face) {
                    case ADULT ->
                        (telling.reads(one)
                                        ? one.employer() + " a reçu votre demande. "
                                        : "L’équipe appelle " + one.employer() + " pour votre demande. ")
                                + answered(one);
                    case HOST -> "Proposez un jour qui vous convient, ou dites pourquoi ce n’est pas possible.";
                    case TEAM ->
                        told(one, "La structure répond dans son espace ou par son lien. Sans réponse, appelez-la.");
                };
            case PupilState.Accepted(var visit) ->
                French.capital(telling.when(visit.from(), visit.until())) + ", " + visit.timetable() + ". "
                        + (face == Face.ADULT ? paper(one) : "La convention est signée avant le premier jour.");
            case PupilState.Done _ ->
                face == Face.ADULT
                        ? "La visite est passée. Dites-nous comment elle s’est déroulée."
                        : "La découverte a eu lieu. Chacun donne son avis.";
            case PupilState.Declined(var on, var reason) ->
                face == Face.ADULT
                        ? one.employer() + " ne peut pas accueillir cette fois. D’autres structures le peuvent."
                        : "Refusée le " + French.shortDate(on, Paris.today(clock)) + " : "
                                + French.small(reasons.words(Reasons.PUPIL_REFUSAL, reason)) + ".";
            case PupilState.Cancelled(var on, var by, var reason) ->
                "Annulée le " + French.shortDate(on, Paris.today(clock))
                        + (reason == null
                                ? " par " + (face == Face.ADULT ? "vous" : by) + "."
                                : face == Face.TEAM || reason.equals(Reasons.LAPSED)
                                        ? " : " + French.small(reasons.words(Reasons.PUPIL_CANCEL, reason)) + "."
                                        : ".");
        };
    }
}
