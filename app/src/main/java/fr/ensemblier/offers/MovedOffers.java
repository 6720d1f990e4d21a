package fr.ensemblier.offers;

import fr.ensemblier.organisations.PlacesMoved;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Offers and needs follow their place to another organisation (R-E6).
@Repository
class MovedOffers {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MovedOffers(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(PlacesMoved event) {
        var places = event.places().toArray(UUID[]::new);
        jdbc.sql("""
                update hiring_need set organisation_id = :into
                 where platform_id = :platform and organisation_id = :from and establishment_id = any (:places)
                """)
                .param("platform", event.platform().value())
                .param("from", event.from())
                .param("into", event.into())
                .param("places", places)
                .update();
        jdbc
                .sql("""
                update job_offer set organisation_id = :into
                 where platform_id = :platform and organisation_id = :from and establishment_id = any (:places)
                returning id, state
                """)
                .param("platform", event.platform().value())
                .param("from", event.from())
                .param("into", event.into())
                .param("places", places)
                .query((row, _) -> new Moved(row.getObject("id", UUID.class), row.getString("state")))
                .list()
                .stream()
                .filter(moved -> moved.state().equals("PUBLISHED"))
                .forEach(moved -> events.publishEvent(new OfferChanged(event.platform(), new JobOfferId(moved.id()))));
    }

    private record Moved(UUID id, String state) {}
}
