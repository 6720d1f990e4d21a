package fr.ensemblier.notices.todo;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// A member of the team says that a task is done, and how; or takes it back.
@Repository
class TaskDone {

    /// Two people may say it at once: the second is told.
    enum Outcome {
        DONE,
        DONE_BEFORE
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskDone(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    Outcome mark(UUID task, Actor.Team actor, String words) {
        var changed = jdbc.sql("""
                update task
                   set done_at = :now,
                       done_by = :name,
                       done_words = :words
                 where platform_id = :platform
                   and id = :id
                   and done_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", actor.name())
                .param("words", words)
                .param("platform", actor.platform().value())
                .param("id", task)
                .update();
        if (changed == 1) {
            return Outcome.DONE;
        }
        known(task, actor);
        return Outcome.DONE_BEFORE;
    }

    /// Waits again, for whom it waited before.
    @Transactional
    void reopen(UUID task, Actor.Team actor) {
        known(task, actor);
        jdbc.sql("""
                update task set done_at = null, done_by = null, done_words = null
                 where platform_id = :platform and id = :id
                """)
                .param("platform", actor.platform().value())
                .param("id", task)
                .update();
    }

    private void known(UUID task, Actor.Team actor) {
        var known = jdbc.sql("select count(*) from task where platform_id = :platform and id = :id")
                .param("platform", actor.platform().value())
                .param("id", task)
                .query(Integer.class)
                .single();
        if (known == 0) {
            throw new NotFound("task", task);
        }
    }
}
