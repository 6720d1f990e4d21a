package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/// « Nous revenons »: a database that is away is told at once, and only that.
class DatabaseAwayTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);
    private final DatabaseHealth health = new DatabaseHealth(nowhere(), clock);

    /// R-E2: who cannot be served reads what is safe and what to do; the next ones wait for nothing.
    @Test
    void aDatabaseThatIsAwayIsTold() throws Exception {
        var away = new DatabaseAway(health, clock);
        var tries = new AtomicInteger();

        for (var n = 0; n < 3; n++) {
            var response = new MockHttpServletResponse();
            away.doFilter(new MockHttpServletRequest("GET", "/equipe"), response, (_, _) -> {
                tries.incrementAndGet();
                throw new CannotCreateTransactionException("no", new SQLTransientConnectionException("timed out"));
            });
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getContentAsString()).contains("Nous revenons", "Ce qui était enregistré est gardé");
            assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        }
        assertThat(tries).as("the first one waited for the database").hasValue(1);
    }

    @Test
    void whatElseFailsIsNoAbsence() throws IOException {
        var away = new DatabaseAway(health, clock);
        assertThatThrownBy(() -> away.doFilter(
                        new MockHttpServletRequest("GET", "/equipe"), new MockHttpServletResponse(), (_, _) -> {
                            throw new ServletException(new SQLException("duplicate key", "23505"));
                        }))
                .isInstanceOf(ServletException.class);
        assertThat(DatabaseAway.gone(new IllegalStateException(new SQLException("terminating", "57P01"))))
                .isTrue();
        assertThat(DatabaseAway.gone(new IllegalStateException(new SQLException("cancelled", "57014"))))
                .isFalse();
    }

    private static Database.Access nowhere() {
        return new Database.Access() {
            @Override
            public String url() {
                return "jdbc:postgresql://127.0.0.1:1/nowhere";
            }

            @Override
            public String password(String role) {
                return "none";
            }

            @Override
            public String owner() {
                return "nobody";
            }
        };
    }
}
