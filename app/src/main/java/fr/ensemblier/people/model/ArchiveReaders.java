package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads the restricted archive and the log of openings: the head, and the data protection officer whom the head
/// named
/// (R-P4, R-P6).
@Repository
public class ArchiveReaders {

    public record Reader(UUID account, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ArchiveReaders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The actor, if she may read; 403 otherwise.
    public Actor.Team require() {
        var team = Actors.team();
        if (!mayRead(team)) {
            throw new NotAllowed("The archive is for the head and the data protection officer");
        }
        return team;
    }

    public boolean mayRead(Actor.Team team) {
        return team.head()
                || all(team.platform()).stream().anyMatch(one -> one.account().equals(team.account()));
    }

    public List<Reader> all(PlatformId platform) {
        return jdbc.sql("select account_id, name from archive_reader where platform_id = :platform order by name")
                .param("platform", platform.value())
                .query((row, _) -> new Reader(row.getObject("account_id", UUID.class), row.getString("name")))
                .list();
    }

    public void name(Actor.Team head, UUID account, String name) {
        jdbc.sql("""
                insert into archive_reader (platform_id, account_id, name, named_at, named_by)
                values (:platform, :account, :name, :now, :by)
                on conflict do nothing
                """)
                .param("platform", head.platform().value())
                .param("account", account)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", head.name())
                .update();
    }

    public void unname(Actor.Team head, UUID account) {
        jdbc.sql("delete from archive_reader where platform_id = :platform and account_id = :account")
                .param("platform", head.platform().value())
                .param("account", account)
                .update();
    }
}
