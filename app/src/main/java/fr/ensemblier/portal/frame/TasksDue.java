package fr.ensemblier.portal.frame;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.ui.ToDoCount;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What a member of the team has to do today.
@Component
class TasksDue implements ToDoCount {

    private final OpenTasks tasks;
    private final Clock clock;

    TasksDue(OpenTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public int of(Actor actor) {
        return actor instanceof Actor.Team team ? tasks.due(team, Paris.today(clock)) : 0;
    }
}
