package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The three clocks of R-M5, the queue of R-M6 and the end of identities of R-P6. Run twice at one instant, it
/// changes nothing the second time. Each contact has its own transaction, so one that fails delays no other.
@Component
public class Clocks {

    private static final Logger LOG = LoggerFactory.getLogger(Clocks.class);

    private final Contacts contacts;
    private final Ticks ticks;
    private final Requests requests;

    Clocks(Contacts contacts, Ticks ticks, Requests requests) {
        this.contacts = contacts;
        this.ticks = ticks;
        this.requests = requests;
    }

    /// Does what is due at `now`; gives how many things were done, and how many contacts could not be treated.
    public Job.Outcome run(Instant now) {
        var tally = new Tally();
        once("untreated matches", tally, () -> ticks.endUntreated(now));
        once("lost identities", tally, () -> ticks.loseIdentities(Paris.date(now)));
        each("QUEUED", tally, id -> requests.release(id, now) ? 1 : 0);
        each("ASKED", tally, id -> ticks.asked(id, now));
        each("ACCEPTED", tally, id -> ticks.accepted(id, now));
        each("REACHED", tally, id -> ticks.reached(id, now));
        return new Job.Outcome(tally.done, tally.failed);
    }

    private void each(String state, Tally tally, ToIntFunction<UUID> tick) {
        for (var id : contacts.in(state)) {
            try {
                tally.done += tick.applyAsInt(id);
            } catch (RuntimeException failed) {
                LOG.error("The clock of contact {} failed", id, failed);
                tally.failed++;
            }
        }
    }

    private static void once(String what, Tally tally, IntSupplier tick) {
        try {
            tally.done += tick.getAsInt();
        } catch (RuntimeException failed) {
            LOG.error("The clock of {} failed", what, failed);
            tally.failed++;
        }
    }

    private static final class Tally {
        private int done;
        private int failed;
    }
}
