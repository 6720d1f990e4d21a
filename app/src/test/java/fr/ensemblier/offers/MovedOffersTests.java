package fr.ensemblier.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.organisations.PlacesMoved;
import fr.ensemblier.organisations.PlacesStateChanged;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// R-E6: what an offer came from follows it when two organisations become one, and comes back.
@WholeApplication
class MovedOffersTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    OfferWorld merged;
    OfferWorld kept;

    @BeforeEach
    void begin() {
        merged = new OfferWorld(jdbc, clock);
        kept = new OfferWorld(jdbc, clock);
    }

    @Test
    void linesOfASpreadsheetFollowTheirOfferUnlessTheOtherHasThem() {
        var mine = merged.published(1, Paris.today(clock).plusDays(20));
        var twice = merged.published(1, Paris.today(clock).plusDays(20));
        var theirs = kept.published(1, Paris.today(clock).plusDays(20));
        origin(merged.organisation, "ref:1", mine);
        origin(merged.organisation, "ref:2", twice);
        origin(kept.organisation, "ref:2", theirs);

        hear(false);
        soon(() -> assertThat(origins(kept.organisation)).containsExactly("ref:1 " + mine, "ref:2 " + theirs));
        hear(true);
        soon(() -> assertThat(origins(merged.organisation)).containsExactly("ref:1 " + mine, "ref:2 " + twice));
        assertThat(origins(kept.organisation)).containsExactly("ref:2 " + theirs);
    }

    @Test
    void spreadsheetsFollowAndOnlyThoseThatFollowedGoBack() {
        var one = sheet(merged.organisation);
        var other = sheet(kept.organisation);

        hear(false);
        soon(() -> assertThat(sheets(kept.organisation)).containsExactlyInAnyOrder(one, other));
        hear(true);
        soon(() -> assertThat(sheets(merged.organisation)).containsExactly(one));
        assertThat(sheets(kept.organisation)).containsExactly(other);
    }

    private void hear(boolean undone) {
        var from = undone ? kept : merged;
        var into = undone ? merged : kept;
        place(into.organisation);
        tell(new PlacesMoved(
                merged.platform, from.organisation, into.organisation, List.of(merged.establishment), undone));
    }

    private void tell(Object event) {
        Actors.machine("test", () -> transaction.executeWithoutResult(_ -> events.publishEvent(event)));
    }

    private void place(UUID organisation) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update establishment set organisation_id = :o where id = :id")
                        .param("o", organisation)
                        .param("id", merged.establishment)
                        .update());
    }

    /// ADR 28: a merge that is heard after it was undone moves nothing.
    @Test
    void whatIsHeardLateIsReadAsItStandsNow() {
        var offer = merged.published(1, Paris.today(clock).plusDays(20));
        var sheet = sheet(merged.organisation);
        var seen = kept.published(1, Paris.today(clock).plusDays(20));
        tell(new PlacesMoved(
                merged.platform, merged.organisation, kept.organisation, List.of(merged.establishment), false));
        var marker = sheet(kept.organisation);
        tell(new PlacesMoved(
                merged.platform, kept.organisation, merged.organisation, List.of(merged.establishment), true));

        soon(() -> assertThat(unheard(merged.establishment)).isZero());
        assertThat(merged.column(offer, "organisation_id")).isEqualTo(merged.organisation.toString());
        assertThat(kept.column(seen, "organisation_id")).isEqualTo(kept.organisation.toString());
        assertThat(sheets(merged.organisation)).containsExactly(sheet);
        assertThat(sheets(kept.organisation)).containsExactly(marker);
    }

    /// R-E6, R-M3: what a place that closes had online ends with its reason, and comes back with it.
    @Test
    void offersEndWithTheirPlaceAndComeBackWithIt() {
        var online = merged.published(1, Paris.today(clock).plusDays(20));
        var draft = merged.offer("DRAFT", 1, Paris.today(clock).plusDays(20), null);
        closed("current_date", "null");
        tell(new PlacesStateChanged(merged.platform, List.of(merged.establishment)));
        soon(() -> assertThat(merged.column(online, "state || ' ' || close_reason"))
                .isEqualTo("CLOSED PLACE_CLOSED"));
        assertThat(merged.column(draft, "state")).isEqualTo("DRAFT");

        closed("null", "null");
        tell(new PlacesStateChanged(merged.platform, List.of(merged.establishment)));
        soon(() -> assertThat(merged.column(online, "state")).isEqualTo("PUBLISHED"));

        closed("current_date", "'" + kept.establishment + "'");
        tell(new PlacesStateChanged(merged.platform, List.of(merged.establishment)));
        soon(() -> assertThat(unheard(merged.establishment)).isZero());
        assertThat(merged.column(online, "state")).isEqualTo("PUBLISHED");
    }

    private void closed(String on, String duplicateOf) {
        Actors.machine(
                "test",
                () -> jdbc.sql("update establishment set closed_on = " + on + ", duplicate_of = " + duplicateOf
                                + " where id = :id")
                        .param("id", merged.establishment)
                        .update());
    }

    /// How many events about a place the offers have still to hear.
    private int unheard(UUID place) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                select count(*) from event_publication
                 where listener_id like 'offers.places-%' and completion_date is null
                   and serialized_event like '%' || :place || '%'
                """)
                        .param("place", place.toString())
                        .query(Integer.class)
                        .single());
    }

    /// The listener hears after the commit, in a thread of its own.
    private static void soon(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(check);
    }

    private void origin(UUID organisation, String mark, JobOfferId offer) {
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into offer_origin (platform_id, organisation_id, mark, offer_id, fingerprint)
                values ('33', :organisation, :mark, :offer, 'x')
                """)
                        .param("organisation", organisation)
                        .param("mark", mark)
                        .param("offer", offer.value())
                        .update());
    }

    private List<String> origins(UUID organisation) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(
                                "select mark || ' ' || offer_id from offer_origin where organisation_id = :o order by mark")
                        .param("o", organisation)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private UUID sheet(UUID organisation) {
        var id = UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                insert into sheet_import (platform_id, id, subject, organisation_id, file_name, brought_at, brought_by)
                values ('33', :id, 'offers', :organisation, 'offres.csv', now(), 'Solène')
                """)
                        .param("id", id)
                        .param("organisation", organisation)
                        .update());
        return id;
    }

    private List<UUID> sheets(UUID organisation) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select id from sheet_import where organisation_id = :o")
                        .param("o", organisation)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }
}
