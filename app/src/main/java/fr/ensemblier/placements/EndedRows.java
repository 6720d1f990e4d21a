package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contracts whose last day is past, in the rows of hires.
@Repository
class EndedRows {

    record Ended(PlatformId platform, UUID hire, UUID person, String employer, LocalDate endsOn) {}

    private final JdbcClient jdbc;

    EndedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of living files about whose end nobody was asked, while no other post of hers goes on.
    List<Ended> ended(LocalDate today) {
        return jdbc.sql("""
                select h.platform_id, h.id, h.person_id, h.employer_name, h.ends_on
                  from hire h
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id and p.erased_at is null
                   and (p.archived_at is null or p.merged_into is not null)
                 where h.ends_on < :today and h.cancelled_at is null
                   and h.end_asked_for is distinct from h.ends_on
                   and not hire_told_twice(h.platform_id, h.person_id, h.organisation_id, h.starts_on)
                   and not exists (select from hire o
                                    where o.platform_id = h.platform_id and o.id <> h.id and o.cancelled_at is null
                                      and o.person_id in (select same_persons(h.person_id))
                                      and (o.ends_on is null or o.ends_on > h.ends_on))
                 order by h.ends_on, h.id
                """)
                .param("today", today)
                .query((row, _) -> new Ended(
                        PlatformId.of(row.getString("platform_id")),
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("employer_name"),
                        Objects.requireNonNull(row.getObject("ends_on", LocalDate.class))))
                .list();
    }

    /// The question is open again; what she said while she was in the post is kept. False when another node asked.
    boolean asked(Ended one, LocalDate today) {
        return jdbc.sql("""
                update hire
                   set end_asked_for = ends_on,
                       looking_before = jsonb_build_object('still', still_looking, 'for', looking_for, 'by', looking_said_by,
                                                           'at', looking_said_at, 'believed', looking_believed),
                       still_looking = null, looking_for = null, looking_said_by = null, looking_said_at = null,
                       looking_asked_on = :today, looking_believed = null
                 where platform_id = :platform and id = :hire and cancelled_at is null and ends_on = :end
                   and end_asked_for is distinct from ends_on
                """)
                        .param("today", today)
                        .param("platform", one.platform().value())
                        .param("hire", one.hire())
                        .param("end", one.endsOn())
                        .update()
                == 1;
    }

    /// Whether the end that was asked about is not the end any more; an answer that is open is her former one again.
    boolean renewed(PlatformId platform, UUID hire, LocalDate today) {
        var moved = jdbc.sql("""
                select exists (select from hire
                                where platform_id = :platform and id = :hire and end_asked_for is not null
                                  and (ends_on is null or ends_on >= :today))
                """)
                .param("platform", platform.value())
                .param("hire", hire)
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (moved) {
            goesOn(platform, hire);
            jdbc.sql("""
                    update hire set end_asked_for = null, looking_before = null
                     where platform_id = :platform and id = :hire
                    """)
                    .param("platform", platform.value())
                    .param("hire", hire)
                    .update();
        }
        return moved;
    }

    /// Her answer from before counts again. False when it was said or she answered otherwise.
    boolean goesOn(PlatformId platform, UUID hire) {
        return jdbc.sql("""
                update hire
                   set still_looking = (looking_before ->> 'still')::boolean, looking_for = looking_before ->> 'for',
                       looking_said_by = looking_before ->> 'by', looking_said_at = (looking_before ->> 'at')::timestamptz,
                       looking_believed = (looking_before ->> 'believed')::boolean,
                       looking_before = null
                 where platform_id = :platform and id = :hire and looking_before is not null and still_looking is null
                """)
                        .param("platform", platform.value())
                        .param("hire", hire)
                        .update()
                == 1;
    }

    /// She left before the clock saw it, or the end is known otherwise: nobody is asked again about this day.
    void known(PlatformId platform, UUID hire) {
        jdbc.sql("""
                update hire set end_asked_for = ends_on, looking_before = null
                 where platform_id = :platform and id = :hire
                """).param("platform", platform.value()).param("hire", hire).update();
    }
}
