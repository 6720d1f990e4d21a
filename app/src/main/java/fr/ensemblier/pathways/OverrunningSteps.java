package fr.ensemblier.pathways;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Open pathways of which the step under way lasts longer than expected, of the people whom an adviser follows: the
/// list of pathways shows which.
@Repository
public class OverrunningSteps {

    private final JdbcClient jdbc;

    OverrunningSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(PlatformId platform, UUID adviser, LocalDate today) {
        return jdbc.sql("""
                select count(distinct w.id)
                  from pathway w
                  join pathway_step s on s.platform_id = w.platform_id and s.pathway_id = w.id and s.state = 'UNDERWAY'
                  join person f on f.platform_id = w.platform_id and f.id = w.person_id
                  join person p on p.platform_id = f.platform_id and p.id = case when f.merged_into is null then f.id else f.merged_into end
                 where w.platform_id = :platform and w.state = 'OPEN' and p.adviser_id = :adviser
                   and p.archived_at is null and p.erased_at is null and s.begun_on + s.days < :today
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
