package fr.ensemblier.foundation;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers of the rules (days, limits, weights) as dated parameters: one value for all platforms, or one of a
/// platform's
/// own that wins over it. The value that counts is the latest whose date has come.
///
/// Names are `rule.meaning`, such as `r-m5.contact-days`; a name without a row is a bug and refused loudly.
@Repository
public class Parameters {

    private final JdbcClient jdbc;
    private final Clock clock;

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
        return jdbc.sql("""
                select value
                  from parameter
                 where name = :name
                   and valid_from <= :on
                   and (platform_id is null or platform_id = :platform)
                 order by platform_id nulls last, valid_from desc
                 limit 1
                """)
                .param("name", name)
                .param("on", Date.valueOf(on))
                .param("platform", platform.value())
                .query((row, _) -> row.getBigDecimal(1))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No parameter named " + name));
    }
}
