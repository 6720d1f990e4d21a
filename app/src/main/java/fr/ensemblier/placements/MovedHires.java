package fr.ensemblier.placements;

import fr.ensemblier.organisations.PlacesMoved;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Hires follow their place to another organisation, unless the same hire is known there (R-E6, R-H1).
@Repository
class MovedHires {

    private final JdbcClient jdbc;

    MovedHires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "placements.places-moved")
    void on(PlacesMoved event) {
        jdbc.sql("""
                update hire h set organisation_id = :into
                 where h.platform_id = :platform and h.organisation_id = :from and h.establishment_id = any (:places)
                   and not exists (select from hire o
                                    where o.platform_id = h.platform_id and o.person_id = h.person_id
                                      and o.organisation_id = :into and o.starts_on = h.starts_on
                                      and o.cancelled_at is null)
                """)
                .param("platform", event.platform().value())
                .param("from", event.from())
                .param("into", event.into())
                .param("places", event.places().toArray(UUID[]::new))
                .update();
    }
}
