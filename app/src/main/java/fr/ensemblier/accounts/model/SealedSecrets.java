package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.NotStarted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secrets of authenticators, enciphered in the database. One that is in clear, or sealed by a former key, is
/// sealed with
/// the present key when it is used, and each night those that nobody used. A start with a key that opens none is
/// refused.
@Repository
public class SealedSecrets implements ApplicationRunner, Job {

    private record Kept(UUID account, String secret) {}

    private final JdbcClient jdbc;
    private final Seal seal;

    SealedSecrets(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// The secret of an authenticator that was confirmed. Called as a machine, like [AccountBook].
    public Optional<String> find(UUID account) {
        return jdbc.sql("""
                select id, totp_secret from account
                 where id = :account and totp_secret is not null and totp_confirmed_at is not null
                """)
                .param("account", account)
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getString("totp_secret")))
                .optional()
                .map(this::opened);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            Actors.machine("accounts.seal", this::sealAllInClear);
        } catch (IllegalStateException otherKey) {
            throw new NotStarted(String.valueOf(otherKey.getMessage()), otherKey);
        }
    }

    /// How many were in clear.
    int sealAllInClear() {
        every("totp_secret like 'v1.%' limit 1").forEach(kept -> seal.open(kept.secret(), kept.account()));
        var clear = every("totp_secret not like 'v1.%'");
        clear.forEach(kept -> seal(kept, kept.secret()));
        return clear.size();
    }

    @Override
    public String name() {
        return "accounts.seal";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 40);
    }

    /// Counts those that a former key had sealed.
    @Override
    public Outcome run() {
        var counted = 0;
        for (var kept : every("totp_secret is not null")) {
            var opened = seal.open(kept.secret(), kept.account());
            if (opened.stale()) {
                seal(kept, opened.clear());
                counted++;
            }
        }
        return Outcome.of(counted);
    }

    private List<Kept> every(String condition) {
        return jdbc.sql("select id, totp_secret from account where " + condition)
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getString("totp_secret")))
                .list();
    }

    private String opened(Kept kept) {
        var opened = seal.open(kept.secret(), kept.account());
        if (opened.stale()) {
            seal(kept, opened.clear());
        }
        return opened.clear();
    }

    /// Only if nobody else changed it meanwhile.
    private void seal(Kept kept, String clear) {
        jdbc.sql("update account set totp_secret = :sealed where id = :account and totp_secret = :kept")
                .param("sealed", seal.seal(clear, kept.account()))
                .param("account", kept.account())
                .param("kept", kept.secret())
                .update();
    }
}
