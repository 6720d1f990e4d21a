package fr.ensemblier.files;

import fr.ensemblier.foundation.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Removes bytes that must not stay (R-P6): of files that were ended while a kill or a store out of reach kept their
/// bytes,
/// and of files whose transaction never held. The latter only when they are older than a week, so that a database
/// restored to an earlier hour does not cost a file.
@Component
class Sweeping implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final int AT_ONCE = 1000;
    private static final Duration GRACE = Duration.ofDays(7);

    private final StoredFiles rows;
    private final FileStore store;
    private final Clock clock;

    Sweeping(StoredFiles rows, FileStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.sweeping";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 40);
    }

    @Override
    public Outcome run() {
        var removed = 0;
        var failed = 0;
        for (var ended : rows.endedNotErased()) {
            if (remove(ended)) {
                rows.erased(ended);
                removed++;
            } else {
                rows.tried(ended);
                failed++;
            }
        }
        try (var keys = store.olderThan(clock.instant().minus(GRACE))) {
            var page = keys.iterator();
            while (page.hasNext()) {
                for (var orphan : rows.unknown(next(page))) {
                    if (remove(orphan)) {
                        removed++;
                    } else {
                        failed++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(removed, failed);
    }

    private static List<UUID> next(Iterator<UUID> keys) {
        var page = new ArrayList<UUID>();
        while (keys.hasNext() && page.size() < AT_ONCE) {
            page.add(keys.next());
        }
        return page;
    }

    private boolean remove(UUID id) {
        try {
            store.delete(id);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The bytes of {} could not be removed", id, e);
            return false;
        }
    }
}
