package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Status;

/// A node that reaches no database is not ready, and is again when it does.
@WholeApplication
class DatabaseHealthTests {

    @Autowired
    Database.Access access;

    @Autowired
    HealthEndpointGroups groups;

    @Autowired
    DatabaseHealth ours;

    private Instant now = Instant.parse("2026-11-26T08:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @Test
    void goesDownWithTheDatabaseAndComesBackWithIt() throws Exception {
        var reached = new AtomicBoolean(true);
        try (var silent = new ServerSocket(0)) {
            var nowhere = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x";
            var health = new DatabaseHealth(access, clock) {
                @Override
                String url() {
                    return reached.get() ? super.url() : nowhere;
                }
            };
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            reached.set(false);
            assertThat(health.health().getStatus()).as("asked a moment ago").isEqualTo(Status.UP);
            now = now.plusSeconds(3);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

            reached.set(true);
            now = now.plusSeconds(3);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void isPartOfReadiness() {
        assertThat(ours.health().getStatus()).isEqualTo(Status.UP);
        assertThat(groups.get("readiness")).matches(group -> group.isMember("database"));
        assertThat(groups.get("liveness")).matches(group -> !group.isMember("database"));
    }
}
