package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/// What profiles, files, offers and checks say once the hires are known.
final class HiresSaid {

    private final JdbcTemplate jdbc;

    HiresSaid(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void notBegun(World world) {
        World.OPERATING.forEach(platform -> notBegun(world, platform));
    }

    /// Of those who are said to work and have no hire, most rest or look: the platform knows where people work.
    void withoutAPost() {
        jdbc.update("""
                update profile r set state = case r.state when 'WORKING' then 'PAUSED' else 'VALIDATED' end
                 where r.state in ('WORKING', 'WORKING_MORE') and abs(hashtext(r.person_id::text)) % 4 <> 0
                   and not exists (select from hire h where h.platform_id = r.platform_id and h.person_id = r.person_id)
                """);
    }

    /// The last one to have begun says that she has not (R-H2); nobody has said more since.
    private void notBegun(World world, PlatformId platform) {
        jdbc.update(
                """
                update hire_check k
                   set answer = case when due = 'D1' and asked = 'PERSON' then 'NOT_BEGUN' end,
                       answered_at = case when due = 'D1' and asked = 'PERSON' then least(cast(? as timestamptz), k.due_on + time '11:10') end,
                       answered_by = case when due = 'D1' and asked = 'PERSON' then 'Équipe de la plateforme' end
                 where k.platform_id = ?
                   and k.hire_id = (select h.id from hire h
                                     where h.platform_id = k.platform_id and h.starts_on < ? and h.ends_on is null
                                     order by h.starts_on desc, h.id limit 1)
                """,
                Timestamp.from(world.now()),
                platform.value(),
                Date.valueOf(world.today().minusDays(1)));
    }

    /// An opening is filled by a hire that is recorded, and by nothing else (R-M10).
    void fillOpenings() {
        jdbc.update("""
                update job_offer o
                   set filled = h.n,
                       openings = greatest(o.openings, h.n),
                       close_reason = case when o.close_reason is null then null
                                           when h.n > 0 and h.n >= o.openings then 'FILLED_PLATFORM'
                                           when o.close_reason = 'FILLED_PLATFORM' then 'FILLED_OTHER'
                                           else o.close_reason end
                  from (select f.id, (select count(*) from hire where offer_id = f.id) as n from job_offer f) h
                 where h.id = o.id
                """);
        jdbc.update("update hire set fills_opening = true where offer_id is not null");
        jdbc.update("""
                update contact c
                   set ended_by_hire = (select h.id from hire h
                                          join person p on p.platform_id = h.platform_id and p.id = h.person_id
                                         where p.card_key = c.card_key and h.still_looking = false
                                         order by h.declared_at desc, h.id limit 1)
                 where c.state = 'WITHDRAWN'
                """);
        jdbc.update("""
                update hire h
                   set work_changed_at = h.declared_at,
                       work_changed = jsonb_build_object(
                           'before', jsonb_build_object('state', 'VALIDATED', 'hours_min', r.hours_min,
                                         'hours_max', r.hours_max, 'situation', p.situation, 'situation_on', p.situation_on),
                           'after', jsonb_build_object('state', r.state, 'hours_min', r.hours_min,
                                         'hours_max', r.hours_max, 'situation', 'EMPLOYEE_SECTOR', 'situation_on', h.starts_on))
                  from profile r
                  join person p on p.platform_id = r.platform_id and p.id = r.person_id
                 where r.platform_id = h.platform_id and r.person_id = h.person_id and h.still_looking is not null
                   and r.state in ('WORKING', 'WORKING_MORE')
                """);
        jdbc.update("""
                update person p
                   set situation_before = coalesce(p.situation_before, p.situation), situation = 'EMPLOYEE_SECTOR',
                       situation_on = h.starts_on
                  from hire h
                 where h.platform_id = p.platform_id and h.person_id = p.id and h.starts_on <= current_date
                   and (h.ends_on is null or h.ends_on >= current_date
                        or h.looking_before is not null and h.still_looking is null)
                """);
    }
}
