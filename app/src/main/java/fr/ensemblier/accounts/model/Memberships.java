package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of the roles that accounts hold. Called as a machine, like [AccountBook].
@Repository
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The roles held now, heads first.
    public List<Membership> of(UUID account) {
        return jdbc.sql("""
                select id, role, platform_id, organisation_id, owner, places
                  from membership
                 where account_id = :account
                   and ended_at is null
                 order by array_position(array['NATIONAL', 'HEAD', 'ADVISER', 'OFFICER', 'EMPLOYER', 'REFERRER'], role), since, id
                """)
                .param("account", account)
                .query((row, _) -> membership(row))
                .list();
    }

    /// Adds a role; one held already stays as it is.
    public void join(
            UUID account,
            Membership.Role role,
            @Nullable PlatformId platform,
            @Nullable UUID organisation,
            boolean owner,
            Instant now) {
        join(account, role, platform, organisation, owner, List.of(), null, now);
    }

    /// Adds the role that an invitation offers, for some places only when it says so. A role held already stays as it
    /// is.
    public void join(UUID account, AccessLink link, Instant now) {
        join(
                account,
                java.util.Objects.requireNonNull(link.role()),
                link.platform(),
                link.organisation(),
                link.owner(),
                link.places(),
                link.cameFrom(),
                now);
    }

    private void join(
            UUID account,
            Membership.Role role,
            @Nullable PlatformId platform,
            @Nullable UUID organisation,
            boolean owner,
            List<UUID> places,
            @Nullable UUID cameFrom,
            Instant now) {
        jdbc.sql("""
                insert into membership (id, account_id, role, platform_id, organisation_id, owner, places, came_from, since)
                values (:id, :account, :role, :platform, :organisation, :owner, nullif(cast(:places as uuid[]), '{}'),
                        :cameFrom, :now)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("role", role.name())
                .param("platform", platform == null ? null : platform.value(), java.sql.Types.VARCHAR)
                .param("organisation", organisation, java.sql.Types.OTHER)
                .param("owner", owner)
                .param("places", places.toArray(UUID[]::new))
                .param("cameFrom", cameFrom, java.sql.Types.OTHER)
                .param("now", at(now))
                .update();
    }

    /// For which places of the organisation she recruits; for some only, she invites nobody any more.
    public void place(UUID account, PlatformId platform, UUID organisation, List<UUID> places) {
        jdbc.sql("""
                update membership
                   set places = nullif(cast(:places as uuid[]), '{}'), owner = owner and cardinality(cast(:places as uuid[])) = 0
                 where account_id = :account and platform_id = :platform and organisation_id = :organisation
                   and role = 'EMPLOYER' and ended_at is null
                """)
                .param("account", account)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .param("places", places.toArray(UUID[]::new))
                .update();
    }

    /// Ends the role of a recruiter or counsellor; ended already is fine.
    public void leave(UUID account, PlatformId platform, UUID organisation, Instant now) {
        jdbc.sql("""
                update membership set ended_at = :now
                 where account_id = :account and platform_id = :platform and organisation_id = :organisation
                   and role in ('EMPLOYER', 'REFERRER') and ended_at is null
                """)
                .param("now", at(now))
                .param("account", account)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .update();
    }

    /// Ends every role of somebody in the team of a platform, that of its officer too.
    public void leaveTeam(UUID account, PlatformId platform, Instant now) {
        jdbc.sql("""
                update membership set ended_at = :now
                 where account_id = :account and platform_id = :platform
                   and role in ('HEAD', 'ADVISER', 'OFFICER') and ended_at is null
                """)
                .param("now", at(now))
                .param("account", account)
                .param("platform", platform.value())
                .update();
    }

    /// Ends the role of somebody at the national level; false when she does not hold it.
    public boolean leaveNetwork(UUID account, Instant now) {
        return jdbc.sql("""
                update membership set ended_at = :now where account_id = :account and role = 'NATIONAL' and ended_at is null
                """).param("now", at(now)).param("account", account).update() > 0;
    }

    /// Gives somebody of a team another role in it, the only one of the two from then on; false when she is not of it
    /// or has it already.
    public boolean changeRole(UUID account, PlatformId platform, Membership.Role role, Instant now) {
        var both = jdbc.sql("""
                update membership m set ended_at = :now
                 where m.account_id = :account and m.platform_id = :platform
                   and m.role in ('HEAD', 'ADVISER') and m.role <> :role and m.ended_at is null
                   and exists (select from membership o
                                where o.account_id = :account and o.platform_id = :platform
                                  and o.role = :role and o.ended_at is null)
                """)
                .param("now", at(now))
                .param("account", account)
                .param("platform", platform.value())
                .param("role", role.name())
                .update();
        var changed = jdbc.sql("""
                update membership set role = :role
                 where account_id = :account and platform_id = :platform
                   and role in ('HEAD', 'ADVISER') and role <> :role and ended_at is null
                """)
                .param("account", account)
                .param("platform", platform.value())
                .param("role", role.name())
                .update();
        return both + changed > 0;
    }

    /// The heads of a platform, who stay so until the transaction ends: two who take each other's role wait.
    public List<UUID> lockedHeads(PlatformId platform) {
        return jdbc.sql("""
                select account_id from membership
                 where platform_id = :platform and role = 'HEAD' and ended_at is null
                 order by id
                   for update
                """)
                .param("platform", platform.value())
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
    }

    public List<UUID> heads(PlatformId platform) {
        return jdbc.sql("""
                select account_id from membership
                 where platform_id = :platform and role = 'HEAD' and ended_at is null
                """)
                .param("platform", platform.value())
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
    }

    /// Whether somebody holds a role, of a platform or of none, or can still accept to hold it.
    public boolean has(Membership.Role role, @Nullable PlatformId platform, Instant now) {
        return jdbc.sql("""
                select exists (select from membership
                                where platform_id is not distinct from :platform and role = :role and ended_at is null)
                    or exists (select from access_link
                                where platform_id is not distinct from :platform and role = :role and kind = 'INVITATION'
                                  and used_at is null and revoked_at is null and expires_at > :now)
                """)
                .param("platform", platform == null ? null : platform.value(), java.sql.Types.VARCHAR)
                .param("role", role.name())
                .param("now", at(now))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        var platform = row.getString("platform_id");
        return new Membership(
                row.getObject("id", UUID.class),
                Membership.Role.valueOf(row.getString("role")),
                platform == null ? null : PlatformId.of(platform),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("owner"),
                Set.copyOf(places(row)));
    }

    /// The column `places`; nothing is all of them.
    static List<UUID> places(ResultSet row) throws SQLException {
        var places = row.getArray("places");
        return places == null ? List.of() : List.of((UUID[]) places.getArray());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
