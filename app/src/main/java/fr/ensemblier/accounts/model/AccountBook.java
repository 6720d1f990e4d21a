package fr.ensemblier.accounts.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of accounts. Called as a machine, since nobody acts yet while somebody signs in.
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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
