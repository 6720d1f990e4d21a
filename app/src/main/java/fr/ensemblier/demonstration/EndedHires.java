package fr.ensemblier.demonstration;

import java.sql.Date;
import java.sql.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/// Contracts that ran out: about the latest ones each platform asks, of the others it knows what became of them
/// (R-H1).
final class EndedHires {

    /// A contract that ran out, when she has no later post.
    private static final String OVER = """
             where h.ends_on < cast(? as date) and h.end_reason is null and h.cancelled_at is null
               and not exists (select from hire o
                                where o.platform_id = h.platform_id and o.person_id = h.person_id and o.id <> h.id
                                  and (o.ends_on is null or o.ends_on > h.ends_on))
            """;

    private final JdbcTemplate jdbc;

    EndedHires(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The last one of each platform that ran out is asked about since yesterday.
    void fill(World world) {
        var today = Date.valueOf(world.today());
        jdbc.update("update hire set end_asked_for = ends_on where ends_on < ?", today);
        jdbc.update("""
                update profile r
                   set state = case when h.still_looking then 'VALIDATED' else 'PAUSED' end
                  from hire h
                """ + OVER + """
                   and r.platform_id = h.platform_id and r.person_id = h.person_id and r.state in ('WORKING', 'WORKING_MORE')
                """, today);
        jdbc.update("""
                with last as (select distinct on (h.platform_id) h.platform_id, h.id, h.person_id from hire h
                                join profile r on r.platform_id = h.platform_id and r.person_id = h.person_id
                                              and r.state in ('PAUSED', 'VALIDATED')
                """ + OVER + """
                               and h.contact_id is null
                               order by h.platform_id, h.ends_on desc, h.id),
                     asked as (update hire h
                                  set looking_before = jsonb_build_object('still', h.still_looking, 'by', h.declared_name, 'at', h.declared_at),
                                      still_looking = null, looking_for = null, looking_asked_on = cast(? as date) - 1,
                                      ends_on = greatest(h.ends_on, cast(? as date) - 2),
                                      end_asked_for = greatest(h.ends_on, cast(? as date) - 2)
                                 from last
                                where h.platform_id = last.platform_id and h.id = last.id
                            returning h.platform_id, h.person_id)
                update profile r set state = 'WORKING'
                  from asked where r.platform_id = asked.platform_id and r.person_id = asked.person_id
                """, today, today, today, today);
    }

    /// Whoever follows her is to call (R-H1).
    void tasks(World world, String insert) {
        jdbc.update(insert + """
                select h.platform_id, cast(md5('task:hire-ended:' || h.id) as uuid), 'hire-ended:' || h.id,
                       'hire.ended', case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, cast(p.adviser_id as text),
                       p.id, null, concat_ws(' ', p.first_name, p.last_name) || ' : contrat terminé chez ' || h.employer_name,
                       'Est-il renouvelé ? A-t-elle un autre poste, ou cherche-t-elle encore ? La question l’attend aussi dans son espace.',
                       '/equipe/embauches/' || h.id, ?, false, ?, null, null
                  from hire h
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where h.looking_before is not null and h.still_looking is null
                """, Date.valueOf(World.workingDay(world.today())), Timestamp.from(world.daysAgo(0, 1)));
    }
}
