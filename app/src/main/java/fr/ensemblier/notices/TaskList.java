package fr.ensemblier.notices;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens and closes tasks through the two functions of the database that any actor may call.
@Repository
class TaskList implements Tasks {

    private final JdbcClient jdbc;
    private final DueDay days;
    private final Clock clock;

    TaskList(JdbcClient jdbc, DueDay days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Task task) {
        jdbc.sql("""
                select open_task(:platform, :id, :key, :kind, :forKind, :forId, :person, :organisation, :title, :detail,
                                 :href, :due, :urgent, :at)
                """)
                .param("platform", task.platform().value())
                .param("id", UUID.randomUUID())
                .param("key", task.key())
                .param("kind", task.kind())
                .param("forKind", task.adviser() == null ? "TEAM" : "ACCOUNT")
                .param("forId", task.adviser() == null ? null : task.adviser().toString(), Types.VARCHAR)
                .param("person", task.person(), Types.OTHER)
                .param("organisation", task.organisation(), Types.OTHER)
                .param("title", task.title())
                .param("detail", task.detail(), Types.VARCHAR)
                .param("href", task.href())
                .param("due", days.of(task.platform(), task.due()))
                .param("urgent", task.urgent())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((_, _) -> task)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(PlatformId platform, String key) {
        jdbc.sql("select close_task(:platform, :key, :name, :at)")
                .param("platform", platform.value())
                .param("key", key)
                .param("name", Actors.current().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((_, _) -> key)
                .single();
    }

    @Override
    public List<String> open(PlatformId platform, String kind) {
        return jdbc.sql("select key from task where platform_id = :platform and kind = :kind and done_at is null")
                .param("platform", platform.value())
                .param("kind", kind)
                .query((row, _) -> row.getString("key"))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(PlatformId platform, UUID person, UUID former, @Nullable UUID next) {
        jdbc.sql("""
                update task
                   set for_kind = case when cast(:next as text) is null then 'TEAM' else 'ACCOUNT' end, for_id = :next
                 where platform_id = :platform and person_id = :person and done_at is null
                   and for_kind = 'ACCOUNT' and for_id = :former
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("former", former.toString())
                .param("next", next == null ? null : next.toString(), Types.VARCHAR)
                .update();
    }
}
