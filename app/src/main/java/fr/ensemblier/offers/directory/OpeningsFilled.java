package fr.ensemblier.offers.directory;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferChanged;
import fr.ensemblier.offers.OfferEnded;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts the openings of an offer that a hire fills (R-M10).
///
/// A hire may be recorded by a neighbouring platform, whose team may not write this offer: the function of the database
/// does just this one thing for it. Two hires at once wait for each other; one too many changes nothing.
@Repository
class OpeningsFilled {

    private record Filled(PlatformId platform, String before, boolean last) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpeningsFilled(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void fill(JobOfferId id) {
        jdbc
                .sql("select platform, before, last from fill_opening(:id, :now)")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Filled(
                        PlatformId.of(row.getString("platform")), row.getString("before"), row.getBoolean("last")))
                .list()
                .stream()
                .filter(filled -> filled.before().equals("PUBLISHED"))
                .forEach(filled -> events.publishEvent(
                        filled.last()
                                ? new OfferEnded(filled.platform(), id)
                                : new OfferChanged(filled.platform(), id)));
    }
}
