package fr.ensemblier.placements;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires.Looking;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows when somebody is not in her post any more (R-H2): she is called, and asked whether she looks
/// for work (R-M10). Who was looking beside the post is looking; nobody else is shown again before she says so.
@Component
class Leaving {

    private final LookingRows rows;
    private final EndedRows ended;
    private final People people;
    private final Notices notices;
    private final Tasks tasks;
    private final CandidateLinks links;
    private final Clock clock;

    Leaving(
            LookingRows rows,
            EndedRows ended,
            People people,
            Notices notices,
            Tasks tasks,
            CandidateLinks links,
            Clock clock) {
        this.rows = rows;
        this.ended = ended;
        this.people = people;
        this.notices = notices;
        this.tasks = tasks;
        this.links = links;
        this.clock = clock;
    }

    void left(PlatformId platform, UUID hire, LocalDate on, String by) {
        var today = Paris.today(clock);
        rows.over(platform, hire, today).ifPresent(over -> {
            ended.known(platform, hire);
            if (!over.elsewhere()) {
                people.left(
                        platform,
                        over.person(),
                        over.changed() == null ? null : new People.Changed(over.changed()),
                        on);
                rows.givenBack(platform, hire);
            }
            if (over.said() == null || over.said() == Looking.NO) {
                rows.askAgain(platform, hire, today);
                if (!by.equals(Signing.HERSELF)) {
                    ask(platform, hire, over);
                }
            }
            call(platform, hire, over, on, by);
        });
    }

    private void ask(PlatformId platform, UUID hire, LookingRows.Over over) {
        people.find(over.person())
                .filter(her -> her.phone() != null || her.email() != null)
                .ifPresent(her -> notices.tell(new Message(
                        platform,
                        key(hire),
                        new Message.Recipient.Person(her.person(), her.firstName(), her.email(), her.phone()),
                        "Cherchez-vous encore ?",
                        List.of(
                                "Il est noté que vous ne travaillez plus chez " + over.employer() + ".",
                                "Cherchez-vous un emploi ? C’est à vous de le dire."),
                        new Message.Act(
                                "Répondre",
                                links.link(
                                        platform,
                                        her.person(),
                                        her.firstName(),
                                        "/mon-espace/embauches/" + hire + "/recherche")))));
    }

    private void call(PlatformId platform, UUID hire, LookingRows.Over over, LocalDate on, String by) {
        var her = people.find(over.person());
        tasks.open(new Task(
                platform,
                key(hire),
                "hire.left",
                her.map(People.Reachable::adviser).orElse(null),
                over.person(),
                null,
                "Rappeler " + her.map(People.Reachable::fullName).orElse("une personne") + ", n’est plus en poste",
                "Emploi chez " + over.employer() + ", fini le "
                        + French.shortDate(on, Paris.today(clock)) + ". "
                        + (by.equals(Signing.HERSELF) ? "Elle l’a dit elle-même." : "Dit par " + by + ".")
                        + " Demandez-lui ce qu’elle cherche.",
                "/equipe/embauches/" + hire,
                Paris.today(clock).plusDays(1),
                false));
    }

    /// Her answer to the question that came after the post; what the team heard itself needs no call.
    void answered(Hires.Question question, Looking said, String by) {
        var over = rows.over(question.platform(), question.hire(), Paris.today(clock));
        var looking = said != Looking.NO;
        if (over.filter(LookingRows.Over::elsewhere).isPresent()) {
            people.hired(question.platform(), question.person(), looking, null, question.startsOn());
        } else {
            if (question.ended() != null) {
                ended(question, over.map(LookingRows.Over::changed).orElse(null), question.ended());
            }
            people.looks(question.platform(), question.person(), looking);
        }
        if (!by.equals(Signing.HERSELF)) {
            forget(question.platform(), question.hire());
        }
    }

    /// The clock moved nothing when the contract ran out: her answer does.
    private void ended(Hires.Question question, @Nullable String changed, LocalDate on) {
        people.left(question.platform(), question.person(), changed == null ? null : new People.Changed(changed), on);
        rows.givenBack(question.platform(), question.hire());
        ended.known(question.platform(), question.hire());
    }

    void forget(PlatformId platform, UUID hire) {
        tasks.close(platform, key(hire));
    }

    static String words(Looking looking) {
        return looking == Looking.NO ? "Ne cherche pas d’emploi" : "Cherche un emploi";
    }

    private static String key(UUID hire) {
        return "hire-left:" + hire;
    }
}
