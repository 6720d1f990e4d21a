package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that look alike, and what was said of them.
@Repository
class Doubles {

    /// One side of a pair.
    record Side(UUID id, String name, String commune, LocalDate created) {}

    /// `key` is where the next page goes on.
    record Pair(Side one, Side other, Why why, String key) {}

    /// By what they look alike.
    enum Why {
        PHONE("même téléphone"),
        EMAIL("même courriel"),
        NAME("même nom, même commune");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    record Done(
            UUID id,
            UUID kept,
            String name,
            Instant at,
            String by,
            @Nullable Instant undoneAt,
            boolean undoable) {}

    private static final String LIKE = """
            with alive as (
                select *, coalesce(last_name, '') as family from person
                 where platform_id = :platform and erased_at is null and archived_at is null
            ), alike as (
                select a.id as one, b.id as other, 1 as rank, 'PHONE' as why
                  from alive a join alive b on a.phone = b.phone and a.id < b.id
                union all
                select a.id, b.id, 2, 'EMAIL'
                  from alive a join alive b on lower(a.email) = lower(b.email) and a.id < b.id
                union all
                select a.id, b.id, 3, 'NAME'
                  from alive a join alive b on a.commune = b.commune and lower(a.first_name) = lower(b.first_name)
                                           and lower(left(a.family, 5)) = lower(left(b.family, 5)) and a.id < b.id
            ), pairs as (
                select distinct on (one, other) one, other, why
                  from alike
                 where not exists (select from person_apart x
                                    where x.platform_id = :platform and x.one = alike.one and x.other = alike.other)
                   and (:person::uuid is null or one = :person or other = :person)
                 order by one, other, rank
            )
            """;

    private static final String CHOSEN = """
                  from pairs join alive a on a.id = pairs.one join alive b on b.id = pairs.other
                 where (:why = '' or pairs.why = :why)
                   and (:words = '' or holds_words(a.words, :words) or holds_words(b.words, :words))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Doubles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// After the key of a pair, if given.
    List<Pair> page(PlatformId platform, DoublesFilter filter, @Nullable String after, int most) {
        var key = (filter.newestFirst()
                        ? "lpad((4102444800 - extract(epoch from greatest(a.created_at, b.created_at))::bigint)::text, 12, '0') || '~' || "
                        : "")
                + "pairs.one::text || '~' || pairs.other::text";
        return bound(LIKE + """
                select pairs.why, a.id as a_id, concat_ws(' ', a.first_name, a.last_name) as a_name,
                       a.commune_name as a_commune, a.created_at as a_created,
                       b.id as b_id, concat_ws(' ', b.first_name, b.last_name) as b_name,
                       b.commune_name as b_commune, b.created_at as b_created, %1$s as key
                """.formatted(key) + CHOSEN + """
                   and (:after::text is null or %1$s > :after)
                 order by %1$s
                 limit :most
                """.formatted(key), platform, filter)
                .param("after", after, Types.VARCHAR)
                .param("most", most)
                .query((row, _) -> new Pair(
                        side(row, "a"), side(row, "b"), Why.valueOf(row.getString("why")), row.getString("key")))
                .list();
    }

    /// How many, by why they look alike, whatever of it is asked.
    Map<Why, Integer> counts(PlatformId platform, DoublesFilter filter) {
        var counts = new EnumMap<Why, Integer>(Why.class);
        bound(LIKE + "select pairs.why, count(*) as n" + CHOSEN + " group by pairs.why", platform, filter.anyWhy())
                .query(row -> {
                    counts.put(Why.valueOf(row.getString("why")), row.getInt("n"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, DoublesFilter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("person", filter.personne(), Types.OTHER)
                .param("words", filter.words())
                .param("why", filter.why());
    }

    void apart(PlatformId platform, UUID one, UUID other, String by) {
        jdbc.sql("""
                insert into person_apart (platform_id, one, other, said_at, said_by)
                values (:platform, least(:one, :other), greatest(:one, :other), :now, :by)
                on conflict do nothing
                """)
                .param("platform", platform.value())
                .param("one", one)
                .param("other", other)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// The last ones, newest first; `undoableSince` is the limit of the undo.
    List<Done> done(PlatformId platform, Instant undoableSince) {
        return jdbc.sql("""
                select m.id, m.kept, concat_ws(' ', p.first_name, p.last_name) as name, m.merged_at, m.merged_by, m.undone_at,
                       m.undone_at is null and m.merged_at > :since and m.before is not null and p.archived_at is null
                           and p.erased_at is null as undoable
                  from person_merge m join person p on p.platform_id = m.platform_id and p.id = m.kept
                 where m.platform_id = :platform
                 order by m.merged_at desc, m.id
                 limit 30
                """)
                .param("platform", platform.value())
                .param("since", undoableSince.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "merged_at");
                    return new Done(
                            row.getObject("id", UUID.class),
                            row.getObject("kept", UUID.class),
                            row.getString("name"),
                            at == null ? Instant.EPOCH : at,
                            row.getString("merged_by"),
                            ProfileRows.instant(row, "undone_at"),
                            row.getBoolean("undoable"));
                })
                .list();
    }

    private static Side side(ResultSet row, String of) throws SQLException {
        var created = ProfileRows.instant(row, of + "_created");
        return new Side(
                row.getObject(of + "_id", UUID.class),
                row.getString(of + "_name"),
                row.getString(of + "_commune"),
                Paris.date(created == null ? Instant.EPOCH : created));
    }
}
