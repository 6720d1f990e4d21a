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
        }
    }
}
