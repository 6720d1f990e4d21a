package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where needs are kept.
@Repository
class Needs {

    private final JdbcClient jdbc;

    Needs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Need get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from hiring_need where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> need(row))
                .optional()
                .orElseThrow(() -> new NotFound("need", id));
    }

    /// The need, held until the end of the transaction, or 404: two clicks follow each other.
    Need hold(PlatformId platform, UUID id) {
        return jdbc.sql("select * from hiring_need where platform_id = :platform and id = :id for update")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> need(row))
                .optional()
                .orElseThrow(() -> new NotFound("need", id));
    }

    void add(PlatformId platform, Need need) {
        jdbc.sql("""
                insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount,
                        horizon, difficulty, causes, comment, collected_by, collected_name, collected_at)
                values (:platform, :id, :organisation, :establishment, :occupation, :headcount,
                        :horizon, :difficulty, :causes, :comment, :by, :name, :at)
                """)
                .param("platform", platform.value())
                .param("id", need.id())
                .param("organisation", need.organisation())
                .param("establishment", need.establishment())
                .param("occupation", need.occupation())
                .param("headcount", need.headcount())
                .param("horizon", need.horizon())
                .param("difficulty", need.difficulty())
                .param("causes", need.causes().toArray(String[]::new))
                .param("comment", need.comment(), Types.VARCHAR)
                .param("by", need.collectedBy())
                .param("name", need.collectedName())
                .param("at", need.collectedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether the same was said by the same person since then: « Retour », then « Noter » again, is one need.
    boolean told(PlatformId platform, Need need, Instant since) {
        return jdbc.sql("""
                select exists (select 1
                                 from hiring_need
                                where platform_id = :platform and establishment_id = :establishment
                                  and occupation = :occupation and headcount = :headcount and horizon = :horizon
                                  and difficulty = :difficulty and collected_name = :name and closed_at is null
                                  and collected_at > :since)
                """)
                .param("platform", platform.value())
                .param("establishment", need.establishment())
                .param("occupation", need.occupation())
                .param("headcount", need.headcount())
                .param("horizon", need.horizon())
                .param("difficulty", need.difficulty())
                .param("name", need.collectedName())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Closing what is closed already changes nothing.
    void close(PlatformId platform, UUID id, String reason, String by, Instant at) {
        jdbc.sql("""
                update hiring_need
                   set closed_at = :at, close_reason = :reason, closed_by = :by
                 where platform_id = :platform and id = :id and closed_at is null
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reopen(PlatformId platform, UUID id) {
        jdbc.sql("""
                update hiring_need
                   set closed_at = null, close_reason = null, closed_by = null
                 where platform_id = :platform and id = :id
                """).param("platform", platform.value()).param("id", id).update();
    }

    static Need need(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Need(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("occupation"),
                row.getInt("headcount"),
                row.getString("horizon"),
                row.getString("difficulty"),
                List.of((String[]) row.getArray("causes").getArray()),
                row.getString("comment"),
                row.getString("collected_by"),
                row.getString("collected_name"),
                row.getObject("collected_at", OffsetDateTime.class).toInstant(),
                closed == null
                        ? null
                        : new Need.Ending(
                                closed.toInstant(), row.getString("close_reason"), row.getString("closed_by")));
    }
}
