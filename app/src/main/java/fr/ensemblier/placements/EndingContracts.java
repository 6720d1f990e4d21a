package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contracts that end within thirty days, of the people whom an adviser follows: the list of hires shows which.
@Repository
public class EndingContracts {

    private final JdbcClient jdbc;

    EndingContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(PlatformId platform, UUID adviser, LocalDate today) {
        return jdbc.sql("""
                select count(*) from hire h
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where h.platform_id = :platform and p.adviser_id = :adviser and h.cancelled_at is null
                   and h.ends_on between :today and :today::date + 30
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
