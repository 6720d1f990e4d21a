package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.immersions.pupils.PupilPage.Fact;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final PupilLimits limits;
    private final Reasons reasons;
    private final Platforms platforms;
    private final Clock clock;

    PupilWords(
            PupilTelling telling,
            PupilPath path,
            PupilLimits limits,
            Reasons reasons,
            Platforms platforms,
            Clock clock) {
        this.telling = telling;
        this.path = path;
        this.limits = limits;
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
                facts(one, face),
                one.who() == null ? null : one.who().words(),
                new PupilPage.Acts(
                        face == Face.TEAM && state instanceof PupilState.Asked,
                        face != Face.ADULT && state instanceof PupilState.Sent,
                        !gone && state instanceof PupilState.Done && waits(one, face),
                        face == Face.TEAM && state instanceof PupilState.Open && (visit == null || !visit.over(today)),
                        face == Face.ADULT
                                && state instanceof PupilState.Open
                                && (visit == null || !visit.begun(today)),
                        face != Face.HOST && !gone && !(state instanceof PupilState.Open)),
                views(one, face),
                path.steps(one, face),
                reasons.of(Reasons.REFUSAL),
                reasons.of(Reasons.CANCEL),
                typed,
                phone(one, face),
                today,
                limits.words(one),
                face == Face.ADULT ? platforms.get(one.platform()).base() + "/decouvrir?pour=eleve" : null,
                errors);
    }

    /// A line of a list: of which request, to whom, under which address of the list.
    PupilPage.Line line(PupilRequest one, Face face, String list) {
        var visit = PupilState.visit(one.state());
        return new PupilPage.Line(
                list + "/" + one.id(),
                French.capital(one.pupil()) + ", " + one.level().words(),
                French.small(telling.what(one)),
                visit == null
                        ? "Période souhaitée : " + telling.when(one.wishedFrom(), one.wishedUntil())
                        : French.capital(telling.when(visit.from(), visit.until())),
                kind(one, face),
                state(one, face));
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

    private String now(PupilRequest one, Face face) {
        return switch (one.state()) {
            case PupilState.Asked _ ->
                face == Face.ADULT
                        ? "L’équipe vous appelle pour préparer cette découverte. Elle transmet ensuite votre demande à "
                                + one.employer() + "."
                        : "Appelez d’abord la personne qui demande. La structure n’est prévenue qu’après.";
            case PupilState.Sent _ ->
                switch (face) {
                    case ADULT -> one.employer() + " a reçu votre demande. Vous êtes prévenu dès sa réponse.";
                    case HOST -> "Proposez un jour qui vous convient, ou dites pourquoi ce n’est pas possible.";
                    case TEAM -> "La structure répond dans son espace ou par son lien. Sans réponse, appelez-la.";
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
                                + French.small(reasons.words(Reasons.REFUSAL, reason)) + ".";
            case PupilState.Cancelled(var on, var by, var reason) ->
                "Annulée le " + French.shortDate(on, Paris.today(clock))
                        + (reason == null
                                ? " par " + (face == Face.ADULT ? "vous" : by) + "."
                                : face == Face.TEAM || reason.equals(Reasons.LAPSED)
                                        ? " : " + French.small(reasons.words(Reasons.CANCEL, reason)) + "."
                                        : ".");
        };
    }

    private List<Fact> facts(PupilRequest one, Face face) {
        var facts = new ArrayList<Fact>();
        var who = one.who();
        facts.add(new Fact("Cadre", one.frame().words() + ", " + one.frame().paper()));
        facts.add(new Fact(
                "Élève",
                one.pupil() + ", " + one.age().words() + ", " + one.level().words()));
        facts.add(new Fact("Période souhaitée", French.capital(telling.when(one.wishedFrom(), one.wishedUntil()))));
        if (who == null) {
            facts.add(new Fact("Noms", "Effacés"));
            return facts;
        }
        facts.add(new Fact("Établissement scolaire", who.school()));
        var told = one.state() instanceof PupilState.Accepted || one.state() instanceof PupilState.Done;
        if (face == Face.TEAM || told) {
            facts.add(new Fact("Qui signe la convention", who.signatory()));
        }
        if (face == Face.TEAM || face == Face.HOST && told) {
            facts.add(new Fact(
                    "Qui demande",
                    who.adult()
                            + (one.through() == PupilRequest.Through.SCHOOL ? ", pour " : ", ")
                            + one.through().words()));
            if (who.email() != null) {
                facts.add(new Fact("Courriel", who.email()));
            }
        }
        if (face == Face.TEAM && one.talk() != null) {
            facts.add(new Fact(
                    "Appel de préparation",
                    "Le " + French.shortDate(one.talk().on(), Paris.today(clock)) + ", "
                            + one.talk().by()));
        }
        return facts;
    }

    private List<Fact> views(PupilRequest one, Face face) {
        var views = new ArrayList<Fact>();
        var said = one.said();
        if (said.adult() != null && face != Face.HOST) {
            views.add(new Fact(
                    face == Face.ADULT ? "Votre avis" : "Avis de l’élève et de sa famille",
                    said.adult().words() + quoted(said.adultWords())));
        }
        if (said.host() != null && face != Face.ADULT) {
            views.add(new Fact(
                    face == Face.HOST ? "Votre avis" : "Avis de la structure",
                    said.host().words() + quoted(said.hostWords())));
        }
        return views;
    }

    private static String quoted(@Nullable String words) {
        return words == null ? "" : ". « " + words + " »";
    }

    /// Whom to call: the team at once, the structure once it said yes.
    private static PupilPage.@Nullable Phone phone(PupilRequest one, Face face) {
        var phone = one.who() == null ? null : one.who().phone();
        return phone == null || face == Face.ADULT || face == Face.HOST && PupilState.visit(one.state()) == null
                ? null
                : new PupilPage.Phone(French.phone(phone), French.phoneLink(phone));
    }
}
