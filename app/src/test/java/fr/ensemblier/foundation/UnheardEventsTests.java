package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-E4: an event whose listener failed is told again while the application runs.
@WholeApplication
class UnheardEventsTests {

    @Autowired
    UnheardEvents unheard;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsAFailedEventAgainUntilItIsHeard() {
        var id = failedEvent(0);

        Actors.machine("test", unheard::run);

        await().atMost(Duration.ofSeconds(20)).until(() -> waiting(id) == 0);
    }

    @Test
    void waitsLongerAfterEachAttempt() {
        var id = failedEvent(6);

        Actors.machine("test", unheard::run);

        assertThat(waiting(id)).isOne();
        assertThat(UnheardEvents.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(UnheardEvents.pause(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(UnheardEvents.pause(40)).isEqualTo(Duration.ofHours(1));
    }

    /// A hundred and more that always fail do not hide a newer one.
    @Test
    void tellsANewEventBehindManyThatFail() {
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                                               completion_attempts, last_resubmission_date)
                select gen_random_uuid(), 'test.failing', 'fr.ensemblier.offers.OfferEnded', '{"n":' || n || '}',
                       now() - interval '30 days', 'FAILED', 9, now()
                  from generate_series(1, 150) n
                """).update();
        var id = failedEvent(0);

        Actors.machine("test", unheard::run);

        await().atMost(Duration.ofSeconds(20)).until(() -> waiting(id) == 0);
        jdbc.sql("delete from event_publication where listener_id = 'test.failing'")
                .update();
    }

    /// An offer that nobody knows any more: the listener has nothing to do, and hears it.
    private UUID failedEvent(int attempts) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                                               completion_attempts, last_resubmission_date)
                values (:id, 'matching.offer-ended',
                        'fr.ensemblier.offers.OfferEnded', :event, now() - interval '10 minutes', 'FAILED', :attempts,
                        now() - interval '5 minutes')
                """)
                .param("id", id)
                .param("event", "{\"platform\":{\"value\":\"33\"},\"offer\":{\"value\":\"" + UUID.randomUUID() + "\"}}")
                .param("attempts", attempts)
                .update();
        return id;
    }

    private int waiting(UUID id) {
        return jdbc.sql("select count(*) from event_publication where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
