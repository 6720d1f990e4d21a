package fr.ensemblier.placements;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A contract whose last day is past (R-H1): renewed, another post, or does she look for work (R-M10)? Her adviser
/// calls and she is asked; until one of them answers nothing of hers moves.
@Component
class EndedContracts {

    private final EndedRows rows;
    private final People people;
    private final Notices notices;
    private final Tasks tasks;
    private final CandidateLinks links;
    private final Parameters parameters;
    private final Clock clock;

    EndedContracts(
            EndedRows rows,
            People people,
            Notices notices,
            Tasks tasks,
            CandidateLinks links,
            Parameters parameters,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.notices = notices;
        this.tasks = tasks;
        this.links = links;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// One work for each contract that ended and was not asked about; run again, it changes nothing.
    List<Runnable> due(LocalDate today) {
        return rows.ended(today).stream()
                .filter(one -> !one.endsOn()
                        .plusDays(parameters.days("r-h1.ended-days", one.platform()))
                        .isBefore(today))
                .<Runnable>map(one -> () -> ask(one, today))
                .toList();
    }

    private void ask(EndedRows.Ended one, LocalDate today) {
        if (!rows.asked(one, today)) {
            return;
        }
        var end = French.shortDate(one.endsOn(), today);
        people.find(one.person()).ifPresent(her -> {
            var reachable = her.phone() != null || her.email() != null;
            tasks.open(new Task(
                    one.platform(),
                    key(one.hire()),
                    "hire.ended",
                    her.adviser(),
                    one.person(),
                    null,
                    her.fullName() + French.SPACE + ": contrat terminé chez " + one.employer(),
                    "Fini le " + end + ". Est-il renouvelé ? A-t-elle un autre poste, ou cherche-t-elle encore ? "
                            + (reachable
                                    ? "La question l’attend aussi dans son espace."
                                    : "Elle n’a ni téléphone ni courriel."),
                    "/equipe/embauches/" + one.hire(),
                    today.plusDays(1),
                    false));
            if (reachable) {
                notices.tell(new Message(
                        one.platform(),
                        key(one.hire()) + ":" + one.endsOn(),
                        new Message.Recipient.Person(her.person(), her.firstName(), her.email(), her.phone()),
                        "Votre contrat est terminé : cherchez-vous encore ?",
                        List.of(
                                "Votre contrat chez " + one.employer() + " devait finir le " + end + ".",
                                "Continue-t-il, ou cherchez-vous un emploi ? C’est à vous de le dire.",
                                "Tant que vous n’avez pas répondu, rien ne change dans votre profil."),
                        new Message.Act(
                                "Répondre",
                                links.link(
                                        one.platform(),
                                        her.person(),
                                        her.firstName(),
                                        "/mon-espace/embauches/" + one.hire() + "/recherche"))));
            }
        });
    }

    /// She says that her contract goes on: what she answered before counts again, and the team notes its new end.
    /// False when it was said or answered before.
    boolean continues(Hires.Question question) {
        if (question.ended() == null || !rows.goesOn(question.platform(), question.hire())) {
            return false;
        }
        close(question.platform(), question.hire());
        people.find(question.person())
                .ifPresent(her -> tasks.open(new Task(
                        question.platform(),
                        key(question.hire()),
                        "hire.ended",
                        her.adviser(),
                        question.person(),
                        null,
                        her.fullName() + French.SPACE + ": son contrat continue chez " + question.employer(),
                        "Elle le dit. Demandez jusqu’à quand, puis corrigez la fin de l’embauche.",
                        "/equipe/embauches/" + question.hire(),
                        Paris.today(clock).plusDays(1),
                        false)));
        Signing.as(
                Signing.HERSELF,
                () -> people.happened(
                        question.platform(),
                        question.person(),
                        "hire",
                        "Son contrat continue, " + question.employer(),
                        null,
                        true));
        return true;
    }

    /// The hire is as it is now: what was asked about an end that is another, or none, is asked no more (R-E6).
    void follow(PlatformId platform, UUID hire) {
        if (rows.renewed(platform, hire, Paris.today(clock))) {
            close(platform, hire);
        }
    }

    /// The question was answered, or does not arise any more.
    void close(PlatformId platform, UUID hire) {
        tasks.close(platform, key(hire));
        tasks.close(platform, StillLooking.key(hire));
    }

    static String key(UUID hire) {
        return "hire-ended:" + hire;
    }
}
