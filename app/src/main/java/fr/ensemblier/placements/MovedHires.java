package fr.ensemblier.placements;

import fr.ensemblier.organisations.PlacesMoved;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Hires follow their place to the organisation that it has now, whatever was heard first and wherever she lives,
/// unless
/// the same hire is known there (R-E6, R-H1): that one counts as long as both are one.
@Repository
class MovedHires {

    private final JdbcClient jdbc;

    MovedHires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "placements.places-moved")
    void on(PlacesMoved event) {
        // A move and its undo may be heard at once: the second waits, and reads what the first has written.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 13))")
                .param("key", "moved-hires:" + event.platform())
                .query((_, _) -> true)
                .list();
        jdbc.sql("""
                update hire h set organisation_id = e.organisation_id, version = h.version + 1
                  from establishment e
                 where e.platform_id = :platform and e.id = any (:places) and h.establishment_id = e.id
                   and h.organisation_id <> e.organisation_id
                   and (h.cancelled_at is not null
                        or not exists (select from hire o
                                        where o.platform_id = h.platform_id and o.person_id = h.person_id
                                          and o.organisation_id = e.organisation_id and o.starts_on = h.starts_on
                                          and o.cancelled_at is null))
                """)
                .param("platform", event.platform().value())
                .param("places", event.places().toArray(UUID[]::new))
                .update();
    }
}
