package fr.ensemblier.foundation;

import java.time.Duration;

/// Work that the machine does by itself; a bean of this type runs in its rhythm, once for the cluster.
public interface Job {

    /// A stable name, such as `matching.clocks`.
    String name();

    Rhythm rhythm();

    /// Does the work as a machine that sees all tenants; no transaction is open yet.
    Outcome run();

    /// Whether a thread is kept for it, so that no long job delays it: messages that leave.
    default boolean prompt() {
        return false;
    }

    /// When a job runs: after each pause, or each day at an hour of Paris.
    sealed interface Rhythm {
        record Every(Duration pause) implements Rhythm {}

        record Daily(int hour, int minute) implements Rhythm {}
    }

    /// How many things were done, and how many could not be.
    record Outcome(int counted, int failed) {

        public static Outcome of(int counted) {
            return new Outcome(counted, 0);
        }
    }
}
