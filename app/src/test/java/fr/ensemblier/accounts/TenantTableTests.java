package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// R-P7 at the database: what somebody of another platform, or nobody, can read, change or delete by SQL of her own in
/// each table of a tenant. A new table is taken in by itself; what is open to strangers is listed here with its reason.
@WholeApplication
class TenantTableTests {

    /// The platform whose rows are asked for, with rows in every table, and the one of the strangers.
    private static final String ASKED = "58";

    private static final String STRANGERS = "61";

    /// `S` reads, `U` changes, `D` deletes. Everything else is closed.
    private static final Map<String, String> OPEN = Map.of(
            // The public site: structures, published offers, territories, who supports a platform.
            "establishment", "S",
            "organisation", "S",
            "job_offer", "S",
            "platform_territory", "S",
            "platform_support", "S",
            "platform_legal", "S",
            // The national level says who supports a platform (R-T3).
            "platform_support national", "SUD");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Map<String, Actor> strangers = Map.of();

    /// Rows that would change what the pages of [Rows] show.
    private static final String APART = """
            insert into platform_support (platform_id, from_on, kind, roles, at, by)
            values (:platform, current_date, 'NONE', '{}', now(), 'Claire') on conflict do nothing;
            insert into platform_legal (platform_id, at, by) values (:platform, now(), 'Claire') on conflict do nothing;
            insert into person_archive (platform_id, person_id, content, archived_at, until)
            values (:platform, :person, '{}', now(), current_date + 365);
            insert into archive_reader (platform_id, account_id, name, named_at, named_by)
            values (:platform, :account, 'Maylis Roux', now(), 'Claire');
            insert into person_merge (platform_id, id, kept, absorbed, taken, merged_at, merged_by)
            values (:platform, :more, :person, :second, '{}', now(), 'Claire');
            insert into person_apart (platform_id, one, other, said_at, said_by)
            values (:platform, least(:person::uuid, :second::uuid), greatest(:person::uuid, :second::uuid), now(), 'Claire');
            insert into person_event_correction (platform_id, id, event_id, person_id, was_title, was_at, was_withdrawn, at, by)
            values (:platform, :more, :more, :person, 'x', now(), false, now(), 'Claire');
            insert into seen_document (platform_id, id, person_id, kind, seen_on, seen_by)
            values (:platform, :more, :person, 'LICENCE', current_date, 'Claire')
            """;

    @BeforeEach
    void makeRows() {
        var asked = new HashMap<>(new Rows(jdbc, ASKED).ids());
        asked.put("second", new Rows(jdbc, ASKED).person);
        Actors.machine("test", () -> {
            for (var statement : APART.split(";\\s*\\n")) {
                jdbc.sql(statement).params(asked).update();
            }
        });
        var there = new Rows(jdbc, STRANGERS);
        strangers = new TreeMap<>(Map.of(
                "team", there.head(),
                "employer", there.employer(),
                "referrer", there.referrer(),
                "candidate", there.candidate(),
                "national", new Actor.National(UUID.randomUUID(), "Nadia"),
                "unconfirmed", new Actor.Unconfirmed(UUID.randomUUID(), "Claire"),
                "visitor", new Actor.Visitor()));
    }

    private List<String> tables() {
        return jdbc.sql("""
                select c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'platform_id' and not a.attisdropped
                 where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
                 order by 1
                """).query((row, _) -> row.getString(1)).list();
    }

    @Test
    void everyTableOfATenantHasARowToAskFor() {
        var empty = new TreeSet<>(tables());
        empty.removeIf(table -> Actors.machine(
                        "test",
                        () -> jdbc.sql("select count(*) from " + table + " where platform_id = ?")
                                .param(ASKED)
                                .query(Integer.class)
                                .single())
                > 0);
        assertThat(empty).as("add a row to src/test/resources/access/rows.sql").isEmpty();
    }

    @Test
    void strangersReadChangeAndDeleteNothing() {
        var wrong = new TreeMap<String, String>();
        for (var table : tables()) {
            strangers.forEach((kind, actor) -> {
                var can = can(table, actor);
                var expected = OPEN.getOrDefault(table + " " + kind, OPEN.getOrDefault(table, ""));
                if (!can.equals(expected)) {
                    wrong.put(table + " " + kind, can);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private String can(String table, Actor actor) {
        return (reaches(actor, "select 1 from " + table + " where platform_id = ?") ? "S" : "")
                + (reaches(actor, "update " + table + " set platform_id = platform_id where platform_id = ?")
                        ? "U"
                        : "")
                + (reaches(actor, "delete from " + table + " where platform_id = ?") ? "D" : "");
    }

    /// Whether a row is touched; a row that only something else protects (a key that points to it) is touched too.
    private boolean reaches(Actor actor, String sql) {
        return Boolean.TRUE.equals(Actors.as(
                actor,
                () -> transaction.execute(attempt -> {
                    attempt.setRollbackOnly();
                    try {
                        return sql.startsWith("select")
                                ? !jdbc.sql(sql)
                                        .param(ASKED)
                                        .query()
                                        .listOfRows()
                                        .isEmpty()
                                : jdbc.sql(sql).param(ASKED).update() > 0;
                    } catch (PermissionDeniedDataAccessException | BadSqlGrammarException refused) {
                        return false;
                    } catch (DataAccessException reached) {
                        return true;
                    }
                })));
    }
}
