package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of accounts and memberships. Called as a machine, since nobody acts yet while somebody signs in.
@Repository
public class AccountBook {

    private static final String ACCOUNT = """
            select id, email, name, password_hash, totp_confirmed_at is not null as totp_confirmed,
                   failed_attempts, locked_until
              from account
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    AccountBook(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql(ACCOUNT + " where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    public Optional<Account> byEmail(String email) {
        return jdbc.sql(ACCOUNT + " where lower(email) = lower(:email)")
                .param("email", email.strip())
                .query((row, _) -> account(row))
                .optional();
    }

    public Optional<Account> bySubject(String subject) {
        return jdbc.sql(ACCOUNT + " where oidc_subject = :subject")
                .param("subject", subject)
                .query((row, _) -> account(row))
                .optional();
    }

    /// The roles held now, heads first.
    public List<Membership> memberships(UUID account) {
        return jdbc.sql("""
                select id, role, platform_id, organisation_id, owner
                  from membership
                 where account_id = :account
                   and ended_at is null
                 order by array_position(array['NATIONAL', 'HEAD', 'ADVISER', 'EMPLOYER', 'REFERRER'], role), since, id
                """)
                .param("account", account)
                .query((row, _) -> membership(row))
                .list();
    }

    public void create(UUID id, String email, String name, @Nullable String passwordHash, Instant now) {
        jdbc.sql("""
                insert into account (id, email, name, password_hash, created_at)
                values (:id, :email, :name, :hash, :now)
                """)
                .param("id", id)
                .param("email", email.strip())
                .param("name", name.strip())
                .param("hash", passwordHash, java.sql.Types.VARCHAR)
                .param("now", at(now))
                .update();
    }

    /// Adds a role; one held already stays as it is.
    public void join(
            UUID account,
            Membership.Role role,
            @Nullable PlatformId platform,
            @Nullable UUID organisation,
            boolean owner,
            Instant now) {
        jdbc.sql("""
                insert into membership (id, account_id, role, platform_id, organisation_id, owner, since)
                values (:id, :account, :role, :platform, :organisation, :owner, :now)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("role", role.name())
                .param("platform", platform == null ? null : platform.value(), java.sql.Types.VARCHAR)
                .param("organisation", organisation, java.sql.Types.OTHER)
                .param("owner", owner)
                .param("now", at(now))
                .update();
    }

    /// Ends the role of a recruiter; ended already is fine.
    public void leave(UUID account, PlatformId platform, UUID organisation, Instant now) {
        jdbc.sql("""
                update membership set ended_at = :now
                 where account_id = :account and platform_id = :platform and organisation_id = :organisation
                   and role = 'EMPLOYER' and ended_at is null
                """)
                .param("now", at(now))
                .param("account", account)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .update();
    }

    /// Ends the roles of somebody in the team of a platform.
    public void leaveTeam(UUID account, PlatformId platform, Instant now) {
        jdbc.sql("""
                update membership set ended_at = :now
                 where account_id = :account and platform_id = :platform
                   and role in ('HEAD', 'ADVISER') and ended_at is null
                """)
                .param("now", at(now))
                .param("account", account)
                .param("platform", platform.value())
                .update();
    }

    /// Gives somebody of a team another role in it; false when she is not of it or has it already.
    public boolean changeRole(UUID account, PlatformId platform, Membership.Role role) {
        return jdbc.sql("""
                update membership set role = :role
                 where account_id = :account and platform_id = :platform
                   and role in ('HEAD', 'ADVISER') and role <> :role and ended_at is null
                   and not exists (select from membership o
                                    where o.account_id = :account and o.platform_id = :platform
                                      and o.role = :role and o.ended_at is null)
                """)
                        .param("account", account)
                        .param("platform", platform.value())
                        .param("role", role.name())
                        .update()
                > 0;
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

    /// Recruiters go from one organisation to another; who works in both keeps the one role. Gives their accounts.
    public List<UUID> follow(PlatformId platform, UUID from, UUID into, boolean back, Instant now) {
        jdbc.sql("""
                update membership m set ended_at = :now
                 where m.platform_id = :platform and m.organisation_id = :from and m.role = 'EMPLOYER'
                   and m.ended_at is null and (not :back or m.came_from = :into)
                   and exists (select from membership o
                                where o.account_id = m.account_id and o.platform_id = :platform
                                  and o.organisation_id = :into and o.role = 'EMPLOYER' and o.ended_at is null)
                """)
                .param("platform", platform.value())
                .param("from", from)
                .param("into", into)
                .param("back", back)
                .param("now", at(now))
                .update();
        jdbc.sql("""
                update access_link set organisation_id = :into
                 where platform_id = :platform and organisation_id = :from and kind = 'INVITATION'
                   and not :back and used_at is null and revoked_at is null
                """)
                .param("platform", platform.value())
                .param("from", from)
                .param("into", into)
                .param("back", back)
                .update();
        return jdbc.sql("""
                update membership
                   set organisation_id = :into, came_from = case when :back then null else cast(:from as uuid) end
                 where platform_id = :platform and organisation_id = :from and role = 'EMPLOYER' and ended_at is null
                   and (not :back or came_from = :into)
                returning account_id
                """)
                .param("platform", platform.value())
                .param("from", from)
                .param("into", into)
                .param("back", back)
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
    }

    /// Whether a platform has a head, or somebody who can still accept to be it.
    public boolean hasHead(PlatformId platform, Instant now) {
        return jdbc.sql("""
                select exists (select from membership
                                where platform_id = :platform and role = 'HEAD' and ended_at is null)
                    or exists (select from access_link
                                where platform_id = :platform and role = 'HEAD' and kind = 'INVITATION'
                                  and used_at is null and revoked_at is null and expires_at > :now)
                """)
                .param("platform", platform.value())
                .param("now", at(now))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Takes every passkey of the holder of this handle.
    public void removePasskeys(String handle) {
        jdbc.sql("delete from user_credentials where user_entity_user_id = :handle")
                .param("handle", handle)
                .update();
    }

    public void rename(UUID account, String name) {
        jdbc.sql("update account set name = :name where id = :id")
                .param("id", account)
                .param("name", name.strip())
                .update();
    }

    /// A new password also lifts the lock.
    public void password(UUID account, String hash) {
        jdbc.sql("""
                update account set password_hash = :hash, failed_attempts = 0, locked_until = null where id = :id
                """).param("id", account).param("hash", hash).update();
    }

    /// Binds an account to who it is at a provider; false when it is bound to somebody else already.
    public boolean linkSubject(UUID account, String subject) {
        return jdbc.sql("update account set oidc_subject = :subject where id = :id and oidc_subject is null")
                        .param("id", account)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    /// Counts a failure; the `limit`th locks until `until` and starts the count again.
    public void failed(UUID account, int limit, Instant until) {
        jdbc.sql("""
                update account
                   set failed_attempts = case when failed_attempts + 1 >= :limit then 0 else failed_attempts + 1 end,
                       locked_until = case when failed_attempts + 1 >= :limit then :until else locked_until end
                 where id = :id
                """)
                .param("id", account)
                .param("limit", limit)
                .param("until", at(until))
                .update();
    }

    public void seen(UUID account, Instant now) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null, last_seen_at = :now where id = :id")
                .param("id", account)
                .param("now", at(now))
                .update();
    }

    /// Keeps the secret of an authenticator, enciphered.
    public void confirmTotp(UUID account, String secret, long step, Instant now) {
        jdbc.sql("""
                update account
                   set totp_secret = :secret, totp_confirmed_at = :now, totp_last_step = :step
                 where id = :id
                """)
                .param("id", account)
                .param("secret", seal.seal(secret, account))
                .param("step", step)
                .param("now", at(now))
                .update();
    }

    /// Takes the time step of a code; false when it, or a later one, was used before (RFC 6238, 5.2).
    public boolean takeStep(UUID account, long step) {
        return jdbc.sql("update account set totp_last_step = :step where id = :id and totp_last_step < :step")
                        .param("id", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    public void removeTotp(UUID account) {
        jdbc.sql("update account set totp_secret = null, totp_confirmed_at = null where id = :id")
                .param("id", account)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        var locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("totp_confirmed"),
                row.getInt("failed_attempts"),
                locked == null ? null : locked.toInstant());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        var platform = row.getString("platform_id");
        return new Membership(
                row.getObject("id", UUID.class),
                Membership.Role.valueOf(row.getString("role")),
                platform == null ? null : PlatformId.of(platform),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("owner"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
