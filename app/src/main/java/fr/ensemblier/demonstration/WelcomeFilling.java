package fr.ensemblier.demonstration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// How recruits are received, on two answers of three: most are looked after, one in ten of the others is alone.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class WelcomeFilling implements Filling {

    private final JdbcTemplate jdbc;

    WelcomeFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 93;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            jdbc.update("""
                    update hire_check c
                       set tutor = case when h.n % 10 = 0 then 'NONE' when h.n % 10 = 1 then 'RARELY' else 'YES' end,
                           helps = case when c.answer = 'THERE_DIFFICULT' or h.n % 10 < 2
                                        then (array['{TRAVEL}', '{HOURS,LOAD}', '{GESTURES}', '{TEAM}', '{CHILDCARE}', '{EQUIPMENT}'])[1 + h.n % 6]::text[]
                                        else '{}' end
                      from (select id, abs(hashtext(id::text)) as n from hire where platform_id = ?) h
                     where c.platform_id = ? and c.hire_id = h.id and c.answer in ('THERE', 'THERE_DIFFICULT')
                       and abs(hashtext(c.due || c.asked || h.id)) % 3 <> 0
                    """, platform.value(), platform.value());
            tutors(platform.value());
        }
    }

    /// Of those whose employer says that somebody is there: two of three named, most of them trained.
    private void tutors(String platform) {
        jdbc.update("""
                insert into hire_tutor (platform_id, id, hire_id, name, trained, trained_year, since, said_by, noted_by, noted_at)
                select h.platform_id, cast(md5('tutor:' || h.id) as uuid), h.id,
                       (array['Nadège Colin', 'Sylvie Brun', 'Karim Haddad', 'Mireille Faure', 'Thierry Leroux', 'Aminata Sy'])[1 + h.n % 6],
                       case when h.n % 5 < 3 then 'YES' when h.n % 5 = 3 then 'NO' else 'UNKNOWN' end,
                       case when h.n % 5 < 3 then extract(year from h.starts_on)::int - h.n % 5 end,
                       h.starts_on,
                       case when h.n % 4 = 0 then 'TEAM' else 'EMPLOYER' end,
                       case when h.n % 4 = 0 then coalesce(h.adviser_name, h.declared_name) else h.employer_name end,
                       k.answered_at
                  from (select h.*, p.adviser_name, abs(hashtext('tutor' || h.id)) as n from hire h
                          join person p on p.platform_id = h.platform_id and p.id = h.person_id and p.erased_at is null
                                       and p.archived_at is null
                         where h.platform_id = ? and h.cancelled_at is null) h
                  join lateral (select min(k.answered_at) as answered_at from hire_check k
                                 where k.platform_id = h.platform_id and k.hire_id = h.id and k.asked = 'EMPLOYER'
                                   and k.tutor = 'YES') k on k.answered_at is not null
                 where h.n % 3 <> 0
                """, platform);
    }
}
