package fr.ensemblier.platforms.settings;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The dated numbers of the rules that a platform may set for itself: delays and limits of contacts and offers.
@Repository
class RuleNumbers {

    /// A number as it holds today, the network's own, and the next change if one is planned.
    record Number(
            String name,
            String meaning,
            BigDecimal today,
            BigDecimal network,
            boolean own,
            @Nullable BigDecimal next,
            @Nullable LocalDate nextOn) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;

    RuleNumbers(JdbcClient jdbc, Parameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    /// Those that a platform may change.
    List<Number> all(PlatformId platform, LocalDate today) {
        return numbers(platform, today, "r-(m1|m5|m6|m10|m11).%");
    }

    /// The parts of the score, the same for every platform (R-M9).
    List<Number> weights(PlatformId platform, LocalDate today) {
        return numbers(platform, today, "r-m9.%");
    }

    private List<Number> numbers(PlatformId platform, LocalDate today, String names) {
        return jdbc.sql("""
                select p.name, p.meaning, p.value as network,
                       (select o.value from parameter o
                         where o.name = p.name and o.platform_id = :platform and o.valid_from <= :today
                         order by o.valid_from desc limit 1) as own,
                       n.value as next, n.valid_from as next_on
                  from (select distinct on (name) name, meaning, value
                          from parameter
                         where platform_id is null and valid_from <= :today
                           and name similar to :names
                         order by name, valid_from desc) p
                  left join lateral (select value, valid_from from parameter f
                                      where f.name = p.name and f.platform_id = :platform and f.valid_from > :today
                                      order by f.valid_from limit 1) n on true
                 order by p.name
                """)
                .param("names", names)
                .param("platform", platform.value())
                .param("today", Date.valueOf(today))
                .query((row, _) -> {
                    var own = row.getBigDecimal("own");
                    var network = row.getBigDecimal("network");
                    var nextOn = row.getDate("next_on");
                    return new Number(
                            row.getString("name"),
                            row.getString("meaning"),
                            own == null ? network : own,
                            network,
                            own != null,
                            row.getBigDecimal("next"),
                            nextOn == null ? null : nextOn.toLocalDate());
                })
                .list();
    }

    Optional<Number> find(PlatformId platform, String name, LocalDate today) {
        return all(platform, today).stream()
                .filter(number -> number.name().equals(name))
                .findFirst();
    }

    /// The platform's own numbers of a rule, as one text: what a change was based on (R-E5).
    String version(PlatformId platform, String name) {
        return jdbc.sql("""
                select coalesce(string_agg(valid_from || '=' || value, ' ' order by valid_from), '')
                  from parameter
                 where name = :name and platform_id = :platform
                """)
                .param("name", name)
                .param("platform", platform.value())
                .query(String.class)
                .single();
    }

    /// From that day on; a change planned for the same day is replaced. False when somebody changed the number since
    /// `version` was read.
    @Transactional
    public boolean change(PlatformId platform, Number number, int value, LocalDate from, String version) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 11))")
                .param("key", "rule:" + platform.value() + ":" + number.name())
                .query((_, _) -> true)
                .list();
        if (!version(platform, number.name()).equals(version)) {
            return false;
        }
        jdbc.sql("""
                insert into parameter (name, platform_id, valid_from, value, meaning)
                values (:name, :platform, :from, :value, :meaning)
                    on conflict (name, platform_id, valid_from) do update set value = excluded.value
                """)
                .param("name", number.name())
                .param("platform", platform.value())
                .param("from", Date.valueOf(from))
                .param("value", value)
                .param("meaning", number.meaning())
                .update();
        parameters.changed();
        return true;
    }
}
