package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.TableRights.Line;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// R-P2, R-P3, R-P7 at the database: what every kind of actor reads, changes and deletes by SQL of her own in every
/// table,
/// of her own rows, of those of others on her platform, of those of another platform. A table or a kind of actor
/// without a
/// line in `access/tables.txt` fails.
@WholeApplication
class TenantTableTests {

    private static final TableRights RIGHTS = TableRights.read();

    /// Tables that hold no row of a tenant: what the machinery of the application keeps for itself.
    private static final List<String> NOBODYS = List.of(
            "demonstration_fill",
            "event_publication",
            "flyway%",
            "job_run",
            "parameter",
            "scheduled_tasks",
            "spring_session%");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("matchingDataSource") javax.sql.DataSource matching;

    @Autowired
    TransactionTemplate transaction;

    private Map<String, Rows> rows = Map.of();
    private Set<String> tenants = Set.of();

    @BeforeEach
    void makeRows() {
        rows = new LinkedHashMap<>();
        rows.put("own", new Rows(jdbc, "62").withMore(jdbc));
        rows.put("other", new Rows(jdbc, "62").withMore(jdbc));
        rows.put("far", new Rows(jdbc, "94").withMore(jdbc));
        tenants = Set.copyOf(jdbc.sql("""
                select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where a.attname = 'platform_id' and c.relnamespace = 'public'::regnamespace
                """).query((row, _) -> row.getString(1)).list());
    }

    private Rows own() {
        return Objects.requireNonNull(rows.get("own"));
    }

    private Map<String, Actor> actors() {
        var own = own();
        var made = new LinkedHashMap<String, Actor>();
        made.put("head", new Actor.Team(own.account, "Hélène", own.platform, true));
        made.put("adviser", new Actor.Team(own.account, "Claire", own.platform, false));
        made.put("owner", new Actor.Employer(own.account, "Paul", own.platform, own.organisation, true));
        made.put("recruiter", new Actor.Employer(own.account, "Paula", own.platform, own.organisation, false));
        made.put(
                "placed",
                new Actor.Employer(
                        own.account, "Pia", own.platform, own.organisation, false, Set.of(UUID.randomUUID())));
        made.put("referrer", new Actor.Referrer(own.account, "Rachid", own.platform, own.organisation));
        made.put("candidate", own.candidate());
        made.put("national", new Actor.National(own.account, "Nadia"));
        made.put("officer", new Actor.Officer(own.account, "Odile", own.platform));
        made.put("unconfirmed", new Actor.Unconfirmed(own.account, "Claire"));
        made.put("visitor", new Actor.Visitor());
        made.put("machine", new Actor.Machine("test", own.platform));
        return made;
    }

    @Test
    void everyKindOfActorIsAsked() {
        var kinds = actors().values().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).containsAll(Arrays.asList(Actor.class.getPermittedSubclasses()));
        assertThat(RIGHTS.actors().subList(0, RIGHTS.actors().size() - 1)).containsExactlyElementsOf(actors().keySet());
        assertThat(RIGHTS.actors()).endsWith("feed");
    }

    @Test
    void everyTableOfATenantHasALine() {
        var tables = jdbc.sql("""
                select relname from pg_class
                 where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace
                   and not relname like any (:nobodys)
                   and (relkind in ('v', 'm') or relrowsecurity)
                 order by 1
                """)
                .param("nobodys", NOBODYS.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
        var known = RIGHTS.lines().stream().map(Line::table).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).as("access/tables.txt").containsExactlyElementsOf(tables);
        assertThat(RIGHTS.lines())
                .allSatisfy(line -> assertThat(line.cells()).as(line.rows()).hasSameSizeAs(RIGHTS.actors()));
    }

    /// A table that names a platform is closed to the others; the numbers of the rules are public.
    @Test
    void everyTableOfATenantIsClosedByItsRows() {
        var open = jdbc.sql("""
                select c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                   and a.attname in ('platform_id', 'person_id', 'account_id', 'organisation_id')
                 where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
                   and c.relname <> 'parameter'
                """).query((row, _) -> row.getString(1)).list();
        assertThat(open).isEmpty();
    }

    @Test
    void eachActorReachesWhatItsLineSays() {
        var feed = JdbcClient.create(matching);
        var wrong = new ArrayList<String>();
        for (var line : RIGHTS.lines()) {
            var found = new ArrayList<String>();
            var where = where(line);
            actors().forEach((_, actor) -> found.add(Actors.as(actor, () -> cell(line, where))));
            found.add(reads(feed, line, where) + "--");
            if (!found.equals(line.cells())) {
                wrong.add("%-50s : %s%n%54s%s".formatted(line.rows(), String.join(" ", found), "not ", line.cells()));
            }
        }
        assertThat(wrong).as(String.join("%n".formatted(), wrong)).isEmpty();
    }

    /// The condition that finds the rows of each of the three in a table: they hold one of the random keys, else the
    /// key of
    /// the platform.
    private Map<String, String> where(Line line) {
        var also = line.condition().isEmpty() ? "" : " and " + line.condition();
        var near = byKey(also, one -> platforms(line.table(), one));
        if (all(line, Objects.requireNonNull(near.get("own")))) {
            return near;
        }
        var byKey = byKey(also, _ -> "");
        if (all(line, Objects.requireNonNull(byKey.get("own")))) {
            return byKey;
        }
        var byPlatform = new LinkedHashMap<String, String>();
        rows.forEach((whose, one) -> byPlatform.put(
                whose,
                "coalesce(to_jsonb(t) ->> 'platform_id', to_jsonb(t) ->> 'id') = '" + one.platform.value() + "'"
                        + also));
        assertThat(all(line, Objects.requireNonNull(byPlatform.get("own"))))
                .as(line.rows() + " has no row: add one to access/rows.sql or access/more-rows.sql")
                .isTrue();
        return byPlatform;
    }

    private Map<String, String> byKey(String also, Function<Rows, String> near) {
        var where = new LinkedHashMap<String, String>();
        rows.forEach((whose, one) -> where.put(
                whose, near.apply(one) + "to_jsonb(t)::text ~ '(" + String.join("|", one.keys()) + ")'" + also));
        return where;
    }

    /// Her platform first, where the table names one: thousands of rows of others need no reading.
    private String platforms(String table, Rows one) {
        return tenants.contains(table) ? "t.platform_id = '" + one.platform.value() + "' and " : "";
    }

    private boolean all(Line line, String where) {
        return Actors.machine("test", () -> exists(jdbc, line, where))
                || Actors.as(new Actor.National(own().account, "Nadia"), () -> exists(jdbc, line, where));
    }

    private String cell(Line line, Map<String, String> where) {
        var reads = reads(jdbc, line, where);
        if (reads.equals("-")) {
            return "---";
        }
        return reads
                + said(
                        where,
                        one -> reaches("update %s t set %2$s = t.%2$s where %3$s"
                                .formatted(line.table(), column(line.table()), one)))
                + said(where, one -> reaches("delete from %s t where %s".formatted(line.table(), one)));
    }

    private static String reads(JdbcClient client, Line line, Map<String, String> where) {
        return said(where, one -> exists(client, line, one));
    }

    private static String said(Map<String, String> where, java.util.function.Predicate<String> reached) {
        var whose = where.entrySet().stream()
                .map(one -> reached.test(one.getValue()) ? one.getKey().substring(0, 2) : "")
                .collect(Collectors.joining());
        return switch (whose) {
            case "" -> "-";
            case "ow" -> "o";
            case "owot" -> "p";
            case "owotfa" -> "a";
            default -> "?";
        };
    }

    private static boolean exists(JdbcClient client, Line line, String where) {
        try {
            return client.sql("select exists (select from %s t where %s)".formatted(line.table(), where))
                    .query(Boolean.class)
                    .single();
        } catch (PermissionDeniedDataAccessException | BadSqlGrammarException refused) {
            return false;
        }
    }

    /// Whether a row is touched; a row that only something else protects (a key that points to it) is touched too.
    private boolean reaches(String sql) {
        return Boolean.TRUE.equals(transaction.execute(attempt -> {
            attempt.setRollbackOnly();
            try {
                return jdbc.sql(sql).update() > 0;
            } catch (PermissionDeniedDataAccessException | BadSqlGrammarException refused) {
                return false;
            } catch (DataAccessException reached) {
                return !isView(reached);
            }
        }));
    }

    /// No view of several tables can be written to, whoever asks.
    private static boolean isView(DataAccessException reached) {
        return reached.getRootCause() instanceof java.sql.SQLException cause && "55000".equals(cause.getSQLState());
    }

    private String column(String table) {
        return jdbc.sql("""
                select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum = 1
                """).param("table", table).query(String.class).single();
    }
}
