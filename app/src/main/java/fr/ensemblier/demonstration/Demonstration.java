package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
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

    /// Said once the pages are served, under the address: what one sees may not be what this version fills. It is never
    /// refused.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings("SystemOut")
    void say(ApplicationReadyEvent event) {
        if (!settings.empty()) {
            Actors.machine("demonstration", () -> filled())
                    .flatMap(fill -> warning(fill, Fingerprint.now(), settings.data()))
                    .ifPresent(System.out::println);
        }
    }

    static Optional<String> warning(Fill fill, String now, String folder) {
        return now.equals(fill.by())
                ? Optional.empty()
                : Optional.of("""
                        Attention : la démonstration de ce dossier a été remplie par une autre version de l’application, le %s.
                        Ce qui s’affiche peut différer de ce que cette version remplirait. Rien n’a été changé.
                        Pour repartir de neuf : arrêtez (Ctrl-C), effacez le dossier %s, puis relancez ./run
                        Ou gardez-le, et lancez : ./run --data AUTRE_DOSSIER""".formatted(
                                French.fullDate(Paris.date(fill.at())), folder.isBlank() ? "des données" : folder));
    }

    /// When the demonstration was filled, and by what; `by` is null when it was not kept yet.
    record Fill(Instant at, @Nullable String by) {}

    private Optional<Fill> filled() {
        return jdbc.sql("select filled_at, filled_by from demonstration_fill")
                .query((row, _) -> new Fill(row.getTimestamp("filled_at").toInstant(), row.getString("filled_by")))
                .optional();
    }

    private void fillOnce() {
        if (filled().isPresent()) {
            return;
        }
        var world = new World(Paris.today(clock), clock.instant(), new Random(SEED));
        for (var filling : fillings.stream()
                .sorted(Comparator.comparingInt(Filling::order))
                .toList()) {
            LOG.info("Filling {}", filling.getClass().getSimpleName());
            filling.fill(world);
        }
        jdbc.sql("insert into demonstration_fill (filled_at, filled_by) values (:now, :by)")
                .param("by", Fingerprint.now())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
