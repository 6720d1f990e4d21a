package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where a person works, and when she is next asked how it goes.
@Repository
class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one that begins last first.
    List<Hires.Post> of(PlatformId platform, UUID person, LocalDate today) {
        return jdbc.sql("""
                select h.id, h.organisation_id, h.employer_name, h.starts_on, h.ends_on,
                       (select min(c.due_on) from hire_check c
                         where c.platform_id = h.platform_id and c.hire_id = h.id and c.asked = 'PERSON'
                           and c.answer is null and c.due_on >= :today
                           and (h.ends_on is null or h.ends_on >= c.due_on)) as news
                  from hire h
                 where h.platform_id = :platform and h.person_id in (select same_persons(:person)) and h.cancelled_at is null
                   and (h.ends_on is null or h.ends_on >= :today)
                 order by h.starts_on desc, h.id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("today", today)
                .query((row, _) -> new Hires.Post(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("employer_name"),
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("news", LocalDate.class)))
                .list();
    }
}
