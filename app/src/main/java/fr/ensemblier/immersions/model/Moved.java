package fr.ensemblier.immersions.model;

import fr.ensemblier.organisations.PlacesMoved;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Places and immersions follow their establishment to the organisation that it has now (R-E6).
@Repository
class Moved {

    private final JdbcClient jdbc;

    Moved(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "immersions.places-moved")
    void on(PlacesMoved event) {
        follow("""
                update immersion_place p set organisation_id = e.organisation_id
                  from establishment e
                 where e.platform_id = :platform and e.id = any (:places) and p.establishment_id = e.id
                   and p.organisation_id <> e.organisation_id
                """, event);
        follow("""
                update immersion i set organisation_id = e.organisation_id
                  from establishment e
                 where e.platform_id = :platform and e.id = any (:places) and i.establishment_id = e.id
                   and i.organisation_id <> e.organisation_id
                """, event);
        follow("""
                update pupil_request r set organisation_id = e.organisation_id
                  from establishment e
                 where e.platform_id = :platform and e.id = any (:places) and r.establishment_id = e.id
                   and r.organisation_id <> e.organisation_id
                """, event);
    }

    private void follow(String sql, PlacesMoved event) {
        jdbc.sql(sql)
                .param("platform", event.platform().value())
                .param("places", event.places().toArray(UUID[]::new))
                .update();
    }
}
