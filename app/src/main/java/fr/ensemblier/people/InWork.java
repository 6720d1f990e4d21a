package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a hire changes in the profile and the situation of a person (R-M10), and how it is given back (R-E6).
@Repository
class InWork {

    private final JdbcClient jdbc;

    InWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gives what was and what is now, for [#taken].
    String begins(
            PlatformId platform, UUID person, boolean stillLooking, @Nullable BigDecimal hoursLeft, LocalDate since) {
        var before = now(platform, person);
        works(platform, person, stillLooking ? "WORKING_MORE" : "WORKING");
        if (stillLooking && hoursLeft != null) {
            lowerHours(platform, person, hoursLeft);
        }
        situation(platform, person, since);
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

    /// Her situation follows her hire, since its first day. What it was before the first hire stays beside it (R-F5).
    private void situation(PlatformId platform, UUID person, LocalDate since) {
        jdbc.sql("""
                update person
                   set situation_before = coalesce(situation_before, situation), situation = 'EMPLOYEE_SECTOR',
                       situation_on = :since, version = version + 1
                 where platform_id = :platform and id = :person and situation <> 'EMPLOYEE_SECTOR'
                """)
                .param("since", since)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// She is not in the post any more: her hours go back where she did not change them since. What her situation is
    /// now is known only if it was another than in work.
    void ends(PlatformId platform, UUID person, String changed, LocalDate on) {
        jdbc.sql("""
                with k as (select cast(:changed as jsonb) -> 'before' as b, cast(:changed as jsonb) -> 'after' as a)
                update profile r
                   set state     = case r.state when 'WORKING_MORE' then 'VALIDATED' when 'WORKING' then 'PAUSED' else r.state end,
                       hours_max = case when r.hours_max = (k.a ->> 'hours_max')::numeric
                                        then (k.b ->> 'hours_max')::numeric else r.hours_max end,
                       hours_min = case when r.hours_min = (k.a ->> 'hours_min')::numeric
                                        then (k.b ->> 'hours_min')::numeric else r.hours_min end,
                       version   = r.version + 1
                  from k
                 where r.platform_id = :platform and r.person_id = :person
                """)
                .param("changed", changed, Types.VARCHAR)
                .param("platform", platform.value())
                .param("person", person)
                .update();
        jdbc.sql("""
                update person
                   set situation = coalesce(nullif(cast(:changed as jsonb) -> 'before' ->> 'situation', 'EMPLOYEE_SECTOR'), 'UNKNOWN'),
                       situation_on = :on, version = version + 1
                 where platform_id = :platform and id = :person and situation = 'EMPLOYEE_SECTOR'
                """)
                .param("changed", changed, Types.VARCHAR)
                .param("on", on)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// A profile that was never validated is shown to the team first.
    void looks(PlatformId platform, UUID person, boolean looking) {
        jdbc.sql("""
                update profile
                   set state = case when not :looking then 'PAUSED' when validated_at is null then 'SUBMITTED' else 'VALIDATED' end,
                       version = version + 1
                 where platform_id = :platform and person_id = :person
                   and state in ('VALIDATED', 'WORKING_MORE', 'WORKING', 'PAUSED')
                """)
                .param("looking", looking)
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
                       situation_before = nullif(p.situation_before, k.b ->> 'situation'), version = p.version + 1
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
