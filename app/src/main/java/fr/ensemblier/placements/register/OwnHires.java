package fr.ensemblier.placements.register;

import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The hires of the employer who asks, whichever platform follows the person; read as a machine. What she says, and
/// whether she still looks, is not among them (R-H2, R-M10).
@Repository
class OwnHires {

    /// `waiting` are the questions that this employer has not answered.
    record Row(
            UUID id,
            String name,
            String occupation,
            String contract,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int waiting) {}

    /// What an employer may ask; a cancelled hire was none.
    static final List<HireFilter> FILTERS =
            List.of(HireFilter.ALL, HireFilter.IN_POST, HireFilter.TO_FOLLOW, HireFilter.ENDED);

    static final List<HireOrder> ORDERS = List.of(HireOrder.NEWEST, HireOrder.OLDEST, HireOrder.PERSON);

    private static final String HIS = """
            with hires as (
                select h.id, coalesce(p.first_name, 'Personne effacée') as first_name, p.last_name, h.occupation,
                       h.contract_class, h.starts_on, h.ends_on,
                       (select count(*) from hire_check c
                         where c.platform_id = h.platform_id and c.hire_id = h.id and c.asked = 'EMPLOYER'
                           and c.answer is null and c.due_on <= :today and c.due_on > :today::date - 60
                           and (h.ends_on is null or h.ends_on >= c.due_on)) as waiting
                  from hire h
                  left join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where h.organisation_id = :organisation and h.cancelled_at is null)
            """;

    private static final String ASKED = """
            (:words = '' or holds_words(plain_words(concat_ws(' ', first_name, last_name)), :words))
            and (:occupation = '' or occupation = :occupation)
            and (cast(:from as date) is null or starts_on >= :from)
            and (cast(:until as date) is null or starts_on <= :until)
            """;

    private final JdbcClient jdbc;

    OwnHires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(UUID organisation, HireQuery query, LocalDate today, int limit) {
        var order = order(query);
        return asked(
                        HIS
                                + """
                        select * from hires
                         where %1$s and %5$s
                           and (cast(:after as uuid) is null
                                or (%2$s, id) %3$s (select %2$s, id from hires where id = cast(:after as uuid)))
                         order by %2$s %4$s, id %4$s
                         limit :limit
                        """.formatted(
                                                where(query.filter()),
                                                order.key(),
                                                order.down() ? "<" : ">",
                                                order.down() ? "desc" : "asc",
                                                ASKED),
                        organisation,
                        query,
                        today)
                .param("after", query.apres(), Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("last_name") == null
                                ? row.getString("first_name")
                                : row.getString("first_name") + " " + row.getString("last_name"),
                        row.getString("occupation"),
                        row.getString("contract_class"),
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("waiting")))
                .list();
    }

    /// How many each filter would show.
    Map<HireFilter, Integer> counts(UUID organisation, HireQuery query, LocalDate today) {
        var counts = FILTERS.stream()
                .map(filter -> "count(*) filter (where " + where(filter) + ")")
                .collect(Collectors.joining(", "));
        return asked(HIS + "select " + counts + " from hires where " + ASKED, organisation, query, today)
                .query((row, _) -> {
                    var found = new EnumMap<HireFilter, Integer>(HireFilter.class);
                    for (var n = 0; n < FILTERS.size(); n++) {
                        found.put(FILTERS.get(n), row.getInt(n + 1));
                    }
                    return found;
                })
                .single();
    }

    static HireOrder order(HireQuery query) {
        return ORDERS.contains(query.order()) ? query.order() : HireOrder.NEWEST;
    }

    private JdbcClient.StatementSpec asked(String sql, UUID organisation, HireQuery query, LocalDate today) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("today", today)
                .param("words", query.words())
                .param("occupation", query.occupation())
                .param("from", query.from(), Types.DATE)
                .param("until", query.until(), Types.DATE);
    }

    private static String where(HireFilter filter) {
        return switch (filter) {
            case ALL -> "true";
            case IN_POST -> "(ends_on is null or ends_on >= :today)";
            case TO_FOLLOW -> "waiting > 0";
            case ENDING -> "ends_on between :today and :today::date + 30";
            case ENDED -> "ends_on < :today";
            case CANCELLED -> "false";
        };
    }
}
