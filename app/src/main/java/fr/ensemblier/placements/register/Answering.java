package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.HireAnswered;
import fr.ensemblier.placements.HireEndMoved;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.placements.Signing;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes what the person or the employer says at a check (R-H2); a contradiction opens a task.
@Component
class Answering {

    private static final String SIX_MONTHS = "M6";

    private final Register register;
    private final HireChanges changes;
    private final People people;
    private final Tasks tasks;
    private final Hires hires;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answering(
            Register register,
            HireChanges changes,
            People people,
            Tasks tasks,
            Hires hires,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.changes = changes;
        this.people = people;
        this.tasks = tasks;
        this.hires = hires;
        this.events = events;
        this.clock = clock;
    }

    /// False when somebody answered this before: the first answer stays (R-E5).
    @Transactional
    public boolean note(
            PlatformId platform,
            Register.Row hire,
            String due,
            String asked,
            String answer,
            @Nullable String comment,
            Welcome welcome,
            @Nullable LocalDate left,
            @Nullable String reason,
            String by) {
        if (!register.answer(platform, hire.id(), due, asked, answer, comment, welcome, clock.instant(), by)) {
            return false;
        }
        if (answer.equals("LEFT")) {
            left(platform, hire, due, asked, left == null ? Paris.today(clock) : left, reason, by);
        }
        var checks = register.checks(platform, hire.id()).stream()
                .filter(check -> check.due().equals(due))
                .toList();
        if (checks.stream().allMatch(check -> check.answer() != null)) {
            tasks.close(platform, "hire-check:" + hire.id() + ":" + due);
        }
        if (due.equals(SIX_MONTHS)
                && checks.stream().filter(check -> check.answer() != null).count() == 1) {
            events.publishEvent(new HireAnswered(platform, hire.id(), hire.person()));
        }
        if (answer.equals("THERE_DIFFICULT")) {
            difficulty(platform, hire, due, asked, welcome);
        }
        if (asked.equals("PERSON") && welcome.alone() && answer.startsWith("THERE")) {
            alone(platform, hire, due, welcome, checks);
        }
        if (answer.equals(Words.NOT_BEGUN)) {
            notBegun(platform, hire, due, asked);
        }
        if (contradict(checks)) {
            contradiction(platform, hire, due);
        }
        if (asked.equals("PERSON")) {
            Signing.as(
                    by,
                    () -> people.happened(
                            platform,
                            hire.person(),
                            "hire",
                            "Nouvelles de l’emploi chez " + hire.employer(),
                            welcome.with(comment),
                            true));
        }
        return true;
    }

    /// What follows follows once, from the first of both who says it.
    private void left(
            PlatformId platform,
            Register.Row hire,
            String due,
            String asked,
            LocalDate on,
            @Nullable String reason,
            String by) {
        var known = register.checks(platform, hire.id()).stream()
                .anyMatch(check -> "LEFT".equals(check.answer())
                        && !(check.due().equals(due) && check.asked().equals(asked)));
        if (!changes.ended(platform, hire.id(), on, reason)) {
            return;
        }
        events.publishEvent(new HireEndMoved(platform, hire.id(), hire.person()));
        if (!known) {
            hires.left(platform, hire.id(), on, by);
        }
    }

    /// Who says that it is difficult is called, before it ends (R-H2).
    private void difficulty(PlatformId platform, Register.Row hire, String due, String asked, Welcome welcome) {
        var hers = asked.equals("PERSON");
        tasks.open(new Task(
                platform,
                "hire-difficulty:" + hire.id() + ":" + due + ":" + asked,
                "hire.difficulty",
                people.find(hire.person()).map(People.Reachable::adviser).orElse(null),
                hire.person(),
                null,
                hire.name() + French.SPACE + ": "
                        + (hers ? "son emploi est difficile" : "son employeur signale des difficultés"),
                (hers ? "Elle le dit de son emploi chez " : "L’employeur est ") + hire.employer()
                        + ". " + welcome.words().map(said -> said + " ").orElse("")
                        + "Appelez avant que l’emploi s’arrête.",
                "/equipe/embauches/" + hire.id(),
                Paris.today(clock).plusDays(1),
                true));
    }

    /// Who is left alone leaves (B7): the employer is called, all the more when he says the contrary.
    private void alone(
            PlatformId platform, Register.Row hire, String due, Welcome welcome, List<Register.Check> checks) {
        var contrary = checks.stream()
                .anyMatch(check ->
                        check.asked().equals("EMPLOYER") && check.welcome().tutor() == Welcome.Tutored.YES);
        tasks.open(new Task(
                platform,
                "hire-tutor:" + hire.id() + ":" + due,
                "hire.tutor",
                people.find(hire.person()).map(People.Reachable::adviser).orElse(null),
                hire.person(),
                hire.organisation(),
                hire.name() + French.SPACE + ": personne, ou presque, pour l’accompagner au travail",
                "Elle le dit de son emploi chez " + hire.employer() + ". "
                        + (contrary ? "L’employeur dit le contraire. " : "")
                        + welcome.words().orElse("")
                        + " Demandez qui peut être sa tutrice ou son tuteur.",
                "/equipe/embauches/" + hire.id(),
                Paris.today(clock).plusDays(3),
                false));
    }

    /// A hire that did not begin is called about, then corrected or cancelled by the team (R-E6).
    private void notBegun(PlatformId platform, Register.Row hire, String due, String asked) {
        tasks.open(new Task(
                platform,
                "hire-notbegun:" + hire.id() + ":" + due + ":" + asked,
                "hire.notbegun",
                people.find(hire.person()).map(People.Reachable::adviser).orElse(null),
                hire.person(),
                null,
                hire.name() + French.SPACE + ": n’a pas commencé chez " + hire.employer(),
                (asked.equals("PERSON") ? "La personne le dit." : "L’employeur le dit.")
                        + " Appelez, puis corrigez le premier jour ou annulez l’embauche.",
                "/equipe/embauches/" + hire.id(),
                Paris.today(clock).plusDays(1),
                true));
    }

    /// Somebody called both and knows which answer was right.
    @Transactional
    public void settle(PlatformId platform, Register.Row hire, String due, String words) {
        tasks.close(platform, "hire-contradiction:" + hire.id() + ":" + due);
        people.happened(
                platform, hire.person(), "hire", "Réponses contraires éclaircies, " + hire.employer(), words, true);
    }

    private static boolean contradict(List<Register.Check> checks) {
        return checks.stream()
                        .anyMatch(check -> "LEFT".equals(check.answer()) || Words.NOT_BEGUN.equals(check.answer()))
                && checks.stream()
                        .anyMatch(check ->
                                check.answer() != null && check.answer().startsWith("THERE"));
    }

    private void contradiction(PlatformId platform, Register.Row hire, String due) {
        tasks.open(new Task(
                platform,
                "hire-contradiction:" + hire.id() + ":" + due,
                "hire.contradiction",
                people.find(hire.person()).map(People.Reachable::adviser).orElse(null),
                hire.person(),
                null,
                hire.name() + French.SPACE + ": réponses contraires sur son emploi",
                "La personne et " + hire.employer() + " ne disent pas la même chose.",
                "/equipe/embauches/" + hire.id(),
                Paris.today(clock).plusDays(2),
                false));
    }
}
