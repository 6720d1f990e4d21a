package fr.ensemblier.accounts;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Recruiters who were invited to an organisation and did not come yet: listed, invited again, not invited any more.
/// Row-level security shows the team those of its platform, an employer those of her organisation. One whose seven days
/// are over stays for a month, so that it can be sent again.
@Repository
public class InvitedRecruiters {

    /// Somebody invited; `expired` when the link no longer opens.
    public record Waiting(
            UUID id,
            PlatformId platform,
            UUID organisation,
            boolean owner,
            String email,
            String name,
            String forWhat,
            Instant sentAt,
            boolean expired) {}

    private static final int DAYS_SHOWN = 30;

    private static final String OPEN = """
            select id, platform_id, organisation_id, owner, email, name, for_what, created_at, expires_at < :now as expired
              from access_link
             where kind = 'INVITATION' and role = 'EMPLOYER' and used_at is null and revoked_at is null
               and created_at > :since
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    InvitedRecruiters(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Newest first.
    public List<Waiting> toOrganisation(PlatformId platform, UUID organisation) {
        return open(OPEN
                        + " and platform_id = :platform and organisation_id = :organisation order by created_at desc, id")
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> waiting(row))
                .list();
    }

    /// Sends a new link for the same role; the former opens nothing any more. Not found when the actor may not.
    @Transactional
    public Waiting resend(UUID id) {
        var one = get(id);
        accounts.invite(new Accounts.Invitation(
                one.platform(),
                "EMPLOYER",
                one.organisation(),
                one.owner(),
                one.email(),
                one.name(),
                Actors.current().name(),
                one.forWhat()));
        return one;
    }

    /// Closes the link. Not found when the actor may not.
    @Transactional
    public Waiting cancel(UUID id) {
        var one = get(id);
        jdbc.sql("update access_link set revoked_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return one;
    }

    private Waiting get(UUID id) {
        return open(OPEN + " and id = :id")
                .param("id", id)
                .query((row, _) -> waiting(row))
                .optional()
                .orElseThrow(() -> new NotFound("invitation", id));
    }

    private JdbcClient.StatementSpec open(String sql) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(sql).param("now", now).param("since", now.minusDays(DAYS_SHOWN));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                PlatformId.of(row.getString("platform_id")),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("owner"),
                row.getString("email"),
                row.getString("name"),
                row.getString("for_what"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("expired"));
    }
}
