package fr.ensemblier.events.team;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of events, each with how many are expected, wait and came.
@Repository
class Listed {

    static final int PAGE = 30;
    static final int MOST = 5_000;

    private static final String FROM = """
              from event e
             where e.platform_id = :platform
               and case :when
                     when 'passes' then e.state = 'PUBLISHED' and e.ends_at <= :now
                     when 'brouillons' then e.state = 'DRAFT'
                     when 'annules' then e.state = 'CANCELLED'
                     else e.state = 'PUBLISHED' and e.ends_at > :now end
               and (:kind = '' or e.kind = :kind)
               and (:words = '' or concat_ws(' ', e.title, e.place_name, e.commune_name, array_to_string(e.hosts, ' ')) ilike
                    '%' || replace(replace(replace(:words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')
            """;

    /// `seated` and `waiting` are people, not registrations; `came` holds those counted at the door.
    record Row(Event event, int seated, int waiting, int came) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Listed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> page(PlatformId platform, Filter filter, int most) {
        var sql = "select " + Events.COLUMNS + """
                , coalesce(r.seated, 0) as seated, coalesce(r.waiting, 0) as waiting,
                  coalesce(r.came, 0) + coalesce(e.counted, 0) as all_came
                """ + FROM.replace(" where e.platform_id", """
                 left join lateral (
                      select sum(case state when 'CAME' then came else headcount end) filter (where state in ('SEATED', 'CAME')) as seated,
                             sum(headcount) filter (where state = 'WAITING') as waiting, sum(came) as came
                        from registration where platform_id = e.platform_id and event_id = e.id) r on true
                 where e.platform_id""")
                + """
                   and (:after = '' or (e.starts_at, e.id) %1$s
                        (select x.starts_at, x.id from event x where x.platform_id = :platform and x.id::text = :after))
                 order by e.starts_at %2$s, e.id %2$s
                 limit :most
                """.formatted(filter.latest() ? "<" : ">", filter.latest() ? "desc" : "asc");
        return bound(sql, platform, filter)
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) ->
                        new Row(Events.read(row), row.getInt("seated"), row.getInt("waiting"), row.getInt("all_came")))
                .list();
    }

    int count(PlatformId platform, Filter filter) {
        return bound("select count(*) " + FROM, platform, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, Filter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("when", ListAddress.text(filter.quand()))
                .param("kind", ListAddress.text(filter.genre()))
                .param("words", ListAddress.text(filter.q()));
    }
}
