package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The hires of a platform as a list: filtered, searched, sorted, by pages that begin after a row.
@Repository
class HireList {

    private static final String ASKED = """
            (:words = '' or holds_words(plain_words(concat_ws(' ', first_name, last_name, employer_name)), :words))
            and (:occupation = '' or occupation = :occupation)
            and (cast(:structure as uuid) is null or establishment_id = cast(:structure as uuid))
            and (:adviser = '' or :adviser = 'aucun' and adviser_id is null or adviser_id::text = :adviser)
            and (cast(:from as date) is null or starts_on >= :from)
            and (cast(:until as date) is null or starts_on <= :until)
            """;

    private final JdbcClient jdbc;

    HireList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Register.Row> page(PlatformId platform, HireQuery query, LocalDate today, int limit) {
        var order = query.order();
        return asked(
                        """
                with hires as (%1$s)
                select * from hires
                 where %2$s and %6$s
                   and (cast(:after as uuid) is null
                        or (%3$s, id) %4$s (select %3$s, id from hires where id = cast(:after as uuid)))
                 order by %3$s %5$s, id %5$s
                 limit :limit
                """.formatted(
                                        Register.ROWS,
                                        where(query.filter()),
                                        order.key(),
                                        order.down() ? "<" : ">",
                                        order.down() ? "desc" : "asc",
                                        ASKED),
                        platform,
                        query,
                        today)
                .param("after", query.apres(), Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> Register.row(row))
                .list();
    }

    /// How many each filter would show.
    Map<HireFilter, Integer> counts(PlatformId platform, HireQuery query, LocalDate today) {
        var counts = Stream.of(HireFilter.values())
                .map(filter -> "count(*) filter (where " + where(filter) + ")")
                .collect(Collectors.joining(", "));
        return asked(
                        "with hires as (" + Register.ROWS + ") select " + counts + " from hires where " + ASKED,
                        platform,
                        query,
                        today)
                .query((row, _) -> {
                    var found = new EnumMap<HireFilter, Integer>(HireFilter.class);
                    for (var filter : HireFilter.values()) {
                        found.put(filter, row.getInt(filter.ordinal() + 1));
                    }
                    return found;
                })
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, PlatformId platform, HireQuery query, LocalDate today) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("today", today)
                .param("words", query.words())
                .param("occupation", query.occupation())
                .param("structure", query.structure(), Types.OTHER)
                .param("adviser", query.adviser())
                .param("from", query.from(), Types.DATE)
                .param("until", query.until(), Types.DATE);
    }

    private static String where(HireFilter filter) {
        return switch (filter) {
            case ALL -> "cancelled_at is null";
            case IN_POST -> "cancelled_at is null and (ends_on is null or ends_on >= :today)";
            case TO_FOLLOW -> "cancelled_at is null and (waiting > 0 or still_looking is null)";
            case ENDING -> "cancelled_at is null and ends_on between :today and :today::date + 30";
            case ENDED -> "cancelled_at is null and ends_on < :today";
            case CANCELLED -> "cancelled_at is not null";
        };
    }
}
