package fr.ensemblier.events.model;

import fr.ensemblier.events.model.RegistrationState.Came;
import fr.ensemblier.events.model.RegistrationState.Cancelled;
import fr.ensemblier.events.model.RegistrationState.Missed;
import fr.ensemblier.events.model.RegistrationState.Seated;
import fr.ensemblier.events.model.RegistrationState.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All who registered for one way to attend an event, in the order of their turns, and the seats that there are.
///
/// Each act answers the room as it is then and what changed in it; a room is never over its seats. Acts may come
/// doubled, late and in any order: who is known to have come has come.
public final class Room {

    /// What an act did. `changed` are the registrations that are new or otherwise, who acted first, then those who
    /// moved up.
    public sealed interface Outcome {

        record Done(Room room, List<Registration> changed) implements Outcome {

            public Done {
                changed = List.copyOf(changed);
            }
        }

        /// No seat is left for somebody who stands at the door.
        record Full() implements Outcome {}

        /// It changes nothing: already so, or not possible from where it stands.
        record Nothing() implements Outcome {}
    }

    private final @Nullable Integer seats;
    private final List<Registration> all;
    private final List<Registration> elsewhere;

    /// `all` in the order of the turns, `elsewhere` those of the other ways; `seats` null without a limit.
    public Room(@Nullable Integer seats, List<Registration> all, List<Registration> elsewhere) {
        this.seats = seats;
        this.all = List.copyOf(all);
        this.elsewhere = List.copyOf(elsewhere);
    }

    public Room(@Nullable Integer seats, List<Registration> all) {
        this(seats, all, List.of());
    }

    public List<Registration> all() {
        return all;
    }

    public int taken() {
        return all.stream().mapToInt(Registration::seats).sum();
    }

    /// Whether it could ever hold as many: a larger group would wait for ever.
    public boolean holds(int headcount) {
        return seats == null || headcount <= seats;
    }

    public boolean fits(int headcount) {
        return seats == null || taken() + headcount <= seats;
    }

    /// The same person who is already expected, whichever the way, if she is: of the same file, or of the same name and
    /// the same way to reach her.
    public Optional<Registration> known(Registration.Who who, @Nullable UUID person) {
        var same = who.same();
        return Stream.concat(all.stream(), elsewhere.stream())
                .filter(one -> !(one.state() instanceof Cancelled))
                .filter(one -> person != null && person.equals(one.person())
                        || same != null
                                && one.who() != null
                                && same.equals(one.who().same()))
                .findFirst();
    }

    /// Takes the last place in the order; seated at once when the seats allow it.
    public Outcome.Done join(Registration one) {
        var rows = new ArrayList<>(all);
        rows.add(one.in(new Waiting()));
        return settled(rows, one.id());
    }

    /// She does not come. Her seats go to those who wait, unless it has begun (`moves` false).
    public Outcome cancel(UUID id, Instant at, String by, boolean moves) {
        var one = get(id);
        if (!(one.state() instanceof Seated) && !(one.state() instanceof Waiting)) {
            return new Outcome.Nothing();
        }
        var rows = with(one.in(new Cancelled(at, by)));
        return moves ? settled(rows, id) : done(rows, id);
    }

    /// She is there, `many` of her group: perhaps more than were announced, as long as there are seats.
    public Outcome came(UUID id, int many, Instant at, String by) {
        var one = get(id);
        if (one.state() instanceof Came came && came.many() >= many || expectedAgain(one)) {
            return new Outcome.Nothing();
        }
        return seats != null && taken() - one.seats() + many > seats
                ? new Outcome.Full()
                : done(with(one.of(Math.max(many, one.headcount())).in(new Came(many, at, by, before(one)))), id);
    }

    /// Somebody whom nobody expected is there.
    public Outcome comesIn(Registration one) {
        if (!fits(one.headcount())) {
            return new Outcome.Full();
        }
        var rows = new ArrayList<>(all);
        rows.add(one);
        return done(rows, one.id());
    }

    /// She had a seat and is not there. Her seats go to those who wait, unless it has begun (`moves` false).
    public Outcome missed(UUID id, Instant at, String by, boolean moves) {
        var one = get(id);
        if (!(one.state() instanceof Seated)) {
            return new Outcome.Nothing();
        }
        var rows = with(one.in(new Missed(at, by)));
        return moves ? settled(rows, id) : done(rows, id);
    }

    /// It was noted by mistake that she came, or that she did not. Whom the door wrote down by mistake is taken out:
    /// nobody had said that she comes.
    public Outcome takenBack(UUID id, Instant at, String by) {
        var one = get(id);
        if (!(one.state() instanceof Came) && !(one.state() instanceof Missed)) {
            return new Outcome.Nothing();
        }
        var back = one.in(
                switch (one.state() instanceof Came came ? came.before() : "SEATED") {
                    case "WAITING" -> new Waiting();
                    case "CANCELLED" -> new Cancelled(at, by);
                    case "MISSED" -> new Missed(at, by);
                    case null -> new Cancelled(at, by);
                    default -> new Seated();
                });
        return seats != null && taken() - one.seats() + back.seats() > seats
                ? new Outcome.Full()
                : done(with(back), id);
    }

    /// Of who is noted a second time, with more people, what was before the first.
    private static @Nullable String before(Registration one) {
        return one.state() instanceof Came came ? came.before() : one.state().word();
    }

    /// There are more seats now: who waits moves up.
    public Outcome.Done opened() {
        return settled(all, null);
    }

    /// She cancelled, then registered anew: the new one is hers.
    private boolean expectedAgain(Registration one) {
        return one.state() instanceof Cancelled
                && one.who() != null
                && known(one.who(), one.person()).isPresent();
    }

    private Registration get(UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not of this room: " + id));
    }

    private List<Registration> with(Registration changed) {
        return all.stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList();
    }

    /// In the order of the turns, each whom the seats that are left hold. A group that is too large does not keep those
    /// behind it from coming.
    private Outcome.Done settled(List<Registration> rows, @Nullable UUID first) {
        var left = seats == null
                ? Integer.MAX_VALUE
                : seats - rows.stream().mapToInt(Registration::seats).sum();
        var settled = new ArrayList<Registration>();
        for (var one : rows) {
            if (one.state() instanceof Waiting && one.headcount() <= left) {
                left -= one.headcount();
                settled.add(one.in(new Seated()));
            } else {
                settled.add(one);
            }
        }
        return done(settled, first);
    }

    private Outcome.Done done(List<Registration> rows, @Nullable UUID first) {
        var before = Set.copyOf(all);
        var changed = rows.stream().filter(one -> !before.contains(one)).toList();
        var ordered = new ArrayList<>(
                changed.stream().filter(one -> Objects.equals(one.id(), first)).toList());
        changed.stream().filter(one -> !Objects.equals(one.id(), first)).forEach(ordered::add);
        return new Outcome.Done(new Room(seats, rows, elsewhere), ordered);
    }
}
