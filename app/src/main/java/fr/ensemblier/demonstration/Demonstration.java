package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Paris;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the demonstration once, in one transaction, before the first page is served.
@Repository
@Order(100)
@ConditionalOnProperty("ensemblier.demonstration")
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    static final long SEED = 300_000;

    private final List<Filling> fillings;
    private final EnsemblierSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demonstration(
            List<Filling> fillings,
            EnsemblierSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.fillings = fillings;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.empty()) {
            Actors.machine("demonstration", () -> transaction.executeWithoutResult(_ -> fillOnce()));
        }
    }

    private void fillOnce() {
        var filled = jdbc.sql("select count(*) from demonstration_fill")
                .query(Integer.class)
                .single();
        if (filled > 0) {
            return;
        }
        var world = new World(Paris.today(clock), clock.instant(), new Random(SEED));
        for (var filling : fillings.stream()
                .sorted(Comparator.comparingInt(Filling::order))
                .toList()) {
            LOG.info("Filling {}", filling.getClass().getSimpleName());
            filling.fill(world);
        }
        jdbc.sql("insert into demonstration_fill (filled_at) values (:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
