package fr.ensemblier.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands in the columns: no secret that opens a door.
@WholeApplication
class SealedSecretsTests {

    @Autowired
    AccountBook book;

    @Autowired
    SealedSecrets secrets;

    @Autowired
    CandidateLinks links;

    @Autowired
    Seal seal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID account() {
        var id = UUID.randomUUID();
        Actors.machine("test", () -> book.create(id, id + "@baam.invalid", "Claire", null, clock.instant()));
        return id;
    }

    private String column(UUID account) {
        return one("select totp_secret from account where id = ?", account);
    }

    private String one(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param(id).query(String.class).single());
    }

    @Test
    void theColumnDoesNotHoldTheSecret() {
        var account = account();
        var secret = Totp.secret();
        Actors.machine("test", () -> book.confirmTotp(account, secret, 0, clock.instant()));
        assertThat(column(account)).startsWith("v1.").doesNotContain(secret);
        assertThat(Actors.machine("test", () -> secrets.find(account))).contains(secret);
    }

    @Test
    void aStartSealsWhatAFormerVersionKeptInClear() {
        var account = account();
        var secret = Totp.secret();
        Actors.machine(
                "test",
                () -> jdbc.sql("update account set totp_secret = ?, totp_confirmed_at = now() where id = ?")
                        .params(secret, account)
                        .update());
        assertThat(Actors.machine("test", secrets::sealAllInClear)).isPositive();
        assertThat(column(account)).startsWith("v1.").doesNotContain(secret);
        assertThat(Actors.machine("test", () -> secrets.find(account))).contains(secret);
    }

    /// A key is rotated without anybody setting up her telephone again: at her next code, or in the night.
    @Test
    void whatAFormerKeySealedIsSealedAgain() {
        var former = new Seal(SealTests.key('o'));
        var both = new Seal(SealTests.key('n', 'o'));
        var fresh = new Seal(SealTests.key('n'));
        var rotated = new SealedSecrets(jdbc, both);
        var used = account();
        var unused = account();
        var secret = Totp.secret();
        for (var one : java.util.List.of(used, unused)) {
            keep(one, former.seal(secret, one));
        }
        try {
            assertThat(Actors.machine("test", () -> rotated.find(used))).contains(secret);
            assertThat(fresh.open(column(used), used).clear()).as("used").isEqualTo(secret);
            assertThat(former.open(column(unused), unused).clear()).isEqualTo(secret);
        } finally {
            keep(used, null);
            keep(unused, null);
        }
    }

    @Test
    void theNightSealsTheRest() {
        var account = account();
        var secret = Totp.secret();
        keep(account, secret);
        assertThat(Actors.machine("test", () -> secrets.run()).counted()).isPositive();
        assertThat(column(account)).startsWith("v1.").doesNotContain(secret);
        assertThat(Actors.machine("test", () -> secrets.run()).counted()).isZero();
    }

    private void keep(UUID account, @org.jspecify.annotations.Nullable String sealed) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update account set totp_secret = :sealed, totp_confirmed_at = now() where id = :id")
                        .param("sealed", sealed, java.sql.Types.VARCHAR)
                        .param("id", account)
                        .update());
    }

    @Test
    void aLinkAndACodeAreKeptAsHashesOnly() {
        var person = UUID.randomUUID();
        var adviser = new Actor.Team(UUID.randomUUID(), "Claire", PlatformId.of("33"), false);
        var code = Actors.as(adviser, () -> links.code(PlatformId.of("33"), person, "Amina"));
        assertThat(one("select secret_hash from access_link where person_id = ?", person))
                .isEqualTo(seal.mark(code));
        assertThat(one("select to_jsonb(l)::text from access_link l where person_id = ?", person))
                .doesNotContain(code)
                .as("36 bits are soon tried through a hash without a key")
                .doesNotContain(Secrets.hash(code));
    }
}
