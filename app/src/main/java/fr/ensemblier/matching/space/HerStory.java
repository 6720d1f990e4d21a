package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened in a contact and where it stands, told to the person herself.
@Component
class HerStory {

    private final Story story;
    private final ValueLists lists;
    private final People people;

    HerStory(Story story, ValueLists lists, People people) {
        this.people = people;
        this.story = story;
        this.lists = lists;
    }

    /// Without the notes that the teams keep for themselves.
    List<Step> steps(Contact contact, List<Entries.Entry> entries) {
        var steps = new ArrayList<Step>();
        for (var entry :
                entries.stream().filter(one -> !one.kind().equals("note")).toList()) {
            var step = Step.done(story.when(entry.at()), words(entry));
            steps.add(
                    switch (entry.kind()) {
                        case "asked", "accepted" -> entry.text() == null ? step : step.quoting(entry.text());
                        case "declined" -> reason(step, "REFUSAL_REASON_PERSON", entry.text());
                        case "not_suitable" -> reason(step, "NOT_SUITABLE_REASON", entry.text());
                        default -> entry.text() == null ? step : step.saying(entry.text());
                    });
        }
        steps.addAll(next(contact));
        return steps;
    }

    private Step reason(Step step, String list, @Nullable String code) {
        return code == null ? step : step.saying(lists.label(list, code));
    }

    private List<Step> next(Contact contact) {
        return switch (contact.state()) {
            case ContactState.Queued _ -> List.of(Step.later("Vous recevez la demande"));
            case ContactState.Asked asked ->
                List.of(
                        Step.now("Avant " + day(asked.answerBefore()), "Vous répondez"),
                        Step.later(reaches(contact)),
                        Step.later("Rencontre"));
            case ContactState.Accepted accepted ->
                List.of(Step.now("Avant " + day(accepted.reachBefore()), reaches(contact)), Step.later("Rencontre"));
            case ContactState.Reached reached ->
                reached.stage() == Stage.TO_REACH
                        ? List.of(Step.now(null, "L’employeur essaie encore de vous joindre"), Step.later("Rencontre"))
                        : List.of(Step.now(null, "Vous vous mettez d’accord sur la suite"));
            case ContactState.NoAnswer no ->
                List.of(Step.stopped(story.when(no.closedAt()), "Le délai pour répondre est passé"));
            case ContactState.Declined _, ContactState.Closed _, ContactState.Withdrawn _ -> List.of();
        };
    }

    Story.Said state(Contact contact) {
        return switch (contact.state()) {
            case ContactState.Queued _ -> new Story.Said(StateKind.NONE, "Pas encore envoyée");
            case ContactState.Asked asked ->
                new Story.Said(StateKind.WARN, "Répondez avant " + day(asked.answerBefore()));
            case ContactState.Accepted accepted ->
                new Story.Said(StateKind.INFO, reaches(contact) + " avant " + day(accepted.reachBefore()));
            case ContactState.Reached reached -> new Story.Said(StateKind.INFO, stage(reached.stage()));
            case ContactState.Declined _ -> new Story.Said(StateKind.NONE, "Vous avez décliné");
            case ContactState.NoAnswer _ -> new Story.Said(StateKind.NONE, "Vous n’avez pas répondu");
            case ContactState.Closed closed ->
                new Story.Said(closed.stage() == Stage.HIRED ? StateKind.OK : StateKind.NONE, stage(closed.stage()));
            case ContactState.Withdrawn _ -> new Story.Said(StateKind.NONE, "N’est plus d’actualité");
        };
    }

    private String reaches(Contact contact) {
        return written(contact) ? "L’employeur vous écrit" : "L’employeur vous appelle";
    }

    /// Who gave no telephone is written to.
    boolean written(Contact contact) {
        return people.behind(contact.cardKey())
                .filter(her -> her.phone() == null && her.email() != null)
                .isPresent();
    }

    String day(Instant at) {
        return story.day(at);
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case TO_REACH -> "L’employeur essaie de vous joindre";
            case REACHED -> "L’employeur vous a appelé";
            case INTERVIEW -> "Entretien prévu ou fait";
            case TRIAL -> "Essai ou immersion";
            case HIRED -> "Vous avez signé";
            case NOT_SUITABLE -> "L’employeur ne donne pas suite";
            case NO_ANSWER -> "L’employeur n’a pas réussi à vous joindre";
            case PERSON_STOPPED -> "La rencontre s’est arrêtée";
        };
    }

    private static String words(Entries.Entry entry) {
        var team = entry.side().equals("TEAM");
        return switch (entry.kind()) {
            case "asked" -> entry.by() + " demande à vous rencontrer";
            case "accepted" -> team ? entry.by() + " accepte pour vous, avec votre accord" : "Vous avez accepté";
            case "declined" -> team ? entry.by() + " décline pour vous" : "Vous avez décliné";
            case "reached" ->
                entry.side().equals("PERSON")
                        ? "Vous vous êtes parlé"
                        : team
                                ? entry.by() + " note que l’employeur vous a eu au téléphone"
                                : "L’employeur dit qu’il vous a eu au téléphone";
            case "not_reached" ->
                team
                        ? entry.by() + " note que l’employeur n’a pas réussi à vous joindre"
                        : "L’employeur dit qu’il n’a pas réussi à vous joindre";
            case "interview" -> "Entretien prévu ou fait";
            case "trial" -> "Essai ou immersion";
            case "hired" -> "Contrat signé";
            case "not_suitable" -> "L’employeur ne donne pas suite";
            case "no_answer" -> "L’employeur n’a pas réussi à vous joindre";
            case "person_stopped" ->
                switch (entry.side()) {
                    case "PERSON" -> "Vous avez choisi d’arrêter";
                    case "TEAM" -> entry.by() + " note que vous ne souhaitez pas continuer";
                    default -> "L’employeur dit que vous ne souhaitez pas continuer";
                };
            case "person_contacted" -> "Vous dites que l’employeur a appelé";
            case "person_interview" -> "Vous dites que vous avez eu un entretien";
            case "person_no_news" -> "Vous dites que vous n’avez pas de nouvelles";
            case "keeps" -> "Vous laissez l’employeur garder votre téléphone";
            case "keeps_not" -> "Vous ne laissez plus l’employeur garder votre téléphone";
            case "withdrawn" -> "La mise en relation s’arrête";
            case "hire_cancelled" -> "L’embauche notée ici est annulée";
            case "reopened" -> "La mise en relation reprend, avec votre accord";
            case "reminded" -> "L’équipe rappelle à l’employeur que vous attendez";
            case "no_reply" -> "Le délai pour répondre est passé";
            default -> entry.kind();
        };
    }
}
