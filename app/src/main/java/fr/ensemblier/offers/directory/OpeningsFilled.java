package fr.ensemblier.offers.directory;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferChanged;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferEnded;
import fr.ensemblier.offers.OfferPublished;
import fr.ensemblier.offers.model.EndingTasks;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts the openings of an offer that a hire fills (R-M10), and gives them back when it did not take place
/// (R-E6).
///
/// A hire may be recorded by a neighbouring platform, whose team may not write this offer: the function of the
/// database does just this one thing for it. Two hires at once wait for each other; one too many changes
/// nothing.
@Repository
class OpeningsFilled {

    /// Its state before an opening was filled, or after one was freed; `full` when none is left after, or was
    /// before.
    private record Filled(PlatformId platform, String state, boolean full) {}

    private final JdbcClient jdbc;
    private final EndingTasks tasks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpeningsFilled(JdbcClient jdbc, EndingTasks tasks, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean fill(JobOfferId id) {
        var filled = jdbc.sql("select platform, before, last from fill_opening(:id, :now)")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Filled(
                        PlatformId.of(row.getString("platform")), row.getString("before"), row.getBoolean("last")))
                .list();
        filled.stream().filter(Filled::full).forEach(one -> tasks.over(one.platform(), id));
        filled.stream()
                .filter(one -> one.state().equals("PUBLISHED"))
                .forEach(one -> events.publishEvent(
                        one.full() ? new OfferEnded(one.platform(), id) : new OfferChanged(one.platform(), id)));
        return !filled.isEmpty();
    }

    /// The offer comes back only if the openings alone had closed it: a human's reason stands.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<OfferDirectory.Freed> free(JobOfferId id) {
        var offer = jdbc.sql("""
                with held as (select platform_id, id, state,
                                     state = 'CLOSED' and close_reason = 'FILLED_PLATFORM' and filled >= openings as full
                                from job_offer where id = :id and filled > 0 for update)
                update job_offer o
                   set filled       = o.filled - 1,
                       state        = case when not held.full then o.state
                                           when o.expires_on >= :today then 'PUBLISHED' else 'EXPIRED' end,
                       closed_at    = case when not held.full then o.closed_at end,
                       close_reason = case when not held.full then o.close_reason end,
                       version      = o.version + 1
                  from held
                 where o.platform_id = held.platform_id and o.id = held.id
                returning o.platform_id, o.state, held.full
                """)
                .param("id", id.value())
                .param("today", Paris.today(clock))
                .query((row, _) -> new Filled(PlatformId.of(row.getString(1)), row.getString(2), row.getBoolean(3)))
                .optional();
        offer.filter(one -> one.state().equals("PUBLISHED"))
                .ifPresent(one -> events.publishEvent(
                        one.full() ? new OfferPublished(one.platform(), id) : new OfferChanged(one.platform(), id)));
        return offer.map(OpeningsFilled::freed);
    }

    private static OfferDirectory.Freed freed(Filled offer) {
        if (!offer.full()) {
            return OfferDirectory.Freed.AS_IT_WAS;
        }
        return offer.state().equals("PUBLISHED") ? OfferDirectory.Freed.ONLINE_AGAIN : OfferDirectory.Freed.EXPIRED;
    }
}
