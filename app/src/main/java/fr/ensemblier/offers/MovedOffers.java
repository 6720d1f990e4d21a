package fr.ensemblier.offers;

import fr.ensemblier.foundation.SheetImports;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.PlacesMoved;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Offers and needs follow their place to the organisation that it has now, whatever was heard first, with the lines
/// and the spreadsheets they came from (R-E6).
@Repository
class MovedOffers {

    /// The word under which [SheetImports] keeps the spreadsheets of offers.
    static final String SUBJECT = "offers";

    private final JdbcClient jdbc;
    private final Establishments establishments;
    private final SheetImports imports;
    private final ApplicationEventPublisher events;

    MovedOffers(
            JdbcClient jdbc, Establishments establishments, SheetImports imports, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.establishments = establishments;
        this.imports = imports;
        this.events = events;
    }

    @ApplicationModuleListener(id = "offers.places-moved")
    void on(PlacesMoved event) {
        // A move and its undo may be heard at once: the second waits, and reads what the first has written.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 13))")
                .param("key", "moved-offers:" + event.platform())
                .query((_, _) -> true)
                .list();
        at(event, """
                update hiring_need n set organisation_id = e.organisation_id
                  from establishment e
                 where n.platform_id = :platform and e.platform_id = n.platform_id and e.id = n.establishment_id
                   and e.id = any (:places) and n.organisation_id <> e.organisation_id
                """).update();
        var moved = at(event, """
                update job_offer j set organisation_id = e.organisation_id
                  from establishment e
                 where j.platform_id = :platform and e.platform_id = j.platform_id and e.id = j.establishment_id
                   and e.id = any (:places) and j.organisation_id <> e.organisation_id
                returning j.id, j.state
                """)
                .query((row, _) -> new Moved(row.getObject("id", UUID.class), row.getString("state")))
                .list();
        origins(event);
        if (holds(event)) {
            sheets(event);
        }
        moved.stream()
                .filter(one -> one.state().equals("PUBLISHED"))
                .forEach(one -> events.publishEvent(new OfferChanged(event.platform(), new JobOfferId(one.id()))));
    }

    private record Moved(UUID id, String state) {}

    /// False for a move that was taken back before it was heard.
    private boolean holds(PlacesMoved event) {
        return event.places().isEmpty()
                || establishments.all(event.places()).stream()
                        .anyMatch(place -> place.organisation().equals(event.into()));
    }

    /// A line that the other organisation brought too keeps its own offer: the double stays where it was.
    private void origins(PlacesMoved event) {
        at(event, """
                update offer_origin o set organisation_id = j.organisation_id
                  from job_offer j
                 where j.platform_id = o.platform_id and j.id = o.offer_id
                   and o.platform_id = :platform and o.organisation_id <> j.organisation_id
                   and j.establishment_id = any (:places)
                   and not exists (select from offer_origin other
                                    where other.platform_id = o.platform_id
                                      and other.organisation_id = j.organisation_id and other.mark = o.mark)
                """).update();
    }

    /// A spreadsheet belongs to no place: all of them follow, and those that followed go back.
    private void sheets(PlacesMoved event) {
        var owner = new SheetImports.Owner(event.platform(), event.from(), SUBJECT);
        if (event.undone()) {
            imports.give(
                    owner,
                    event.into(),
                    at(event, """
                            delete from sheet_followed
                             where platform_id = :platform and came_from = :into and went_to = :from
                            returning import_id
                            """)
                            .query((row, _) -> row.getObject("import_id", UUID.class))
                            .list());
            return;
        }
        for (var sheet : imports.give(owner, event.into())) {
            at(event, """
                    insert into sheet_followed (platform_id, import_id, came_from, went_to)
                    values (:platform, :sheet, :from, :into)
                    on conflict (platform_id, import_id, came_from) do update set went_to = excluded.went_to
                    """).param("sheet", sheet).update();
        }
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
