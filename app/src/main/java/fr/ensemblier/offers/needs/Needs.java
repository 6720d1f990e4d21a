package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.model.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where needs are kept.
@Repository
class Needs {

    /// What a list shows; all of it may be missing.
    record Asked(
            @Nullable String state,
            @Nullable String occupation,
            @Nullable String horizon) {}

    /// The last of the page before.
    record Cursor(Instant at, UUID id) {}

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

    void close(PlatformId platform, UUID id, Instant at) {
        jdbc.sql("""
                update hiring_need
                   set closed_at = :at
                 where platform_id = :platform and id = :id and closed_at is null
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Newest first, after the cursor.
    List<Need> page(Desk desk, Asked asked, @Nullable Cursor after, int size) {
        return bound("select *", desk, asked, """
                   and (:moment::timestamptz is null
                        or (collected_at, id) < (:moment::timestamptz, :id::uuid))
                 order by collected_at desc, id desc
                 limit :size
                """)
                .param(
                        "moment",
                        after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("size", size)
                .query((row, _) -> need(row))
                .list();
    }

    int count(Desk desk, Asked asked) {
        return bound("select count(*)", desk, asked, "").query(Integer.class).single();
    }

    /// How many people are wanted.
    int people(Desk desk, Asked asked) {
        return bound("select coalesce(sum(headcount), 0)", desk, asked, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String select, Desk desk, Asked asked, String rest) {
        return jdbc.sql(select + """
                  from hiring_need
                 where platform_id = :platform
                   and (:organisation::uuid is null or organisation_id = :organisation::uuid)
                   and (:state::text is null or (:state = 'OPEN') = (closed_at is null))
                   and (:occupation::text is null or occupation = :occupation)
                   and (:horizon::text is null or horizon = :horizon)
                """.indent(1) + rest)
                .param("platform", desk.platform().value())
                .param("organisation", desk.organisation(), Types.OTHER)
                .param("state", asked.state(), Types.VARCHAR)
                .param("occupation", asked.occupation(), Types.VARCHAR)
                .param("horizon", asked.horizon(), Types.VARCHAR);
    }

    private static Need need(ResultSet row) throws SQLException {
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
                closed == null ? null : closed.toInstant());
    }
}
