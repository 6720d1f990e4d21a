package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of secrets sent; it holds hashes only.
@Repository
public class AccessLinks {

    private final JdbcClient jdbc;

    AccessLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(AccessLink link, String hash, Instant now) {
        jdbc.sql("""
                insert into access_link (id, kind, secret_hash, platform_id, person_id, account_id, email, name, role,
                                         organisation_id, owner, places, invited_by, for_what, created_at, expires_at)
                values (:id, :kind, :hash, :platform, :person, :account, :email, :name, :role,
                        :organisation, :owner, nullif(cast(:places as uuid[]), '{}'), :invitedBy, :forWhat, :now, :expires)
                """)
                .param("id", link.id())
                .param("kind", link.kind().name())
                .param("hash", hash)
                .param(
                        "platform",
                        link.platform() == null ? null : link.platform().value(),
                        Types.VARCHAR)
                .param("person", link.person(), Types.OTHER)
                .param("account", link.account(), Types.OTHER)
                .param("email", link.email(), Types.VARCHAR)
                .param("name", link.name(), Types.VARCHAR)
                .param("role", link.role() == null ? null : link.role().name(), Types.VARCHAR)
                .param("organisation", link.organisation(), Types.OTHER)
                .param("owner", link.owner())
                .param("places", link.places().toArray(UUID[]::new))
                .param("invitedBy", link.invitedBy(), Types.VARCHAR)
                .param("forWhat", link.forWhat(), Types.VARCHAR)
                .param("now", at(now))
                .param("expires", at(link.expiresAt()))
                .update();
    }

    public Optional<AccessLink> byHash(AccessLink.Kind kind, String hash) {
        return jdbc.sql("""
                select id, kind, platform_id, person_id, account_id, email, name, role, organisation_id, owner,
                       places, came_from, invited_by, for_what, expires_at, used_at, revoked_at
                  from access_link
                 where secret_hash = :hash
                   and kind = :kind
                """)
                .param("hash", hash)
                .param("kind", kind.name())
                .query((row, _) -> link(row))
                .optional();
    }

    /// Marks it used; false when somebody else was faster.
    public boolean use(UUID id, Instant now) {
        return jdbc.sql("""
                update access_link
                   set used_at = :now
                 where id = :id and used_at is null and revoked_at is null and expires_at > :now
                """).param("id", id).param("now", at(now)).update() == 1;
    }

    /// Opens a code on the first device that types it, and there again as long as it is valid; false on another device.
    public boolean useOn(String device, UUID id, Instant now) {
        return jdbc.sql("""
                update access_link
                   set used_at = coalesce(used_at, :now), device_hash = :device
                 where id = :id and revoked_at is null and expires_at > :now
                   and (used_at is null or device_hash = :device)
                """)
                        .param("id", id)
                        .param("device", device)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /// The platforms that have given a code which still opens something.
    public List<PlatformId> withCodes(Instant now) {
        return jdbc.sql("""
                select distinct platform_id
                  from access_link
                 where kind = 'CANDIDATE_CODE' and revoked_at is null and expires_at > :now
                """)
                .param("now", at(now))
                .query((row, _) -> PlatformId.of(row.getString(1)))
                .list();
    }

    public void revokeInvitations(
            String email,
            Membership.Role role,
            @Nullable PlatformId platform,
            @Nullable UUID organisation,
            Instant now) {
        jdbc.sql("""
                update access_link
                   set revoked_at = :now
                 where kind = 'INVITATION'
                   and lower(email) = lower(:email)
                   and role = :role
                   and platform_id is not distinct from :platform
                   and organisation_id is not distinct from :organisation
                   and used_at is null
                   and revoked_at is null
                """)
                .param("now", at(now))
                .param("email", email)
                .param("role", role.name())
                .param("platform", platform == null ? null : platform.value(), Types.VARCHAR)
                .param("organisation", organisation, Types.OTHER)
                .update();
    }

    public void revokeResets(UUID account, Instant now) {
        jdbc.sql("""
                update access_link
                   set revoked_at = :now
                 where kind = 'RESET' and account_id = :account and used_at is null and revoked_at is null
                """).param("now", at(now)).param("account", account).update();
    }

    /// Her links and codes open nothing any more, and name her no more (R-P6).
    public void revokeOfPerson(PlatformId platform, UUID person, Instant now) {
        jdbc.sql("""
                update access_link
                   set revoked_at = coalesce(revoked_at, :now), name = null, email = null, device_hash = null
                 where platform_id = :platform and person_id = :person
                """)
                .param("now", at(now))
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    private static AccessLink link(ResultSet row) throws SQLException {
        var platform = row.getString("platform_id");
        var role = row.getString("role");
        return new AccessLink(
                row.getObject("id", UUID.class),
                AccessLink.Kind.valueOf(row.getString("kind")),
                platform == null ? null : PlatformId.of(platform),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                role == null ? null : Membership.Role.valueOf(role),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("owner"),
                Memberships.places(row),
                row.getObject("came_from", UUID.class),
                row.getString("invited_by"),
                row.getString("for_what"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
