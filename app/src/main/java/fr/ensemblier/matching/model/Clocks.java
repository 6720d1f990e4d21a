package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Paris;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The three clocks of R-M5, the queue of R-M6 and the end of identities of R-P6. Run twice at one instant, it changes
/// nothing the second time. Each contact has its own transaction, so one that fails delays no other.
@Component
public class Clocks {

    private final Contacts contacts;
    private final Ticks ticks;
    private final Moves moves;

    Clocks(Contacts contacts, Ticks ticks, Moves moves) {
        this.contacts = contacts;
        this.ticks = ticks;
        this.moves = moves;
    }

    /// Does what is due at `now`; gives how many things were done.
    public int run(Instant now) {
        var done = ticks.endUntreated(now) + ticks.loseIdentities(Paris.date(now));
        for (var id : contacts.in("QUEUED")) {
            done += moves.release(id, now) ? 1 : 0;
        }
        for (var id : contacts.in("ASKED")) {
            done += ticks.asked(id, now);
        }
        for (var id : contacts.in("ACCEPTED")) {
            done += ticks.accepted(id, now);
        }
        for (var id : contacts.in("REACHED")) {
            done += ticks.reached(id, now);
        }
        return done;
    }
}
