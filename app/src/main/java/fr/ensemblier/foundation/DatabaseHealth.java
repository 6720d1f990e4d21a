package fr.ensemblier.foundation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the database answers the application's role, asked at most every two seconds on a connection of its own: a
/// busy pool is no reason to take a node out, and one that waits ten seconds answers no probe in time.
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final String url;
    private final Properties login = new Properties();
    private final Clock clock;
    private Instant asked = Instant.EPOCH;
    private boolean answers = true;

    DatabaseHealth(Database.Access access, Clock clock) {
        this.url = Database.withoutUser(access.url());
        this.clock = clock;
        login.setProperty("user", Database.APPLICATION);
        login.setProperty("password", access.password(Database.APPLICATION));
        login.setProperty("loginTimeout", "2");
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "2");
    }

    String url() {
        return url;
    }

    @Override
    public synchronized Health health() {
        var now = clock.instant();
        if (Duration.between(asked, now).abs().compareTo(FRESH) > 0) {
            answers = ask();
            asked = now;
        }
        return answers ? Health.up().build() : Health.down().build();
    }

    private boolean ask() {
        try (var connection = DriverManager.getConnection(url(), login);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select 1")) {
            return answer.next();
        } catch (SQLException e) {
            if (answers) {
                LOG.error("The database does not answer: {}", e.getMessage());
            }
            return false;
        }
    }
}
