package fr.ensemblier.foundation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who opened whose file, when and why (R-P4): append-only, kept 12 months, read by the head of the platform.
///
/// The subject is the random log key of a person, never her id, so that destroying the link makes the log anonymous.
@Repository
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Notes that the current actor did `act` (such as `person.opened`) on the person behind `logKey`.
    public void note(PlatformId platform, String act, UUID logKey, @Nullable String why) {
        var actor = Actors.current();
        jdbc.sql("""
                insert into audit_entry (id, platform_id, at, actor_kind, actor_name, account_id, act, subject_key, why)
                values (:id, :platform, :at, :kind, :name, :account, :act, :subject, :why)
                """)
                .param("id", UUID.randomUUID())
                .param("platform", platform.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", actor.kind())
                .param("name", actor.name())
                .param("account", actor.accountKey().orElse(null), java.sql.Types.OTHER)
                .param("act", act)
                .param("subject", logKey)
                .param("why", why, java.sql.Types.VARCHAR)
                .update();
    }
}
