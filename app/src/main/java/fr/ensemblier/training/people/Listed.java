package fr.ensemblier.training.people;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.Trainees;
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

/// The lines of the list of people in training.
@Repository
class Listed {

    static final int PAGE = 50;
    static final int MOST = 20_000;

    private static final String FROM = """
              from trainee e
              join training_session s on s.platform_id = e.platform_id and s.id = e.session_id
              join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
              join training t on t.platform_id = a.platform_id and t.id = a.training_id
              join person f on f.platform_id = e.platform_id and f.id = e.person_id
              join person p on p.platform_id = f.platform_id
                           and p.id = case when f.merged_into is null then f.id else f.merged_into end
             where e.platform_id = :platform and p.erased_at is null and p.archived_at is null
            """;

    private static final String ASKED = FROM + """
               and (:state = '' or e.state = :state)
               and (:occupation = '' or :occupation = any (t.occupations))
               and (:adviser = '' or p.adviser_id::text = :adviser)
               and (:words = '' or p.words like all ((select asked_words(:words))::text[]))
               and (not :soon or s.state <> 'CANCELLED'
                                 and s.starts_on between cast(:today as date) - 30 and cast(:today as date) + :days)
               and (not :risk or e.state = 'ENTERED' and (
                       select (sum(h.planned) - sum(h.attended)) * 100 > sum(h.planned) * :percent from attendance h
                        where h.platform_id = e.platform_id and h.trainee_id = e.id and h.on_day > cast(:today as date) - 30))
            """;

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Listed(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// `person` is the kept file. `missed` are hours missed in all, of `planned`.
    record Row(
            Trainee trainee,
            UUID person,
            String name,
            @Nullable String adviser,
            String title,
            String body,
            LocalDate starts,
            @Nullable LocalDate ends,
            double missed,
            double planned) {}

    /// Of a page only the last line is named in the address of the next, never a person.
    List<Row> page(PlatformId platform, Filter filter, int most) {
        var key = "nom".equals(filter.tri()) ? "p.words" : "lpad((date '2100-01-01' - s.starts_on)::text, 8, '0')";
        return bound("""
                        select e.*, p.id as file, concat_ws(' ', p.first_name, p.last_name) as name, p.adviser_name, t.title,
                               t.body_name, s.starts_on, s.ends_on, coalesce(h.missed, 0) as missed,
                               coalesce(h.planned, 0) as planned
                        """ + ASKED.replaceFirst("where", """
                          left join lateral (select sum(x.planned - x.attended) as missed, sum(x.planned) as planned
                                               from attendance x
                                              where x.platform_id = e.platform_id and x.trainee_id = e.id) h on true
                         where""") + """
                           and (:after = '' or %1$s || '~' || e.id > (select %1$s || '~' || e.id %2$s and e.id::text = :after))
                         order by %1$s || '~' || e.id
                         limit :most
                        """.formatted(key, FROM), platform, filter)
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) -> new Row(
                        Trainees.read(row),
                        row.getObject("file", UUID.class),
                        row.getString("name"),
                        row.getString("adviser_name"),
                        row.getString("title"),
                        row.getString("body_name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getDouble("missed"),
                        row.getDouble("planned")))
                .list();
    }

    Map<String, Integer> states(PlatformId platform, Filter filter) {
        return bound("select e.state, count(*) as n " + ASKED + " group by 1", platform, filter.inAnyState())
                .query((row, _) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, Filter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("state", ListAddress.text(filter.etat()))
                .param("occupation", ListAddress.text(filter.metier()))
                .param("adviser", ListAddress.text(filter.conseiller()))
                .param("words", ListAddress.text(filter.q()))
                .param("soon", "bientot".equals(filter.quand()))
                .param("risk", "oui".equals(filter.risque()))
                .param("today", Paris.today(clock))
                .param("days", parameters.days("training.begins-days", platform))
                .param("percent", parameters.days("training.absent-percent", platform));
    }
}
