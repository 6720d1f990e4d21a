package fr.ensemblier.demonstration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Three employers of each platform came a second time, from a spreadsheet that names them otherwise: doubles to
/// compare.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class DoublesFilling implements Filling {

    private static final int DOUBLES = 3;

    private final JdbcTemplate jdbc;

    DoublesFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            jdbc.update("""
                    insert into organisation (platform_id, id, name, source, created_at)
                    select platform_id, md5('double of ' || id)::uuid,
                           regexp_replace(name, '^EHPAD (Résidence )?', 'Maison de retraite '), 'SPREADSHEET', created_at
                      from establishment
                     where platform_id = ? and family = 'EHPAD' and name like 'EHPAD %' and closed_on is null
                     order by id
                     limit ?
                    """, platform.value(), DOUBLES);
            jdbc.update("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                               lat, lon, phone, source, created_at)
                    select e.platform_id, md5('place of ' || o.id)::uuid, o.id, o.name, e.family, e.setting, e.commune,
                           e.commune_name, e.lat, e.lon, e.phone, 'SPREADSHEET', o.created_at
                      from organisation o
                      join establishment e on e.platform_id = o.platform_id and o.id = md5('double of ' || e.id)::uuid
                     where o.platform_id = ?
                    """, platform.value());
        }
    }
}
