package fr.ensemblier.demonstration;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// A few files of each platform that came to the second of their three lives (R-P6), and a few that look alike (R-E6).
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class ArchiveFilling implements Filling {

    private final JdbcTemplate jdbc;

    ArchiveFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            jdbc.update(
                    """
                    insert into person_archive (platform_id, person_id, content, archived_at, until)
                    select p.platform_id, p.id,
                           jsonb_build_object(
                               'person', (to_jsonb(p) - 'team_notes') || jsonb_build_object(
                                   'created_at', p.created_at - interval '26 months',
                                   'last_contact_at', p.last_contact_at - interval '26 months'),
                               'profile', to_jsonb(r) - 'message',
                               'choice', (select jsonb_agg(to_jsonb(t) || jsonb_build_object('at', t.at - interval '26 months'))
                                            from choice t where t.person_id = p.id),
                               'hidden_employer', '[]'::jsonb, 'referral', '[]'::jsonb, 'referral_answer', '[]'::jsonb,
                               'person_event', (select jsonb_agg(to_jsonb(t) || jsonb_build_object('at', t.at - interval '26 months'))
                                                  from person_event t where t.person_id = p.id)),
                           ?, ?
                      from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                     where p.platform_id = ? and r.state = 'PAUSED'
                       and not exists (select from hire h where h.person_id = p.id)
                       and not exists (select from match m where m.card_key = p.card_key)
                       and not exists (select from pathway w where w.person_id = p.id)
                     order by p.created_at, p.id
                     limit 4
                    """,
                    Timestamp.from(world.now().minus(Duration.ofDays(40))),
                    Date.valueOf(world.today().plusDays(1055)),
                    platform.value());
            for (var table : new String[] {"barrier", "hidden_employer", "choice", "person_event", "referral"}) {
                jdbc.update("delete from " + table + " where person_id in (select person_id from person_archive)");
            }
            jdbc.update("""
                    update person p
                       set first_name = 'Dossier archivé', last_name = null, phone = null, email = null, birth_year = null,
                           sex = null, motive = null,
                           adviser_id = null, adviser_name = null, created_by = 'archivé', archived_at = a.archived_at,
                           created_at = p.created_at - interval '26 months',
                           last_contact_at = p.last_contact_at - interval '26 months'
                      from person_archive a
                     where a.platform_id = p.platform_id and a.person_id = p.id and p.archived_at is null
                    """);
            jdbc.update("""
                    update person p set phone = q.phone
                      from (select id, phone, row_number() over (order by created_at desc, id) as n
                              from person where platform_id = ? and phone is not null and archived_at is null limit 6) q
                      join (select id, row_number() over (order by created_at, id) as n
                              from person where platform_id = ? and phone is not null and archived_at is null limit 3) d
                        on d.n = q.n
                     where p.id = d.id
                    """, platform.value(), platform.value());
        }
    }
}
