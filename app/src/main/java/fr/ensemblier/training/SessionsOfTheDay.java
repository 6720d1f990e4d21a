package fr.ensemblier.training;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an adviser watches of the trainings of those whom she follows (C7): who begins soon, and who may stop.
@Repository
public class SessionsOfTheDay {

    private static final String HERS = """
              from trainee t
              join training_session s on s.platform_id = t.platform_id and s.id = t.session_id
              join person f on f.platform_id = t.platform_id and f.id = t.person_id
              join person p on p.platform_id = f.platform_id
                           and p.id = case when f.merged_into is null then f.id else f.merged_into end
             where t.platform_id = :platform and p.adviser_id = :adviser and p.archived_at is null
               and p.erased_at is null
            """;

    private final JdbcClient jdbc;
    private final Parameters parameters;

    SessionsOfTheDay(JdbcClient jdbc, Parameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    /// People who are admitted to a session that begins within the days of `training.begins-days`, or has begun
    /// without them.
    public int beginning(PlatformId platform, UUID adviser, LocalDate today) {
        return jdbc.sql("select count(distinct p.id) " + HERS + """
                   and t.state = 'ADMITTED' and s.state <> 'CANCELLED'
                   and s.starts_on between cast(:today as date) - 30 and cast(:today as date) + :days
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .param("today", today)
                .param("days", parameters.days("training.begins-days", platform))
                .query(Integer.class)
                .single();
    }

    /// People in training who missed, over the last thirty days, more of their hours than
    /// `training.absent-percent`.
    public int atRisk(PlatformId platform, UUID adviser, LocalDate today) {
        return jdbc.sql("select count(distinct p.id) " + HERS + """
                   and t.state = 'ENTERED'
                   and (select (sum(a.planned) - sum(a.attended)) * 100 > sum(a.planned) * :percent from attendance a
                         where a.platform_id = t.platform_id and a.trainee_id = t.id
                           and a.on_day > cast(:today as date) - 30)
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .param("today", today)
                .param("percent", parameters.days("training.absent-percent", platform))
                .query(Integer.class)
                .single();
    }
}
