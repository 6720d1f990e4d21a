package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A change of a hire with all that follows from it, in one transaction (R-E6). An offer may lie in another
/// platform than the hire, so each runs as a machine, after the page has checked whose hire it is.
@Component
class Correcting {

    private final HireChanges changes;
    private final Hires hires;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Correcting(HireChanges changes, Hires hires, People people, TransactionTemplate transaction, Clock clock) {
        this.changes = changes;
        this.hires = hires;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Gives the change, by which it is taken back; empty when somebody changed the hire since `version` was read.
    Optional<UUID> correct(
            Actor.Team actor, Register.Row hire, int version, HireChanges.Facts facts, String said, String why) {
        return inOne(actor, () -> {
            var change = changes.correct(
                    actor.platform(), hire.id(), version, facts, said, why, actor.name(), clock.instant());
            change.ifPresent(_ -> hires.follow(actor.platform(), hire.id()));
            return change;
        });
    }

    /// False when it is cancelled already.
    boolean cancel(Actor.Team actor, Register.Row hire, String why) {
        return inOne(actor, () -> {
            var cancelled = changes.cancel(actor.platform(), hire.id(), why, actor.name(), clock.instant());
            if (cancelled) {
                hires.follow(actor.platform(), hire.id());
                people.happened(
                        actor.platform(), hire.person(), "hire", "Embauche annulée : " + hire.employer(), why, false);
            }
            return cancelled;
        });
    }

    /// False when another change came since.
    boolean takeBack(Actor.Team actor, Register.Row hire, UUID change) {
        return inOne(actor, () -> {
            var back = changes.takeBack(actor.platform(), hire.id(), change, actor.name(), clock.instant());
            if (back) {
                hires.follow(actor.platform(), hire.id());
                if (hire.cancelled() != null) {
                    people.happened(
                            actor.platform(),
                            hire.person(),
                            "hire",
                            "Embauche rétablie : " + hire.employer(),
                            null,
                            false);
                }
            }
            return back;
        });
    }

    private <T> T inOne(Actor.Team actor, Supplier<T> work) {
        return Actors.as(
                new Actor.Machine(actor.name(), null),
                () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
