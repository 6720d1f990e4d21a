package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// R-P7: the database knows who acts and refuses the rows of others.
@WholeApplication
class ActorDataSourceTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void carriesTheActorIntoEachStatement() {
        var account = UUID.randomUUID();

        var seen = Actors.as(
                new Actor.Team(account, "Claire", new PlatformId("33"), false),
                () -> jdbc.sql("select actor_kind() || ' ' || actor_platform() || ' ' || actor_account()")
                        .query(String.class)
                        .single());

        assertThat(seen).isEqualTo("team 33 " + account);
    }

    @Test
    void forgetsTheActorOfTheConnectionsFormerBorrower() {
        Actors.as(
                new Actor.Team(UUID.randomUUID(), "Claire", new PlatformId("33"), false),
                () -> jdbc.sql("select 1").query(Integer.class).single());

        assertThat(jdbc.sql("select actor_kind()").query(String.class).single()).isEqualTo("visitor");
        assertThat(jdbc.sql("select coalesce(actor_platform(), 'none')")
                        .query(String.class)
                        .single())
                .isEqualTo("none");
    }

    @Test
    void hidesTheAuditLogFromAnotherTenantAndFromVisitors() {
        var key = UUID.randomUUID();
        var bordeaux = new Actor.Team(UUID.randomUUID(), "Claire", new PlatformId("33"), true);
        var lyon = new Actor.Team(UUID.randomUUID(), "Paul", new PlatformId("69"), true);

        Actors.as(bordeaux, () -> log.note(new PlatformId("33"), "person.opened", key, null));

        assertThat(Actors.as(bordeaux, () -> entries(key))).isEqualTo(1);
        assertThat(Actors.as(lyon, () -> entries(key))).isZero();
        assertThat(entries(key)).isZero();
    }

    @Test
    void letsNobodyRewriteTheAuditLog() {
        assertThatThrownBy(() -> Actors.machine(
                        "test",
                        () -> jdbc.sql("update audit_entry set act = 'x'").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void changesInsideATransactionOnlyToAnActorOfTheSameRights() {
        Actors.machine(
                "first",
                () -> transaction.executeWithoutResult(_ -> {
                    assertThat(Actors.machine("second", () -> Actors.current().kind()))
                            .isEqualTo("machine");
                    assertThatThrownBy(() -> Actors.as(
                                    new Actor.Machine("second", new PlatformId("33")), () -> Actors.current()))
                            .isInstanceOf(IllegalStateException.class);
                }));
    }

    private int entries(UUID key) {
        return jdbc.sql("select count(*) from audit_entry where subject_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
