package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actors;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secrets of authenticators, enciphered in the database. At each start it seals those kept in clear by a former
/// version, and refuses to go on with a key that does not open them.
@Repository
public class SealedSecrets implements ApplicationRunner {

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
                .map(this::open);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actors.machine("accounts.seal", this::sealAll);
    }

    /// How many were in clear.
    int sealAll() {
        anySealed().ifPresent(this::open);
        var clear = jdbc.sql("""
                select id, totp_secret from account where totp_secret is not null and totp_secret not like 'v1.%'
                """)
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getString("totp_secret")))
                .list();
        clear.forEach(this::seal);
        return clear.size();
    }

    private Optional<Kept> anySealed() {
        return jdbc.sql("select id, totp_secret from account where totp_secret like 'v1.%' limit 1")
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), row.getString("totp_secret")))
                .optional();
    }

    private void seal(Kept kept) {
        jdbc.sql("update account set totp_secret = :sealed where id = :account and totp_secret = :clear")
                .param("sealed", seal.seal(kept.secret(), kept.account()))
                .param("account", kept.account())
                .param("clear", kept.secret())
                .update();
    }

    private String open(Kept kept) {
        return seal.open(kept.secret(), kept.account());
    }
}
