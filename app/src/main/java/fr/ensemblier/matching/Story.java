package fr.ensemblier.matching;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened in a contact and where it stands, in words for the team; what is said alike to all.
@Component
public class Story {

    /// A state as a list shows it.
    public record Said(StateKind kind, String text) {}

    private final ValueLists lists;
    private final Clock clock;

    Story(ValueLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    public List<Step> stepsForTeam(Contact contact, List<Entries.Entry> entries) {
        var steps = new ArrayList<Step>();
        for (var entry : entries) {
            var step = Step.done(when(entry.at()), words(entry));
            var said = switch (entry.kind()) {
                case "declined" -> entry.text() == null ? null : lists.label("REFUSAL_REASON_PERSON", entry.text());
                case "not_suitable" -> entry.text() == null ? null : lists.label("NOT_SUITABLE_REASON", entry.text());
                case "asked", "accepted" -> null;
                default -> entry.text();
            };
            var told = said == null ? step : step.saying(said);
            var words = entry.kind().equals("asked") || entry.kind().equals("accepted") ? entry.text() : null;
            steps.add(words == null ? told : told.quoting(words));
        }
        if (contact.state() instanceof ContactState.Withdrawn(var at, var why)
                && entries.stream().noneMatch(entry -> entry.kind().equals("withdrawn"))) {
            steps.add(Step.stopped(when(at), "La mise en relation s’arrête").saying(why));
        }
        steps.addAll(next(contact));
        return steps;
    }

    private List<Step> next(Contact contact) {
        return switch (contact.state()) {
            case ContactState.Queued queued ->
                List.of(
                        Step.now(null, transmitted(queued))
                                .saying("La personne a déjà reçu les demandes qu’elle prend en sept jours."),
                        Step.later("Réponse de la personne"));
            case ContactState.Asked asked ->
                List.of(
                        Step.now("Avant " + day(asked.answerBefore()), "La personne répond"),
                        Step.later("Rencontre"),
                        Step.later("Résultat"));
            case ContactState.Accepted accepted ->
                List.of(
                        Step.now("Avant " + day(accepted.reachBefore()), "L’employeur joint la personne"),
                        Step.later("Rencontre"),
                        Step.later("Résultat"));
            case ContactState.Reached reached ->
                List.of(Step.now(null, French.capital(reached.stage().words())), Step.later("Résultat"));
            case ContactState.NoAnswer no -> List.of(Step.stopped(when(no.closedAt()), "Sans réponse de la personne"));
            case ContactState.Declined _, ContactState.Closed _, ContactState.Withdrawn _ -> List.of();
        };
    }

    public Said state(Contact contact) {
        var now = clock.instant();
        return switch (contact.state()) {
            case ContactState.Queued queued -> new Said(StateKind.NONE, transmitted(queued));
            case ContactState.Asked asked ->
                new Said(StateKind.INFO, "Réponse attendue avant " + day(asked.answerBefore()));
            case ContactState.Accepted accepted ->
                contact.late(now)
                        ? new Said(StateKind.BAD, "Appel en retard depuis " + day(accepted.reachBefore()))
                        : new Said(StateKind.WARN, "À joindre avant " + day(accepted.reachBefore()));
            case ContactState.Reached reached ->
                new Said(
                        StateKind.INFO,
                        reached.stage() == Stage.TO_REACH
                                ? "Pas encore jointe"
                                : French.capital(reached.stage().words()));
            case ContactState.Declined _ -> new Said(StateKind.NONE, "A décliné");
            case ContactState.NoAnswer _ -> new Said(StateKind.NONE, "Sans réponse");
            case ContactState.Closed(var _, var _, Stage stage, var _)
            when stage == Stage.HIRED -> new Said(StateKind.OK, "Embauche");
            case ContactState.Closed closed ->
                new Said(StateKind.NONE, French.capital(closed.stage().words()));
            case ContactState.Withdrawn _ -> new Said(StateKind.NONE, "N’est plus d’actualité");
        };
    }

    /// « Message gardé, transmis le 3 mars » (R-M6).
    private String transmitted(ContactState.Queued queued) {
        return queued.sendOn() == null
                ? "Message gardé, bientôt transmis"
                : "Message gardé, transmis le " + French.shortDate(queued.sendOn(), Paris.today(clock));
    }

    public String when(Instant at) {
        return French.capital(French.dateTime(Paris.local(at), Paris.today(clock)));
    }

    public String day(Instant at) {
        return French.date(Paris.date(at), Paris.today(clock));
    }

    private static String words(Entries.Entry entry) {
        return switch (entry.kind()) {
            case "asked" -> entry.by() + " demande à rencontrer la personne";
            case "accepted" ->
                entry.side().equals("TEAM")
                        ? entry.by() + " accepte, avec l’accord de la personne"
                        : "La personne accepte";
            case "declined" -> entry.side().equals("TEAM") ? entry.by() + " décline pour elle" : "La personne décline";
            case "reached" -> "Personne jointe" + noted(entry);
            case "not_reached" -> "Personne pas encore jointe" + noted(entry);
            case "interview" -> "Entretien prévu ou fait" + noted(entry);
            case "trial" -> "Essai ou immersion" + noted(entry);
            case "hired" -> "Embauche" + noted(entry);
            case "not_suitable" -> "L’employeur ne donne pas suite" + noted(entry);
            case "no_answer" -> "La personne ne répond plus" + noted(entry);
            case "person_stopped" -> "La personne ne souhaite pas continuer" + noted(entry);
            case "person_contacted" -> "La personne dit qu’elle a été appelée";
            case "person_interview" -> "La personne dit qu’elle a eu un entretien";
            case "person_no_news" -> "La personne n’a pas de nouvelles";
            case "withdrawn" -> "La mise en relation s’arrête" + noted(entry);
            case "hire_cancelled" -> "L’embauche notée ici est annulée";
            case "reopened" -> "La mise en relation reprend" + noted(entry);
            case "no_reply" -> "Délai de réponse dépassé";
            case "keeps" -> "La personne laisse l’employeur garder ses coordonnées";
            case "keeps_not" -> "La personne ne laisse plus l’employeur garder ses coordonnées";
            case "note" -> "Note de " + entry.by();
            case "reminded" -> entry.by() + " relance l’employeur";
            default -> entry.kind();
        };
    }

    private static String noted(Entries.Entry entry) {
        return entry.side().equals("TEAM") ? ", noté par " + entry.by() : "";
    }

    /// The day by which somebody must act, in words: nobody is asked to be quick to the minute.
    public @Nullable String before(Contact contact) {
        var before = contact.before();
        return before == null ? null : day(before);
    }
}
