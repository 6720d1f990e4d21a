package fr.ensemblier.matching.model;

import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.organisations.PlacesMoved;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Matches, contacts, what they revealed and what was lifted follow their place to another organisation (R-E6).
@Repository
class MovedContacts {

    private final JdbcClient jdbc;
    private final OfferDirectory offers;

    MovedContacts(JdbcClient jdbc, OfferDirectory offers) {
        this.jdbc = jdbc;
        this.offers = offers;
    }

    @ApplicationModuleListener(id = "matching.places-moved")
    void on(PlacesMoved event) {
        var offersOfPlaces = jdbc
                .sql("select distinct offer_id from match where platform_id = :platform and organisation_id = :from")
                .param("platform", event.platform().value())
                .param("from", event.from())
                .query((row, _) -> row.getObject("offer_id", UUID.class))
                .list()
                .stream()
                .filter(id -> offers.find(new JobOfferId(id))
                        .filter(offer -> event.places().contains(offer.establishment()))
                        .isPresent())
                .toArray(UUID[]::new);
        update("""
                update match set organisation_id = :into
                 where platform_id = :platform and organisation_id = :from and offer_id = any (:keys)
                """, event, offersOfPlaces);
        update("""
                update match_decision set organisation_id = :into
                 where platform_id = :platform and organisation_id = :from and offer_id = any (:keys)
                """, event, offersOfPlaces);
        var places = event.places().toArray(UUID[]::new);
        update("""
                update revealed_identity r set organisation_id = :into
                 where r.platform_id = :platform and r.organisation_id = :from
                   and exists (select from contact c
                                where c.platform_id = r.platform_id and c.id = r.contact_id
                                  and c.establishment_id = any (:keys))
                """, event, places);
        update("""
                update contact set organisation_id = :into
                 where platform_id = :platform and organisation_id = :from and establishment_id = any (:keys)
                """, event, places);
        lifts(event);
    }

    /// What the head lifted for one holds for both, until they are put apart again (R-M5).
    private void lifts(PlacesMoved event) {
        var sql = event.undone()
                ? "delete from match_lift where platform_id = :platform and organisation_id = :from and came_from = :into"
                : """
                insert into match_lift (platform_id, organisation_id, lifted_at, lifted_by, came_from)
                select platform_id, :into, lifted_at, lifted_by, organisation_id
                  from match_lift
                 where platform_id = :platform and organisation_id = :from
                    on conflict do nothing
                """;
        jdbc.sql(sql)
                .param("platform", event.platform().value())
                .param("from", event.from())
                .param("into", event.into())
                .update();
    }

    private void update(String sql, PlacesMoved event, UUID[] keys) {
        jdbc.sql(sql)
                .param("platform", event.platform().value())
                .param("from", event.from())
                .param("into", event.into())
                .param("keys", keys)
                .update();
    }
}
