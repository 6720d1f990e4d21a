package fr.ensemblier.notices.todo;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.notices.OpenTasks;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The open tasks of a member of the team, by page, in the order asked.
@Repository
class ToDoRows {

    record Row(
            UUID id,
            String kind,
            String title,
            @Nullable String detail,
            String href,
            LocalDate due,
            boolean urgent,
            boolean mine,
            String key) {}

    private static String key(ToDoFilter filter) {
        return switch (filter.tri()) {
            case "echeance" -> "(due_on || '~' || id)";
            case "recents" ->
                "(lpad(extract(epoch from timestamptz '2100-01-01' - opened_at)::bigint::text, 11, '0') || '~' || id)";
            default -> """
                (case sign(due_on - :today) when -1 then '0' when 0 then '1' else '2' end
                 || case when urgent then '0' else '1' end || due_on || '~' || id)""";
        };
    }

    private static final String OPEN = """
              from task
             where platform_id = :platform and done_at is null
               and %s
               and (:words = '' or holds_words(plain_words(title || ' ' || coalesce(detail, '')), :words))
               and (:whose = '' or (for_kind = 'ACCOUNT') = (:whose = 'moi'))
            """.formatted(OpenTasks.FOR_HER);

    private final JdbcClient jdbc;

    ToDoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Late ones first, then those of today; urgent ones first in each. After the key of a line if given.
    List<Row> page(Actor.Team actor, ToDoFilter filter, LocalDate today, @Nullable String after, int most) {
        return asked(
                        "select id, kind, title, detail, href, due_on, urgent, for_kind = 'ACCOUNT' as mine, "
                                + key(filter) + " as key" + OPEN + """
                                   and (:moment = '' or :moment = 'retard' and due_on < :today
                                        or :moment = 'aujourdhui' and due_on = :today
                                        or :moment = 'apres' and due_on > :today)
                                   and (:after::text is null or %1$s > :after)
                                 order by %1$s
                                 limit :most
                                """.formatted(key(filter)),
                        actor,
                        filter)
                .param("moment", filter.quand())
                .param("today", today)
                .param("after", after, Types.VARCHAR)
                .param("most", most)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("href"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("urgent"),
                        row.getBoolean("mine"),
                        row.getString("key")))
                .list();
    }

    /// How many there are of each moment.
    Map<Moment, Integer> counts(Actor.Team actor, ToDoFilter filter, LocalDate today) {
        var counts = new EnumMap<Moment, Integer>(Moment.class);
        asked("select sign(due_on - :today)::int as moment, count(*) as number" + OPEN + " group by 1", actor, filter)
                .param("today", today)
                .query((java.sql.ResultSet row) -> {
                    counts.put(Moment.of(row.getInt("moment")), row.getInt("number"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec asked(String sql, Actor.Team actor, ToDoFilter filter) {
        return jdbc.sql(sql)
                .param("platform", actor.platform().value())
                .param("account", actor.account().toString())
                .param("words", filter.q())
                .param("whose", filter.pour());
    }
}
