package fr.ensemblier.matching.meeting;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened in a contact, told to the employer: « vous » is he, and she has the name that he knows.
@Component
class TheirStory {

    private final Story story;
    private final Entries entries;
    private final ValueLists lists;

    TheirStory(Story story, ValueLists lists, Entries entries) {
        this.entries = entries;
        this.story = story;
        this.lists = lists;
    }

    /// Without the notes that the teams keep for themselves; `reader` is who reads, `name` how he calls her.
    List<Step> steps(Contact contact, List<Entries.Entry> entries, String reader, String name) {
        var steps = new ArrayList<Step>();
        for (var entry : entries) {
            if (entry.kind().equals("note")) {
                continue;
            }
            var step = Step.done(French.capital(story.when(entry.at())), words(entry, reader, name));
            steps.add(
                    switch (entry.kind()) {
                        case "asked", "accepted" -> entry.text() == null ? step : step.quoting(entry.text());
                        case "declined" -> reason(step, "REFUSAL_REASON_PERSON", entry.text());
                        case "not_suitable" -> reason(step, "NOT_SUITABLE_REASON", entry.text());
                        default -> entry.text() == null ? step : step.saying(entry.text());
                    });
        }
        if (contact.state() instanceof ContactState.Withdrawn(var at, var why)
                && entries.stream().noneMatch(entry -> entry.kind().equals("withdrawn"))) {
            steps.add(Step.stopped(French.capital(story.when(at)), "La mise en relation s’arrête")
                    .saying(why));
        }
        steps.addAll(next(contact, name));
        return steps;
    }

    private Step reason(Step step, String list, @Nullable String code) {
        return code == null ? step : step.saying(lists.label(list, code));
    }

    private List<Step> next(Contact contact, String name) {
        return switch (contact.state()) {
            case ContactState.Queued _ ->
                List.of(
                        Step.now(null, story.state(contact).text())
                                .saying(name + " a déjà reçu les demandes qu’une personne prend en sept jours."),
                        Step.later(name + " vous répond"));
            case ContactState.Asked asked ->
                List.of(
                        Step.now("Avant " + story.day(asked.answerBefore()), name + " vous répond"),
                        Step.later("Vous vous rencontrez"),
                        Step.later("Vous dites ce que cela a donné"));
            case ContactState.Accepted accepted ->
                List.of(
                        Step.now(
                                "Avant " + story.day(accepted.reachBefore()),
                                (written(contact) ? "Vous écrivez à " : "Vous appelez ") + name),
                        Step.later("Vous vous rencontrez"),
                        Step.later("Vous dites ce que cela a donné"));
            case ContactState.Reached reached ->
                reached.stage() == Stage.TO_REACH
                        ? List.of(
                                Step.now(
                                        null,
                                        (written(contact) ? "Vous écrivez de nouveau à " : "Vous rappelez ") + name),
                                Step.later("Vous vous rencontrez"),
                                Step.later("Vous dites ce que cela a donné"))
                        : List.of(Step.now(null, "Vous dites ce que cela a donné"));
            case ContactState.NoAnswer no ->
                List.of(Step.stopped(French.capital(story.when(no.closedAt())), name + " n’a pas répondu"));
            case ContactState.Declined _, ContactState.Closed _, ContactState.Withdrawn _ -> List.of();
        };
    }

    /// Who gave no telephone is written to.
    boolean written(Contact contact) {
        return entries.identity(contact)
                .filter(her -> her.phone() == null && her.email() != null)
                .isPresent();
    }

    Story.Said state(Contact contact) {
        return switch (contact.state()) {
            case ContactState.Reached reached -> new Story.Said(StateKind.INFO, stage(reached.stage()));
            case ContactState.Closed closed
            when closed.stage() != Stage.HIRED -> new Story.Said(StateKind.NONE, stage(closed.stage()));
            case ContactState.Queued _,
                    ContactState.Asked _,
                    ContactState.Accepted _,
                    ContactState.Declined _,
                    ContactState.NoAnswer _,
                    ContactState.Closed _,
                    ContactState.Withdrawn _ -> story.state(contact);
        };
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case TO_REACH -> "Pas encore de réponse au téléphone";
            case REACHED -> "Vous vous êtes parlé";
            case INTERVIEW -> "Entretien prévu ou fait";
            case TRIAL -> "Essai ou immersion";
            case HIRED -> "Embauche";
            case NOT_SUITABLE -> "Vous ne donnez pas suite";
            case NO_ANSWER -> "Ne répond plus";
            case PERSON_STOPPED -> "Ne souhaite pas continuer";
        };
    }

    /// How far it came, as he chooses it.
    static String choice(Stage stage, String name) {
        return switch (stage) {
            case TO_REACH -> "Pas encore de réponse au téléphone";
            case REACHED -> "Nous nous sommes parlé";
            case INTERVIEW -> "Entretien prévu ou fait";
            case TRIAL -> "Essai ou immersion";
            case HIRED -> "Nous signons un contrat";
            case NOT_SUITABLE -> "Nous ne donnons pas suite";
            case NO_ANSWER -> name + " ne répond plus";
            case PERSON_STOPPED -> name + " ne souhaite pas continuer";
        };
    }

    private static String words(Entries.Entry entry, String reader, String name) {
        var you = entry.side().equals("EMPLOYER") && entry.by().equals(reader);
        return switch (entry.kind()) {
            case "asked" -> you ? "Vous demandez à rencontrer " + name : entry.by() + " demande à rencontrer " + name;
            case "accepted" ->
                entry.side().equals("TEAM")
                        ? entry.by() + ", de la plateforme, accepte avec l’accord de " + name
                        : name + " accepte";
            case "declined" ->
                entry.side().equals("TEAM")
                        ? entry.by() + ", de la plateforme, décline avec l’accord de " + name
                        : name + " décline";
            case "reached" ->
                entry.side().equals("PERSON")
                        ? name + " dit que vous vous êtes parlé"
                        : "Vous vous êtes parlé" + noted(entry, you);
            case "not_reached" -> "Pas de réponse au téléphone" + noted(entry, you);
            case "interview" -> "Entretien prévu ou fait" + noted(entry, you);
            case "trial" -> "Essai ou immersion" + noted(entry, you);
            case "hired" -> "Embauche" + noted(entry, you);
            case "not_suitable" -> "Vous ne donnez pas suite" + noted(entry, you);
            case "no_answer" -> name + " ne répond plus" + noted(entry, you);
            case "person_stopped" -> name + " ne souhaite pas continuer" + noted(entry, you);
            case "person_contacted" -> name + " dit que vous avez appelé";
            case "person_interview" -> name + " dit avoir eu un entretien";
            case "person_no_news" -> name + " attend de vos nouvelles";
            case "withdrawn" -> "La mise en relation s’arrête" + noted(entry, you);
            case "hire_cancelled" -> "L’embauche notée ici est annulée";
            case "reopened" -> "La mise en relation reprend" + noted(entry, you);
            case "no_reply" -> "Le délai pour répondre est passé";
            case "keeps" -> name + " vous laisse garder ses coordonnées";
            case "keeps_not" -> name + " ne vous laisse plus garder ses coordonnées";
            case "reminded" -> entry.by() + " vous demande des nouvelles";
            default -> entry.kind();
        };
    }

    /// Who wrote it, when it was neither the reader nor she.
    private static String noted(Entries.Entry entry, boolean you) {
        return you || entry.side().equals("PERSON") || entry.side().equals("MACHINE") ? "" : ", noté par " + entry.by();
    }
}
