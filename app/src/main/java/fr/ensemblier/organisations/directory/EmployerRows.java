package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the list of employers.
@Repository
class EmployerRows {

    /// An employer as the list shows it.
    record Row(
            UUID id,
            String name,
            @Nullable String siren,
            @Nullable String sector,
            String source,
            OffsetDateTime createdAt,
            String words,
            boolean closed,
            int places,
            List<String> families,
            List<String> communes,
            @Nullable String phone,
            int recruiters) {}

    /// The row after or before which a page begins.
    record Key(String sort, UUID id, boolean before) {}

    private static final String MATCHING = """
              from organisation o
             where o.platform_id = :platform and 'EMPLOYER' = any (o.kinds)
               and (o.closed_on is not null) = :closed
               and (:sector = '' or o.sector = :sector)
               and (:source = '' or o.source = :source)
               and (:doubtful = false or exists (
                        select 1 from establishment d
                         where d.platform_id = o.platform_id and d.organisation_id = o.id and d.number_doubtful
                           and (d.closed_on is null or :closed)))
               and (:recruiter = '' or (:recruiter = 'avec') = exists (
                        select 1 from membership m
                         where m.platform_id = o.platform_id and m.organisation_id = o.id and m.ended_at is null))
               and (:byPlace = false or exists (
                        select 1 from establishment e
                         where e.platform_id = o.platform_id and e.organisation_id = o.id
                           and (e.closed_on is null or :closed)
                           and (:family = '' or e.family = :family)
                           and (:setting = '' or e.setting = :setting)
                           and (:everywhere or e.commune in (:communes))))
               and (:q = '' or o.siren = :number or o.finess = :number or exists (
                        select 1 from establishment e
                         where e.platform_id = o.platform_id and e.organisation_id = o.id
                           and (e.siret = :number or e.finess = :number
                                or (structure_words(:q) <> ''
                                    and (e.words || ' ' || o.words) like all (
                                        select '%' || word || '%'
                                          from regexp_split_to_table(structure_words(:q), ' ') word)))))
            """;

    private static final String ROW = """
            select o.*, p.places, p.families, p.communes, p.phone,
                   (select count(*) from membership m
                     where m.platform_id = o.platform_id and m.organisation_id = o.id and m.ended_at is null) as recruiters
              from (select o.* %s %s) o
             cross join lateral (
                   select count(*) as places, array_agg(distinct e.family order by e.family) as families,
                          array_agg(distinct e.commune_name order by e.commune_name) as communes, min(e.phone) as phone
                     from establishment e
                    where e.platform_id = o.platform_id and e.organisation_id = o.id
                      and (e.closed_on is null or o.closed_on is not null)) p
             %s
            """;

    private final JdbcClient jdbc;

    EmployerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(PlatformId platform, EmployerFilter filter, List<String> communes) {
        return jdbc.sql("select count(*) " + MATCHING)
                .params(params(platform, filter, communes))
                .query(Integer.class)
                .single();
    }

    /// How many of each answer there are in the list that is shown, by question.
    Map<String, Map<String, Integer>> counts(PlatformId platform, EmployerFilter filter, List<String> communes) {
        var counts = new HashMap<String, Map<String, Integer>>();
        jdbc.sql("with found as (select o.* " + MATCHING + ") " + """
                select 'secteur' as question, sector as answer, count(*)::int as n from found where sector is not null group by 2
                union all
                select 'source', source, count(*)::int from found group by 2
                union all
                select 'numero', 'faux', count(distinct f.id)::int
                  from found f join establishment e on e.platform_id = f.platform_id and e.organisation_id = f.id
                 where e.number_doubtful and e.closed_on is null
                union all
                select 'recruteur', case when m.organisation_id is null then 'sans' else 'avec' end, count(*)::int
                  from found f
                  left join (select distinct platform_id, organisation_id from membership where ended_at is null) m
                    on m.platform_id = f.platform_id and m.organisation_id = f.id
                 group by 2
                union all
                select 'cadre', e.setting, count(distinct f.id)::int
                  from found f join establishment e on e.platform_id = f.platform_id and e.organisation_id = f.id
                 where e.closed_on is null group by 2
                """)
                .params(params(platform, filter, communes))
                .query((row, _) -> counts.computeIfAbsent(row.getString("question"), _ -> new HashMap<>())
                        .put(row.getString("answer"), row.getInt("n")))
                .list();
        return counts;
    }

    List<Row> page(PlatformId platform, EmployerFilter filter, List<String> communes, @Nullable Key key, int limit) {
        var backwards = key != null && key.before();
        var latest = filter.latestFirst();
        var sort = latest ? "o.created_at" : "o.words";
        var up = latest == backwards;
        var order = "order by %s %s, o.id %2$s".formatted(sort, up ? "asc" : "desc");
        var from = key == null
                ? ""
                : "and (%s, o.id) %s (%s, :keyId)".formatted(sort, up ? ">" : "<", latest ? ":keyAt" : ":keyWords");
        var sql = ROW.formatted(MATCHING, from + " " + order + " limit :limit", order);
        var statement = jdbc.sql(sql).params(params(platform, filter, communes)).param("limit", limit);
        if (key != null) {
            statement = statement.param("keyId", key.id());
            statement = latest
                    ? statement.param("keyAt", OffsetDateTime.parse(key.sort()))
                    : statement.param("keyWords", key.sort());
        }
        var rows = new ArrayList<>(statement.query((row, _) -> row(row)).list());
        return backwards ? rows.reversed() : rows;
    }

    /// All rows of the list, one at a time.
    void each(PlatformId platform, EmployerFilter filter, List<String> communes, Consumer<Row> reader) {
        jdbc.sql(ROW.formatted(MATCHING, "", "order by o.words, o.id"))
                .withFetchSize(500)
                .params(params(platform, filter, communes))
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    private static Map<String, Object> params(PlatformId platform, EmployerFilter filter, List<String> communes) {
        var params = new HashMap<String, Object>();
        params.put("platform", platform.value());
        params.put("closed", filter.fermees());
        params.put("sector", filter.secteur());
        params.put("source", filter.source());
        params.put("doubtful", filter.numero().equals("faux"));
        params.put("recruiter", filter.recruteur());
        params.put("family", filter.famille());
        params.put("setting", filter.cadre());
        params.put("everywhere", communes.isEmpty());
        params.put("communes", communes.isEmpty() ? List.of("") : communes);
        params.put("byPlace", !filter.famille().isEmpty() || !filter.cadre().isEmpty() || !communes.isEmpty());
        params.put("q", filter.q());
        params.put("number", filter.q().replaceAll("[\\s.\\u00A0\\u202F-]", ""));
        return params;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("siren"),
                row.getString("sector"),
                row.getString("source"),
                row.getObject("created_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getString("words"),
                row.getObject("closed_on") != null,
                row.getInt("places"),
                texts(row, "families"),
                texts(row, "communes"),
                row.getString("phone"),
                row.getInt("recruiters"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
