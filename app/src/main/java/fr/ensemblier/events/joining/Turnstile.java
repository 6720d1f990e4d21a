package fr.ensemblier.events.joining;

import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who registers for an event waits her turn here, in order, where waiting costs nothing: hundreds who wait for the
/// lock
/// of the room would each hold a connection to the database, and nobody else could read a page. The lock of the room
/// stays the rule; it holds the other nodes too.
@Component
class Turnstile {

    private static final int DOORS = 64;

    private final Lock[] doors =
            Stream.generate(() -> new ReentrantLock(true)).limit(DOORS).toArray(Lock[]::new);

    /// One after the other for the same event; no transaction is open yet.
    <T> T pass(UUID event, Supplier<T> act) {
        var door = doors[Math.floorMod(event.hashCode(), DOORS)];
        door.lock();
        try {
            return act.get();
        } finally {
            door.unlock();
        }
    }
}
