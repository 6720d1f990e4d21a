package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.training.TrainingMoved;
import fr.ensemblier.ui.French;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Takes out what was opened by mistake and went no further (R-E6): no reason is asked, and it counts nowhere. Her
/// story keeps that it was there.
@Repository
public class OpenedByMistake {

    /// What may be taken out, and the state in which nothing but its opening is noted.
    public enum Kind {
        VAE("vae", "PROJECT"),
        PROMISE("employer_promise", "MADE"),
        APPLICATION("training_application", "PREPARING"),
        WORK_STUDY("work_study", "SEARCHING");

        private final String table;
        private final String opened;

        Kind(String table, String opened) {
            this.table = table;
            this.opened = opened;
        }
    }

    private final JdbcClient jdbc;
    private final People people;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    OpenedByMistake(JdbcClient jdbc, People people, Tasks tasks, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.tasks = tasks;
        this.events = events;
    }

    /// False when more is noted since. `what` names it in her story.
    @Transactional
    public boolean remove(Kind kind, PlatformId platform, UUID id, UUID person, String what) {
        var removed = jdbc.sql("delete from " + kind.table + " " + """
                 where platform_id = :platform and id = :id and state = :opened
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("opened", kind.opened)
                .update();
        if (removed == 0) {
            return false;
        }
        people.happened(
                platform, person, "TRAINING", "Retiré, noté par erreur" + French.SPACE + ": " + what, null, false);
        if (kind == Kind.PROMISE) {
            tasks.close(platform, HiredElsewhere.key(id));
            events.publishEvent(new TrainingMoved(platform, person, TrainingMoved.Subject.PROMISE, id));
        }
        return true;
    }
}
