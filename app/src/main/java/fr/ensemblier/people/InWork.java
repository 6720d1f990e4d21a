package fr.ensemblier.people;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a hire changes in the profile and the situation of a person (R-M10), and how it is given back (R-E6).
@Repository
class InWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    InWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Gives what was and what is now, for [#taken].
    String begins(PlatformId platform, UUID person, boolean stillLooking, @Nullable BigDecimal hoursLeft) {
        var before = now(platform, person);
        works(platform, person, stillLooking ? "WORKING_MORE" : "WORKING");
        if (stillLooking && hoursLeft != null) {
            lowerHours(platform, person, hoursLeft);
        }
        situation(platform, person);
        return "{\"before\": " + before + ", \"after\": " + now(platform, person) + "}";
    }

    private String now(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select jsonb_build_object('state', r.state, 'hours_min', r.hours_min, 'hours_max', r.hours_max,
                                          'situation', p.situation, 'situation_on', p.situation_on)
                  from person p
                  left join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.platform_id = :platform and p.id = :person
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("{}");
    }

    /// Only a profile that was validated is in work; one that rests stays as she left it when she looks for more.
    private void works(PlatformId platform, UUID person, String state) {
        jdbc.sql("""
                update profile set state = :state, version = version + 1
                 where platform_id = :platform and person_id = :person and state <> :state
                   and (state in ('VALIDATED', 'WORKING_MORE') or state = 'PAUSED' and :state = 'WORKING')
                """)
                .param("state", state)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    private void lowerHours(PlatformId platform, UUID person, BigDecimal hoursLeft) {
        jdbc.sql("""
                update profile
                   set hours_max = least(coalesce(hours_max, :left), :left),
                       hours_min = case when hours_min > :left then :left else hours_min end,
                       version = version + 1
                 where platform_id = :platform and person_id = :person
                """)
                .param("left", hoursLeft)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// Her situation follows her hire, with the day.
    private void situation(PlatformId platform, UUID person) {
        jdbc.sql("""
                update person set situation = 'EMPLOYEE_SECTOR', situation_on = :today, version = version + 1
                 where platform_id = :platform and id = :person and situation <> 'EMPLOYEE_SECTOR'
                """)
                .param("today", Paris.today(clock))
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// What stands as the hire left it goes back; what was said since stays.
    void taken(PlatformId platform, UUID person, String changed) {
        jdbc.sql("""
                with k as (select cast(:changed as jsonb) -> 'before' as b, cast(:changed as jsonb) -> 'after' as a)
                update profile r
                   set state     = case when r.state = k.a ->> 'state' then k.b ->> 'state' else r.state end,
                       hours_max = case when r.hours_max is not distinct from (k.a ->> 'hours_max')::numeric
                                        then (k.b ->> 'hours_max')::numeric else r.hours_max end,
                       hours_min = case when r.hours_min is not distinct from (k.a ->> 'hours_min')::numeric
                                        then (k.b ->> 'hours_min')::numeric else r.hours_min end,
                       version   = r.version + 1
                  from k
                 where r.platform_id = :platform and r.person_id = :person and k.b ->> 'state' is not null
                """)
                .param("changed", changed, Types.VARCHAR)
                .param("platform", platform.value())
                .param("person", person)
                .update();
        jdbc.sql("""
                with k as (select cast(:changed as jsonb) -> 'before' as b, cast(:changed as jsonb) -> 'after' as a)
                update person p
                   set situation = k.b ->> 'situation', situation_on = (k.b ->> 'situation_on')::date,
                       version = p.version + 1
                  from k
                 where p.platform_id = :platform and p.id = :person
                   and p.situation = k.a ->> 'situation' and p.situation_on = (k.a ->> 'situation_on')::date
                   and k.b is distinct from k.a
                """)
                .param("changed", changed, Types.VARCHAR)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }
}
