import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Server time of an adviser's pages with 10 files on her platform, and with 20 000.
///
/// Starts two demonstrations of its own. In one, all files of the platform but ten of hers are taken out; in the other each file
/// is copied with all that hangs on it (steps, events, tasks, contacts, immersions…) until there are as many as asked, and
/// the copies are given to colleagues of their own. Each is started again, then the same pages are measured.
/// Prints `files;page;p50_ms;p95_ms;ratio_to_few`. Times are those of a client on the loopback, one request at a time, the
/// pages interleaved, so they hold the network and the compression too.
public class Caseload {

    private static final int WARM_UP = Integer.getInteger("warmup", 100);
    private static final int ROUNDS = Integer.getInteger("rounds", 100);
    private static final int MANY = Integer.getInteger("files", 20_000);
    private static final String HERE = "33";

    /// Ten files of the adviser of the demonstration stay.
    private static final String FEW = """
            id in (select id from person where adviser_name = 'Claire Bessière' and merged_into is null order by id limit 10)""";

    private record Page(String name, HttpClient client, String path) {}

    private record Measured(long files, Map<String, List<Double>> times) {}

    private final Path home;
    private final Path data;
    private final int port;

    private Caseload(Path home) throws IOException {
        this.home = home;
        this.data = Files.createTempDirectory("ensemblier-caseload");
        this.port = Demonstration.freePort();
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var few = new Caseload(home).measured(HUNG.formatted(HERE, FEW) + DROP);
        var many = new Caseload(home).measured(HUNG.formatted(HERE, "false") + COPY.formatted(HERE, MANY));
        System.out.println("files;page;p50_ms;p95_ms;ratio_to_few");
        print(few, few);
        print(many, few);
    }

    /// Of a demonstration of its own that was made smaller or larger, and started again.
    private Measured measured(String change) throws Exception {
        Demonstration.running(home, data, port, () -> {
            update(change);
            return true;
        });
        return Demonstration.running(home, data, port, () -> new Measured(files(), measure()));
    }

    private Map<String, List<Double>> measure() throws Exception {
        var base = "http://localhost:" + port;
        var adviser = Demonstration.signedIn(base, "conseiller");
        var head = Demonstration.signedIn(base, "responsable");
        var files = Pattern.compile("/equipe/personnes/[0-9a-f-]{36}")
                .matcher(Demonstration.get(adviser, base + "/equipe/personnes").body())
                .results()
                .map(found -> found.group())
                .distinct()
                .limit(10)
                .toList();
        if (files.isEmpty()) {
            throw new IllegalStateException("No file on " + base + "/equipe/personnes");
        }
        var pages = new ArrayList<>(List.of(
                new Page("adviser-home", adviser, "/equipe"),
                new Page("head-home", head, "/equipe"),
                new Page("people", adviser, "/equipe/personnes"),
                new Page("find", adviser, "/equipe/personnes?q=mar"),
                new Page("contacts", adviser, "/equipe/contacts"),
                new Page("appointments", adviser, "/equipe/rendez-vous")));
        files.forEach(path -> pages.add(new Page("file", adviser, path)));
        for (var page : pages) {
            var status = Demonstration.get(page.client(), base + page.path()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(page.path() + " answers " + status);
            }
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            for (var page : pages) {
                var start = System.nanoTime();
                Demonstration.get(page.client(), base + page.path());
                if (round >= WARM_UP) {
                    times.computeIfAbsent(page.name(), _ -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return times;
    }

    private static void print(Measured measured, Measured few) {
        measured.times().forEach((page, all) -> System.out.printf(
                Locale.ROOT,
                "%d;%s;%.1f;%.1f;%.1f%n",
                measured.files(),
                page,
                Demonstration.quantile(all, 0.5),
                Demonstration.quantile(all, 0.95),
                Demonstration.quantile(all, 0.5) / Demonstration.quantile(few.times().get(page), 0.5)));
    }

    private void update(String sql) throws IOException, SQLException {
        try (var database = database();
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
            statement.execute("vacuum analyze");
        }
    }

    private long files() throws IOException, SQLException {
        try (var database = database();
                var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from person where platform_id = '" + HERE + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection database() throws IOException, SQLException {
        var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + lines.get(3).strip() + "/ensemblier", "postgres", "local");
    }

    /// What hangs on files: every row of their platform that names one of them, or a row that hangs on them. `load_hung` has
    /// the keys; the file itself, its card and its colleagues of the team are found by their own tables.
    private static final String HUNG = """
            create table load_hung (id uuid primary key);
            insert into load_hung
            select unnest(array[id, card_key, log_key]) from person where platform_id = '%1$s' and not (%2$s);
            create function load_uuids(of_table text) returns text language sql as $$
                select string_agg(format('%%I in (select id from load_hung)', attname), ' or ')
                  from pg_attribute
                 where attrelid = of_table::regclass and attnum > 0 and not attisdropped and atttypid = 'uuid'::regtype
            $$;
            create view load_table as
                select c.relname::text as name,
                       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id'
                                  and a.atttypid = 'uuid'::regtype) as keyed
                  from pg_class c
                 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'load%%'
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'platform_id')
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'uuid'::regtype);
            do $$
            declare of record; found bigint; one bigint;
            begin
                loop
                    found := 0;
                    for of in select name from load_table where keyed loop
                        execute format('insert into load_hung select id from %%I where platform_id = %%L and (%%s)'
                                       ' on conflict do nothing', of.name, '%1$s', load_uuids(of.name));
                        get diagnostics one = row_count;
                        found := found + one;
                    end loop;
                    exit when found = 0;
                end loop;
            end $$;
            """;

    private static final String DROP = """
            do $$
            declare of record;
            begin
                for of in select name from load_table loop
                    execute format('delete from %I where %s', of.name, load_uuids(of.name));
                end loop;
            end $$;
            """;

    /// A copy has keys of its own, made from those of its model and its number; so has the adviser of a copy. A text that is
    /// unique gets the key of the copy where it ends with one, another hash where it is one, else the number behind it.
    private static final String COPY = """
            create function load_copy(of uuid, n integer) returns uuid language sql immutable as $$
                select md5(of::text || n)::uuid
            $$;
            create function load_key(of text, n integer) returns text language sql immutable as $$
                select case when of ~ '^[0-9a-f]{64}$' then md5(of || n) || md5(n || of)
                            when of ~ '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then left(of, -36) || load_copy(right(of, 36)::uuid, n)
                            else of || '~' || n end
            $$;
            do $$
            declare of record; columns text; copies integer; copied text;
            begin
                select ceil(%2$d::numeric / count(*)) - 1 into copies from person where platform_id = '%1$s';
                for of in select name from load_table loop
                    select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                           string_agg(case
                               when a.attname = 'adviser_id' then format('load_copy(x.%%I, g.n)', a.attname)
                               when a.attname = 'for_id' then format(
                                   'case when x.for_kind = %%L then load_copy(x.for_id::uuid, g.n)::text else x.for_id end',
                                   'ACCOUNT')
                               when a.atttypid = 'uuid'::regtype then format(
                                   'case when x.%%1$I in (select id from load_hung) then load_copy(x.%%1$I, g.n) else x.%%1$I end',
                                   a.attname)
                               when a.atttypid = 'text'::regtype and exists (
                                       select 1 from pg_index i
                                        where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)
                                          and not exists (select 1 from pg_attribute u
                                                           where u.attrelid = a.attrelid and u.attnum = any (i.indkey)
                                                             and u.atttypid = 'uuid'::regtype))
                                    and a.attname <> 'platform_id'
                                    and (a.attname like '%%hash' or not exists (
                                             select 1 from pg_constraint c
                                              where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey)))
                                   then format('load_key(x.%%I, g.n)', a.attname)
                               else format('x.%%I', a.attname) end, ', ' order by a.attnum)
                      into columns, copied
                      from pg_attribute a
                     where a.attrelid = of.name::regclass and a.attnum > 0 and not a.attisdropped
                       and a.attgenerated = '' and a.attidentity = '';
                    execute format('insert into %%1$I (%%2$s) select %%3$s from %%1$I x cross join generate_series(1, %%4$s) g(n)'
                                   ' where x.platform_id = ''%1$s'' and (%%5$s)',
                                   of.name, columns, copied, copies, load_uuids(of.name));
                end loop;
            end $$;
            """;
}
