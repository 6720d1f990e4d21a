package fr.ensemblier.organisations.talks;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes a talk and opens the task of its next step, or takes both back: all or nothing (R-E4, R-E6).
@Component
class Telling {

    private final EmployerTalks talks;
    private final Tasks tasks;

    Telling(EmployerTalks talks, Tasks tasks) {
        this.talks = talks;
        this.tasks = tasks;
    }

    @Transactional
    void tell(Actor.Team team, UUID organisation, String employer, EmployerTalk talk) {
        talks.add(team.platform(), organisation, talk);
        open(team, organisation, employer, talk);
    }

    @Transactional
    void withdraw(Actor.Team team, EmployerTalk talk) {
        talks.withdrawn(team.platform(), talk.id(), true);
        if (talk.next() != null) {
            tasks.close(team.platform(), key(talk));
        }
    }

    @Transactional
    void restore(Actor.Team team, UUID organisation, String employer, EmployerTalk talk) {
        talks.withdrawn(team.platform(), talk.id(), false);
        open(team, organisation, employer, talk);
    }

    private void open(Actor.Team team, UUID organisation, String employer, EmployerTalk talk) {
        var next = talk.next();
        if (next != null) {
            tasks.open(new Task(
                    team.platform(),
                    key(talk),
                    "employer.step",
                    team.account(),
                    null,
                    organisation,
                    employer + " : " + next.step(),
                    talk.note(),
                    "/equipe/employeurs/" + organisation,
                    next.on(),
                    false));
        }
    }

    private static String key(EmployerTalk talk) {
        return "employer-step:" + talk.id();
    }
}
