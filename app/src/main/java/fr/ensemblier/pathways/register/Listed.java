package fr.ensemblier.pathways.register;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of pathways. The step of a line is the one under way, else the first that did not end.
@Repository
class Listed {

    static final int PAGE = 50;
    static final int MOST = 20_000;

    record Row(
            UUID id,
            String firstName,
            @Nullable String lastName,
            String pathway,
            String state,
            @Nullable String exit,
            @Nullable String step,
            @Nullable String stepState,
            LocalDate openedOn,
            LocalDate movedOn,
            boolean late,
            @Nullable String adviser,
            String key) {

        String name() {
            return lastName == null ? firstName : lastName + " " + firstName;
        }
    }

    /// A pathway of a file that was joined to another stands under the kept one.
    private static final String ALL = """
              from pathway w
              join person f on f.platform_id = w.platform_id and f.id = w.person_id
              join person p on p.platform_id = f.platform_id and p.id = case when f.merged_into is null then f.id else f.merged_into end
              left join lateral (select s.title, s.kind, s.state,
                                       s.state = 'UNDERWAY' and coalesce(s.begun_on + s.days < :today, false) as late
                                  from pathway_step s
                                  where s.platform_id = w.platform_id and s.pathway_id = w.id
                                    and s.state in ('UNDERWAY', 'TO_COME', 'PLANNED')
                                  order by s.state <> 'UNDERWAY', s.position
                                  limit 1) s on w.state <> 'LEFT'
              join lateral (select coalesce(max(e.on_day), w.opened_on) as moved_on from pathway_event e
                             where e.platform_id = w.platform_id and e.pathway_id = w.id) m on true
             where w.platform_id = :platform and p.erased_at is null and p.archived_at is null
            """;

    private static final String FROM = ALL + """
               and (:state = '' or w.state = :state or :state = 'LATE' and w.state = 'OPEN' and s.late)
               and (:template = '' or w.template_id::text = :template)
               and (:kind = '' or s.kind = :kind)
               and (:adviser = '' or (:adviser = 'aucun' and p.adviser_id is null) or p.adviser_id::text = :adviser)
               and (:words = '' or p.words like all ((select asked_words(:words))::text[]))
            """;

    private final JdbcClient jdbc;

    private final Clock clock;

    Listed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of a page only the last pathway is named in the address of the next, never a person.
    List<Row> page(PlatformId platform, Filter filter, int most) {
        var key = switch (ListAddress.text(filter.tri())) {
            case "silence" -> "to_char(m.moved_on, 'YYYYMMDD')";
            case "recents" -> "lpad((date '2100-01-01' - w.opened_on)::text, 6, '0')";
            default -> "p.words";
        };
        return bound("""
                        select w.id, p.first_name, p.last_name, w.name, w.state, w.exit_reason, s.title, s.state as step_state,
                               w.opened_on, m.moved_on, coalesce(s.late, false) as late, p.adviser_name, w.id::text as sort_key
                        %2$s
                           and (:after = '' or %1$s || '~' || w.id
                                > (select %1$s || '~' || w.id %3$s and w.id::text = :after))
                         order by %1$s || '~' || w.id
                         limit :most
                        """.formatted(key, FROM, ALL), platform, filter)
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("name"),
                        row.getString("state"),
                        row.getString("exit_reason"),
                        row.getString("title"),
                        row.getString("step_state"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("moved_on", LocalDate.class),
                        row.getBoolean("late"),
                        row.getString("adviser_name"),
                        row.getString("sort_key")))
                .list();
    }

    /// How many are in each state, whatever state is asked; `LATE` are those under way of which the step overruns.
    Map<String, Integer> states(PlatformId platform, Filter filter) {
        return bound(
                        "select w.state, count(*) as n " + FROM + " group by w.state union all select 'LATE', count(*) "
                                + FROM + " and w.state = 'OPEN' and s.late",
                        platform,
                        filter.inAnyState())
                .query((row, _) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, Filter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("today", Paris.today(clock))
                .param("state", ListAddress.text(filter.etat()))
                .param("template", ListAddress.text(filter.modele()))
                .param("kind", ListAddress.text(filter.etape()))
                .param("adviser", ListAddress.text(filter.conseiller()))
                .param("words", ListAddress.text(filter.q()));
    }
}
