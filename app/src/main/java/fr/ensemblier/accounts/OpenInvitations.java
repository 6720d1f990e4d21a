package fr.ensemblier.accounts;

import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Invitations that nobody accepted yet: listed, sent again, withdrawn. Row-level security shows each actor those that
/// she
/// may send herself: the team those to organisations, its head those to the team too, the network its own. One whose
/// seven
/// days are over stays in the list for a month, so that it can be sent again.
@Repository
public class OpenInvitations {

    /// Somebody invited; `expired` when the link no longer opens.
    public record Waiting(
            UUID id,
            String role,
            @Nullable PlatformId platform,
            @Nullable UUID organisation,
            boolean owner,
            String email,
            String name,
            String invitedBy,
            String forWhat,
            Instant sentAt,
            boolean expired,
            List<UUID> places) {}

    private static final int DAYS_SHOWN = 30;

    private static final String OPEN = """
            select id, role, platform_id, organisation_id, owner, email, name, invited_by, for_what, created_at,
                   expires_at < :now as expired, places
              from access_link
             where kind = 'INVITATION' and used_at is null and revoked_at is null and created_at > :since
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    OpenInvitations(JdbcClient jdbc, Accounts accounts, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// To the team of a platform, its officer too; newest first.
    public List<Waiting> toTeam(PlatformId platform) {
        return asked(OPEN + " and platform_id = :platform and organisation_id is null order by created_at desc, id")
                .param("platform", platform.value())
                .query((row, _) -> waiting(row))
                .list();
    }

    /// To an organisation of a platform.
    public List<Waiting> toOrganisation(PlatformId platform, UUID organisation) {
        return asked(
                        OPEN
                                + " and platform_id = :platform and organisation_id = :organisation order by created_at desc, id")
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> waiting(row))
                .list();
    }

    /// How many to each organisation of a platform that has any.
    public Map<UUID, Integer> counted(PlatformId platform, Collection<UUID> organisations) {
        return asked("select organisation_id, count(*) as n from (" + OPEN
                        + " and platform_id = :platform and organisation_id = any (:organisations)) o group by 1")
                .param("platform", platform.value())
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("organisation_id", UUID.class), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// To the national level.
    public List<Waiting> toNetwork() {
        return asked(OPEN + " and platform_id is null and role = 'NATIONAL' order by created_at desc, id")
                .query((row, _) -> waiting(row))
                .list();
    }

    /// Sends a new link for the same role; the former opens nothing any more. Not found when the actor may not.
    @Transactional
    public Waiting resend(UUID id) {
        var one = get(id);
        accounts.invite(new Accounts.Invitation(
                one.platform(),
                one.role(),
                one.organisation(),
                one.owner(),
                one.email(),
                one.name(),
                Actors.current().name(),
                one.forWhat(),
                one.places()));
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
        if (one.platform() != null) {
            audit.note(one.platform(), "account.uninvited", id, one.email());
        }
        return one;
    }

    private Waiting get(UUID id) {
        return asked(OPEN + " and id = :id")
                .param("id", id)
                .query((row, _) -> waiting(row))
                .optional()
                .orElseThrow(() -> new NotFound("invitation", id));
    }

    private JdbcClient.StatementSpec asked(String sql) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(sql).param("now", now).param("since", now.minusDays(DAYS_SHOWN), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var platform = row.getString("platform_id");
        return new Waiting(
                row.getObject("id", UUID.class),
                Membership.Role.valueOf(row.getString("role")).name(),
                platform == null ? null : PlatformId.of(platform),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("owner"),
                Objects.requireNonNullElse(row.getString("email"), ""),
                Objects.requireNonNullElse(row.getString("name"), ""),
                Objects.requireNonNullElse(row.getString("invited_by"), ""),
                Objects.requireNonNullElse(row.getString("for_what"), ""),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("expired"),
                row.getArray("places") == null
                        ? List.of()
                        : List.of((UUID[]) row.getArray("places").getArray()));
    }
}
