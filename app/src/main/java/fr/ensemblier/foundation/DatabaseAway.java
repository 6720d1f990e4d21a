package fr.ensemblier.foundation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// « Nous revenons »: while the database is away, 503 within some seconds, on a page that asks it nothing. After a
/// first failure the following requests are told at once, as long as the database does not answer.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /// Health and metrics say themselves that the database is away.
    private static final String OPERATOR = "/actuator/";

    /// Of PostgreSQL: the connection failed, or the server stops, starts or is cut off.
    private static final List<String> GONE = List.of("08", "57P0");

    private final DatabaseHealth health;
    private final Clock clock;
    private final byte[] page;
    private volatile Instant failed = Instant.EPOCH;

    DatabaseAway(DatabaseHealth health, Clock clock) throws IOException {
        this.health = health;
        this.clock = clock;
        try (var read = new ClassPathResource("foundation/away.html").getInputStream()) {
            page = read.readAllBytes();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith(OPERATOR) && away()) {
            tell(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!gone(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.error("The database is away: {} {}", request.getMethod(), request.getRequestURI());
            failed = clock.instant();
            tell(response);
        }
    }

    private boolean away() {
        if (Duration.between(failed, clock.instant()).compareTo(REMEMBERED) > 0) {
            return false;
        }
        if (health.health().getStatus().equals(Status.UP)) {
            failed = Instant.EPOCH;
            return false;
        }
        failed = clock.instant();
        return true;
    }

    /// Whether what failed is that no connection could be had, or that the one in use was lost.
    static boolean gone(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof CannotGetJdbcConnectionException
                        || cause instanceof java.sql.SQLTransientConnectionException
                        || cause instanceof SQLException sql && lost(sql));
    }

    private static boolean lost(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && GONE.stream().anyMatch(state::startsWith);
    }

    private void tell(HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "30");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", "fr");
        // The page has its few rules of style in itself: nothing else is asked of us.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
