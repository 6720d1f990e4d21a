package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What humans decided beside the machine: persons put forward and aside, their wishes, whether those hired still look.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class DecisionsFilling implements Filling {

    private static final String DECIDED = """
            insert into match_decision (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, side, kind, reason,
                                        words, by, at, undone_at, undone_by)
            """;

    private final JdbcTemplate jdbc;

    DecisionsFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            forward(platform);
            aside(platform);
            wish(world, platform);
            look(world, platform);
        }
    }

    private void forward(PlatformId platform) {
        jdbc.update(DECIDED + """
                select platform_id, cast(md5('forward:' || id) as uuid), offer_id, organisation_id, card_platform_id, card_key, 'TEAM',
                       'FORWARD', null,
                       case when origin = 'TEAM' then 'Un proche fait la route chaque jour : le trajet ne pose pas de problème.'
                            else 'A réussi une immersion dans ce métier.' end,
                       'L’équipe', notified_at, null, null
                  from match
                 where platform_id = ? and state = 'TO_TREAT' and origin <> 'INTEREST'
                 order by origin = 'TEAM' desc, md5('f' || id)
                 limit 8
                """, platform.value());
        jdbc.update("""
                update match m set forward = true
                  from match_decision d
                 where m.platform_id = ? and d.platform_id = m.platform_id and d.offer_id = m.offer_id and d.card_key = m.card_key
                   and d.kind = 'FORWARD'
                """, platform.value());
    }

    /// Employers by the reason of the match; the team by its own words, once undone.
    private void aside(PlatformId platform) {
        jdbc.update(DECIDED + """
                select platform_id, cast(md5('aside:' || id) as uuid), offer_id, organisation_id, card_platform_id, card_key, 'EMPLOYER',
                       'ASIDE', reason, null, 'Le service du recrutement', treated_at, null, null
                  from match
                 where platform_id = ? and state = 'PUT_ASIDE'
                """, platform.value());
        jdbc.update(DECIDED + """
                select platform_id, cast(md5('team:' || id) as uuid), offer_id, organisation_id, card_platform_id, card_key, 'TEAM',
                       'ASIDE', null, 'Préfère attendre un poste avec plus d’heures.', 'L’équipe', treated_at,
                       case when row_number() over (order by id) = 1 then treated_at + interval '2 days' end,
                       case when row_number() over (order by id) = 1 then 'L’équipe' end
                  from match
                 where platform_id = ? and state = 'WITHDRAWN'
                 order by id
                 limit 4
                """, platform.value());
    }

    /// Some want fewer employers at a time, some do not want a machine to order them (R-M6, R-M9).
    private void wish(World world, PlatformId platform) {
        jdbc.update("""
                insert into match_wish (platform_id, card_key, weekly_contacts, objected_at, noted_by, noted_at)
                select platform_id, card_key, case when n <= 6 then 1 + n % 3 end, case when n > 5 then cast(? as timestamptz) end,
                       called, ?
                  from (select *, row_number() over (order by md5('w' || card_key)) as n
                          from candidate_card
                         where platform_id = ? and visible
                           and not exists (select from match m where m.card_key = candidate_card.card_key)) c
                 where n <= 8
                """, Timestamp.from(world.daysAgo(5, 6)), Timestamp.from(world.daysAgo(5, 6)), platform.value());
    }

    /// Those hired were asked whether they still look; the latest have not answered yet (R-M10).
    private void look(World world, PlatformId platform) {
        jdbc.update("""
                update hire h
                   set looking_for = case when still_looking then
                                          case when weekly_hours < 35 then 'MORE_HOURS' else 'ANOTHER_POST' end end,
                       looking_said_by = 'La personne',
                       looking_said_at = declared_at + interval '1 day'
                 where platform_id = ?
                """, platform.value());
        jdbc.update("""
                update hire h
                   set still_looking = null, looking_for = null, looking_said_by = null, looking_said_at = null,
                       looking_asked_on = ?, looking_believed = true
                 where platform_id = ?
                   and id in (select id from hire where platform_id = ? order by declared_at desc, id limit 3)
                """, Date.valueOf(world.today().minusDays(2)), platform.value(), platform.value());
    }
}
