package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The checks of a hire whose facts were corrected.
@Repository
class MovedChecks {

    private final JdbcClient jdbc;

    MovedChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// News are asked so long after the start that is true, of an employer who has a space (R-H2); what was
    /// answered stays.
    @Transactional
    void follow(PlatformId platform, UUID hire) {
        jdbc.sql("""
                delete from hire_check c using hire h
                 where h.platform_id = c.platform_id and h.id = c.hire_id and c.asked = 'EMPLOYER' and c.answer is null
                   and h.organisation_id is null and c.platform_id = :platform and c.hire_id = :hire
                """).param("platform", platform.value()).param("hire", hire).update();
        jdbc.sql("""
                insert into hire_check (platform_id, hire_id, due, due_on, asked)
                select h.platform_id, h.id, d.due, h.starts_on, 'EMPLOYER'
                  from hire h cross join unnest(array['D1', 'W1', 'M1', 'M3', 'M6', 'M12']) as d(due)
                 where h.platform_id = :platform and h.id = :hire and h.organisation_id is not null
                    on conflict do nothing
                """).param("platform", platform.value()).param("hire", hire).update();
        jdbc.sql("""
                update hire_check c
                   set due_on = (h.starts_on + case c.due when 'D1' then interval '1 day' when 'W1' then interval '7 days'
                                     when 'M1' then interval '1 month' when 'M3' then interval '3 months'
                                     when 'M6' then interval '6 months' else interval '12 months' end)::date
                  from hire h
                 where h.platform_id = c.platform_id and h.id = c.hire_id and c.answer is null
                   and c.platform_id = :platform and c.hire_id = :hire
                """).param("platform", platform.value()).param("hire", hire).update();
    }
}
