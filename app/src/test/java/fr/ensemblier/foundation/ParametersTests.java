package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Numbers of the rules are dated; a platform's own wins; a change is seen once it holds.
@WholeApplication
class ParametersTests {

    private static final PlatformId GIRONDE = PlatformId.of("33");
    private static final PlatformId LYON = PlatformId.of("69M");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final String name = "test." + UUID.randomUUID();

    @Autowired
    Parameters parameters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void takesTheLatestWhoseDateHasComeAndAPlatformsOwnFirst() {
        set(null, "2020-01-01", 5);
        set(null, "2026-11-27", 6);
        set("33", "2026-01-01", 7);

        assertThat(parameters.number(name, LYON, TODAY)).isEqualByComparingTo("5");
        assertThat(parameters.number(name, LYON, TODAY.plusDays(1))).isEqualByComparingTo("6");
        assertThat(parameters.number(name, GIRONDE, TODAY)).isEqualByComparingTo("7");
        assertThat(parameters.number(name, GIRONDE, LocalDate.of(2025, 1, 1))).isEqualByComparingTo("5");
    }

    @Test
    void seesAChangeAsSoonAsItIsCommitted() {
        set(null, "2020-01-01", 5);
        assertThat(parameters.number(name, LYON, TODAY)).isEqualByComparingTo("5");

        set(null, "2021-01-01", 8);

        assertThat(parameters.number(name, LYON, TODAY)).isEqualByComparingTo("8");
    }

    @Test
    void refusesANameThatNobodyGave() {
        assertThatThrownBy(() -> parameters.number("test.nobody", LYON, TODAY)).hasMessageContaining("test.nobody");
    }

    private void set(@org.jspecify.annotations.Nullable String platform, String from, int value) {
        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("""
                            insert into parameter (name, platform_id, valid_from, value, meaning)
                            values (:name, :platform, :from, :value, 'test')
                            """)
                            .param("name", name)
                            .param("platform", platform, java.sql.Types.VARCHAR)
                            .param("from", LocalDate.parse(from))
                            .param("value", BigDecimal.valueOf(value))
                            .update();
                    parameters.changed();
                }));
    }
}
