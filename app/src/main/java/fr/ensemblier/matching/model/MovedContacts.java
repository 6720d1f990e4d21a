package fr.ensemblier.matching.model;

import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.PlacesMoved;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Matches, contacts, what they revealed and what was lifted follow their place to the organisation that it has now,
/// whatever was heard first (R-E6, ADR 28).
@Repository
class MovedContacts {

    private final JdbcClient jdbc;
    private final OfferDirectory offers;
    private final Establishments establishments;

    MovedContacts(JdbcClient jdbc, OfferDirectory offers, Establishments establishments) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.establishments = establishments;
    }

    @ApplicationModuleListener(id = "matching.places-moved")
    void on(PlacesMoved event) {
        // A move and its undo may be heard at once: the second waits, and reads what the first has written.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 13))")
                .param("key", "moved-contacts:" + event.platform())
                .query((_, _) -> true)
                .list();
        offersOf(event).forEach((place, ids) -> {
            matches("match", event, place, ids);
            matches("match_decision", event, place, ids);
        });
        at(event, """
                update contact c set organisation_id = e.organisation_id
                  from establishment e
                 where c.platform_id = :platform and e.platform_id = c.platform_id and e.id = c.establishment_id
                   and e.id = any (:places) and c.organisation_id <> e.organisation_id
                """).update();
        at(event, """
                update revealed_identity r set organisation_id = c.organisation_id
                  from contact c
                 where r.platform_id = :platform and c.platform_id = r.platform_id and c.id = r.contact_id
                   and c.establishment_id = any (:places) and r.organisation_id <> c.organisation_id
                """).update();
        if (holds(event)) {
            lifts(event);
        }
    }

    /// The offers of those places for which somebody was proposed to either organisation. A match knows no place.
    private Map<UUID, UUID[]> offersOf(PlacesMoved event) {
        var ids = at(event, """
                select distinct offer_id from match
                 where platform_id = :platform and organisation_id in (:from, :into)
                """)
                .query((row, _) -> row.getObject("offer_id", UUID.class))
                .list();
        return offers.all(ids).stream()
                .filter(offer -> event.places().contains(offer.establishment()))
                .collect(Collectors.groupingBy(
                        OfferView::establishment,
                        Collectors.mapping(
                                offer -> offer.id().value(),
                                Collectors.collectingAndThen(Collectors.toList(), list -> list.toArray(UUID[]::new)))));
    }

    private void matches(String table, PlacesMoved event, UUID place, UUID[] ids) {
        at(event, """
                update %s m set organisation_id = e.organisation_id
                  from establishment e
                 where m.platform_id = :platform and e.platform_id = m.platform_id and e.id = :place
                   and m.offer_id = any (:offers) and m.organisation_id <> e.organisation_id
                """.formatted(table))
                .param("place", place)
                .param("offers", ids)
                .update();
    }

    /// False for a move that was taken back before it was heard.
    private boolean holds(PlacesMoved event) {
        return event.places().isEmpty()
                || establishments.all(event.places()).stream()
                        .anyMatch(place -> place.organisation().equals(event.into()));
    }

    /// What the head lifted for one holds for both, until they are put apart again (R-M5).
    private void lifts(PlacesMoved event) {
        at(
                        event,
                        event.undone()
                                ? "delete from match_lift where platform_id = :platform and organisation_id = :from and came_from = :into"
                                : """
                                insert into match_lift (platform_id, organisation_id, lifted_at, lifted_by, came_from)
                                select platform_id, :into, lifted_at, lifted_by, organisation_id
                                  from match_lift
                                 where platform_id = :platform and organisation_id = :from
                                    on conflict do nothing
                                """)
                .update();
    }

    /// The parameters that a statement does not name are left out.
    private JdbcClient.StatementSpec at(PlacesMoved event, String sql) {
        return jdbc.sql(sql)
                .param("platform", event.platform().value())
                .param("from", event.from())
                .param("into", event.into())
                .param("places", event.places().toArray(UUID[]::new));
    }
}
