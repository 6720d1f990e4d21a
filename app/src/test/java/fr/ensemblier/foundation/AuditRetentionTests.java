package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-P4: the log of openings is kept 12 months, and nobody shortens it.
@WholeApplication
class AuditRetentionTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditRetention retention;

    @Test
    void keepsTwelveMonths() {
        var old = noted("13 months");
        var young = noted("11 months");

        Actors.machine("test", retention::run);

        assertThat(left(old)).isZero();
        assertThat(left(young)).isEqualTo(1);
    }

    /// The team adds and reads, and can neither change nor delete.
    @Test
    void isAppendOnly() {
        var entry = noted("13 months");
        var head = new Actor.Team(UUID.randomUUID(), "Hélène", new PlatformId("33"), true);

        Actors.as(
                head,
                () -> jdbc.sql("delete from audit_entry where id = :id")
                        .param("id", entry)
                        .update());

        assertThat(left(entry)).isEqualTo(1);
    }

    private UUID noted(String ago) {
        var id = UUID.randomUUID();
        Actors.machine(
                "test", () -> jdbc.sql("""
                        insert into audit_entry (platform_id, id, at, actor_kind, actor_name, act, subject_key)
                        values ('33', :id, now() - cast(:ago as interval), 'team', 'Claire', 'person.opened', gen_random_uuid())
                        """).param("id", id).param("ago", ago).update());
        return id;
    }

    private int left(UUID id) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from audit_entry where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single());
    }
}
