package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Offers and cards that could meet: the same occupation, not far, and nobody that she hides from (R-P9).
@Component
class Couples {

    private static final String COUPLES = """
            select o.id, o.organisation_id, o.establishment_id, o.published_at, o.closed_at, k.card_key, k.called,
                   concat_ws(' ', p.first_name, p.last_name) as name, p.phone, p.email
              from job_offer o
              join candidate_card k on k.platform_id = o.platform_id and o.occupation = any (k.occupations)
              join person p on p.card_key = k.card_key
             where o.platform_id = ?
               and o.published_at is not null
               and not o.organisation_id = any (k.hidden_from)
               and abs(k.lat - o.lat) < 0.35
               and abs(k.lon - o.lon) < 0.45
            """;

    private final JdbcTemplate jdbc;

    Couples(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Of one person, with offers that are published.
    List<Couple> of(PlatformId platform, UUID person) {
        return read(COUPLES + """
               and p.id = ?
               and o.state = 'PUBLISHED'
               and k.visible
             order by md5(o.id::text || k.card_key)
                """, platform.value(), person);
    }

    /// With offers that are published and cards that are shown; those of employers who have a recruiter first.
    List<Couple> open(PlatformId platform, UUID but) {
        return read(COUPLES + """
               and p.id <> ?
               and o.state = 'PUBLISHED'
               and k.visible
             order by exists (select 1 from membership m where m.organisation_id = o.organisation_id and m.role = 'EMPLOYER')
                      and ascii(md5(o.id::text || k.card_key)) % 3 = 0 desc,
                      md5(o.id::text || k.card_key)
             limit 900
                """, platform.value(), but);
    }

    /// With offers that have closed; each offer one person before any has two, each person three at most.
    List<Couple> past(PlatformId platform, UUID but) {
        return read("""
            select * from (
                select c.*, row_number() over (partition by c.id order by md5(c.card_key::text)) as nth,
                       row_number() over (partition by c.card_key order by md5(c.id::text)) as hers
                  from (""" + COUPLES + """
               and p.id <> ?
               and o.state = 'CLOSED') c
                ) c
             where hers <= 3
             order by nth, md5(c.id::text || c.card_key)
             limit 900
                """, platform.value(), but);
    }

    private List<Couple> read(String sql, @Nullable Object... given) {
        return jdbc.query(
                sql,
                (row, _) -> new Couple(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("establishment_id", UUID.class),
                        Objects.requireNonNull(row.getTimestamp("published_at")).toInstant(),
                        instant(row.getTimestamp("closed_at")),
                        row.getObject("card_key", UUID.class),
                        row.getString("called"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email")),
                given);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
