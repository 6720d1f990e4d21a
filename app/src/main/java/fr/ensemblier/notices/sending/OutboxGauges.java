package fr.ensemblier.notices.sending;

import fr.ensemblier.foundation.Actors;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

/// How many messages wait to leave and for how long the oldest does, for whoever watches over the service: a mail
/// server that takes nothing is seen here first.
@Repository
class OutboxGauges {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxGauges(JdbcClient jdbc, Clock clock, ObjectProvider<MeterRegistry> registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        registry.ifAvailable(meters -> {
            Gauge.builder("ensemblier.outbox.waiting", this, OutboxGauges::waiting)
                    .description("Messages that wait to leave")
                    .register(meters);
            Gauge.builder("ensemblier.outbox.oldest.age", this, OutboxGauges::oldest)
                    .description("Age of the oldest message that waits")
                    .baseUnit("seconds")
                    .register(meters);
        });
    }

    double waiting() {
        return read("select count(*) from outgoing_message where state = 'WAITING'", Long.class)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    /// 0 when none waits.
    double oldest() {
        return read(
                        "select coalesce(min(created_at), now()) from outgoing_message where state = 'WAITING'",
                        OffsetDateTime.class)
                .map(at -> Math.max(
                        0.0, Duration.between(at.toInstant(), clock.instant()).toMillis() / 1000.0))
                .orElse(Double.NaN);
    }

    /// Empty when the database does not answer: the other figures are given all the same.
    private <T> Optional<T> read(String sql, Class<T> type) {
        try {
            return Actors.machine(
                    "notices.outbox", () -> jdbc.sql(sql).query(type).optional());
        } catch (DataAccessException | TransactionException unreachable) {
            return Optional.empty();
        }
    }
}
