package fr.ensemblier.foundation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Numbers of the rules (days, limits, weights) as dated parameters: one value for all platforms, or one of a
/// platform's
/// own that wins over it. The value that counts is the latest whose date has come.
///
/// Names are `rule.meaning`, such as `r-m5.contact-days`; a name without a row is a bug and refused loudly. All are
/// held in
/// memory: a change is seen at once where it is made, and by the other nodes within half a minute.
@Repository
public class Parameters {

    private static final Duration HELD = Duration.ofSeconds(30);

    private record Dated(@Nullable String platform, LocalDate from, BigDecimal value) {

        boolean holds(PlatformId asked, LocalDate on) {
            return !from.isAfter(on) && (platform == null || platform.equals(asked.value()));
        }
    }

    /// A platform's own values before those for all, the latest first.
    private record Read(Instant at, Map<String, List<Dated>> byName) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Read read;

    Parameters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public int days(String name, PlatformId platform) {
        return number(name, platform, Paris.today(clock)).intValueExact();
    }

    public BigDecimal number(String name, PlatformId platform) {
        return number(name, platform, Paris.today(clock));
    }

    public BigDecimal number(String name, PlatformId platform, LocalDate on) {
        return all().getOrDefault(name, List.of()).stream()
                .filter(dated -> dated.holds(platform, on))
                .findFirst()
                .map(Dated::value)
                .orElseThrow(() -> new IllegalStateException("No parameter named " + name));
    }

    /// Called by whoever changes a row, in the transaction that does.
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            read = null;
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                read = null;
            }
        });
    }

    private Map<String, List<Dated>> all() {
        var known = read;
        var now = clock.instant();
        if (known == null || known.at().plus(HELD).isBefore(now)) {
            known = new Read(now, rows());
            read = known;
        }
        return known.byName();
    }

    private Map<String, List<Dated>> rows() {
        record Named(String name, Dated dated) {}
        return jdbc
                .sql("""
                select name, platform_id, valid_from, value
                  from parameter
                 order by name, platform_id nulls last, valid_from desc
                """)
                .query((row, _) -> new Named(
                        row.getString("name"),
                        new Dated(
                                row.getString("platform_id"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getBigDecimal("value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Named::name, Collectors.mapping(Named::dated, Collectors.toUnmodifiableList())));
    }
}
