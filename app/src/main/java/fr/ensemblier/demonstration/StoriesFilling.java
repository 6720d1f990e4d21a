package fr.ensemblier.demonstration;

import fr.ensemblier.ui.French;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What contacts, hires and pathways write into the time line of a file, as in real life: one line each, signed by who
/// acted; what she said herself counts as news of her.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class StoriesFilling implements Filling {

    private static final String INSERT =
            "insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)\n";

    private final JdbcTemplate jdbc;

    StoriesFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 92;
    }

    @Override
    public void fill(World world) {
        contacts();
        hires(world);
        news();
        pathways(world);
        jdbc.update("""
                update person p set last_contact_at = greatest(p.last_contact_at, e.at)
                  from (select platform_id, person_id, max(at) as at from person_event
                         where by = ? or title like 'Nouvelles de%' group by 1, 2) e
                 where e.platform_id = p.platform_id and e.person_id = p.id
                """, PeopleFilling.HERSELF);
    }

    private void contacts() {
        jdbc.update(INSERT + """
                select c.card_platform_id, cast(md5('story:' || n.id) as uuid), p.id, 'contact',
                       case n.kind when 'asked' then e.name || ' demande à la rencontrer'
                                   when 'accepted' then 'Accepte de rencontrer ' || e.name
                                   when 'declined' then 'Décline la rencontre avec ' || e.name
                                   when 'reached' then 'Jointe par ' || e.name
                                   when 'not_suitable' then e.name || ' ne donne pas suite'
                                   when 'no_answer' then e.name || ' n’a pas réussi à la joindre'
                                   else 'Ne souhaite pas continuer avec ' || e.name end,
                       case when n.kind = 'asked' then '« ' || n.text || ' »' end, n.at,
                       case n.side when 'EMPLOYER' then e.name when 'PERSON' then ? else n.by end
                  from contact_entry n
                  join contact c on c.platform_id = n.platform_id and c.id = n.contact_id
                  join person p on p.card_key = c.card_key
                  join establishment e on e.id = c.establishment_id
                 where n.kind in ('asked', 'accepted', 'declined', 'reached', 'not_suitable', 'no_answer', 'person_stopped')
                """, PeopleFilling.HERSELF);
    }

    private record Hired(
            String platform, UUID id, UUID person, String employer, LocalDate on, Timestamp at, String by) {}

    private void hires(World world) {
        var hires = jdbc.query(
                """
                select h.platform_id, h.id, h.person_id, h.employer_name, h.starts_on, h.declared_at,
                       case h.declared_by when 'EMPLOYER' then h.employer_name when 'PERSON' then ?
                            else coalesce(p.adviser_name, 'L’équipe') end
                  from hire h join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 order by h.id
                """,
                (row, _) -> new Hired(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getTimestamp(6),
                        row.getString(7)),
                PeopleFilling.HERSELF);
        jdbc.batchUpdate(
                INSERT + "values (?, ?, ?, 'hire', ?, ?, ?, ?)",
                hires.stream()
                        .map(one -> new Object[] {
                            one.platform(),
                            World.id("story:hire:" + one.id()),
                            one.person(),
                            "Embauche : " + one.employer(),
                            "Premier jour : " + French.shortDate(one.on(), world.today()),
                            one.at(),
                            one.by()
                        })
                        .toList());
    }

    private void news() {
        jdbc.update(INSERT + """
                select k.platform_id, cast(md5('story:' || k.hire_id || k.due) as uuid), h.person_id, 'hire',
                       'Nouvelles de l’emploi chez ' || h.employer_name,
                       case k.answer when 'LEFT' then 'N’est plus en poste.' when 'THERE_DIFFICULT' then 'En poste, avec des difficultés.'
                                     when 'THERE' then 'En poste.' end,
                       k.answered_at, coalesce(p.adviser_name, 'L’équipe')
                  from hire_check k
                  join hire h on h.platform_id = k.platform_id and h.id = k.hire_id
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where k.asked = 'PERSON' and k.answer in ('THERE', 'THERE_DIFFICULT', 'LEFT')
                   and (h.ends_on is null or k.due_on <= h.ends_on + 31)
                """);
    }

    private void pathways(World world) {
        jdbc.update(INSERT + """
                select w.platform_id, cast(md5('story:' || v.pathway_id || v.on_day || v.said) as uuid), w.person_id, 'PATHWAY',
                       case when v.said = 'Parcours ouvert' then 'Parcours ouvert : ' || w.name
                            else w.name || ' : ' || lower(left(v.said, 1)) || substr(v.said, 2) end, v.reason,
                       least(cast(? as timestamptz),
                             (v.on_day + time '09:30') at time zone 'Europe/Paris'
                             + interval '7 minutes' * row_number() over (
                                   partition by v.pathway_id, v.on_day
                                   order by v.said <> 'Parcours ouvert', v.said not like '%commencée%', v.said)), v.by
                  from (select distinct on (platform_id, pathway_id, on_day, said) * from pathway_event
                         order by platform_id, pathway_id, on_day, said, id) v
                  join pathway w on w.platform_id = v.platform_id and w.id = v.pathway_id
                 where not exists (select from pathway_event t
                                    where t.platform_id = v.platform_id and t.pathway_id = v.pathway_id and t.on_day = v.on_day
                                      and v.said like 'Étape commencée%' and t.said = replace(v.said, 'commencée', 'terminée'))
                """, Timestamp.from(world.now()));
    }
}
