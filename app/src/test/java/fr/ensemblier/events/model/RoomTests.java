package fr.ensemblier.events.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.events.model.Registration.How;
import fr.ensemblier.events.model.Registration.Who;
import fr.ensemblier.events.model.RegistrationState.Came;
import fr.ensemblier.events.model.RegistrationState.Seated;
import fr.ensemblier.events.model.RegistrationState.Waiting;
import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// D1, R-W1: seats are given in the order in which they were asked, never more than there are, and who is known to have
/// come has come in whatever order that is said.
class RoomTests {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final UUID EVENT = UUID.randomUUID();

    @Test
    void whoWaitsMovesUpInHerTurn() {
        var room = joined(new Room(2, List.of()), 4);
        assertThat(states(room)).containsExactly("SEATED", "SEATED", "WAITING", "WAITING");

        var first = room.all().getFirst().id();
        var done = (Room.Outcome.Done) room.cancel(first, NOW, "elle", true);

        assertThat(states(done.room())).containsExactly("CANCELLED", "SEATED", "SEATED", "WAITING");
        assertThat(done.changed()).extracting(Registration::turn).containsExactly(1, 3);
    }

    @Test
    void nobodyMovesUpOnceItHasBegun() {
        var room = joined(new Room(1, List.of()), 2);

        var done = (Room.Outcome.Done) room.cancel(room.all().getFirst().id(), NOW, "elle", false);

        assertThat(states(done.room())).containsExactly("CANCELLED", "WAITING");
    }

    @Test
    void aGroupThatIsTooLargeDoesNotKeepOthersFromComing() {
        var room = new Room(5, List.of())
                .join(one(1, 4))
                .room()
                .join(one(2, 3))
                .room()
                .join(one(3, 1))
                .room();

        assertThat(states(room)).containsExactly("SEATED", "WAITING", "SEATED");
    }

    @Test
    void theSameIsKnownByHerNameAndHerMail() {
        var room = new Room(null, List.of())
                .join(one(1, 1, new Who("Zoé  Morel", "zoe@example.invalid", null)))
                .room();

        assertThat(room.known(new Who("zoé morel", "ZOE@example.invalid", null), null))
                .isPresent();
        assertThat(room.known(new Who("Zoé Morel", "autre@example.invalid", null), null))
                .isEmpty();
        assertThat(room.known(new Who("Zoé Morel", null, null), null)).isEmpty();
    }

    @Test
    void anAbsenceSaidBeforeItBeginsIsASeatForWhoWaits() {
        var room = joined(new Room(1, List.of()), 2);

        var done = (Room.Outcome.Done) room.missed(room.all().getFirst().id(), NOW, "Claire", true);

        assertThat(states(done.room())).containsExactly("MISSED", "SEATED");
    }

    /// R-E6: nobody had said that she comes.
    @Test
    void whomTheDoorWroteDownByMistakeIsTakenOut() {
        var room = after(
                new Room(3, List.of()),
                new Room(3, List.of()).comesIn(one(1, 2, How.DOOR).in(new Came(2, NOW, "Claire", null))));

        var done = (Room.Outcome.Done) room.takenBack(room.all().getFirst().id(), NOW, "Claire");

        assertThat(states(done.room())).containsExactly("CANCELLED");
    }

    @Test
    void aGroupMayComeWithMoreThanItSaidWhileThereAreSeats() {
        var room = new Room(6, List.of()).join(one(1, 3)).room();
        var id = room.all().getFirst().id();

        assertThat(((Room.Outcome.Done) room.came(id, 5, NOW, "Claire")).room().taken())
                .isEqualTo(5);
        assertThat(room.came(id, 7, NOW, "Claire")).isInstanceOf(Room.Outcome.Full.class);
        assertThat(room.holds(7)).isFalse();
    }

    /// R-E6: nobody gets by a mistake what she did not have.
    @Test
    void whatWasNotedByMistakeIsAsItWas() {
        var room = joined(new Room(3, List.of()), 3);
        var first = room.all().getFirst().id();
        var left = ((Room.Outcome.Done) room.cancel(first, NOW, "elle", false)).room();
        var came = ((Room.Outcome.Done) left.came(first, 1, NOW, "Claire")).room();

        assertThat(states(((Room.Outcome.Done) came.takenBack(first, NOW, "Claire")).room()))
                .containsExactly("CANCELLED", "SEATED", "SEATED");
    }

    /// Whichever the way to attend: one is not registered twice.
    @Test
    void whoIsExpectedOtherwiseIsKnown() {
        var who = new Who("Zoé Morel", "zoe@example.invalid", null);

        assertThat(new Room(null, List.of(), List.of(one(1, 1, who))).known(who, null))
                .isPresent();
    }

    /// Who cancelled and registered anew has one place, not two.
    @Test
    void aCancelledOneDoesNotComeBesideHerNewOne() {
        var who = new Who("Zoé Morel", "zoe@example.invalid", null);
        var room = new Room(null, List.of()).join(one(1, 1, who)).room();
        var left = (Room.Outcome.Done) room.cancel(room.all().getFirst().id(), NOW, "elle", true);
        var again = left.room().join(one(2, 1, who)).room();

        assertThat(again.came(again.all().getFirst().id(), 1, NOW, "Claire")).isInstanceOf(Room.Outcome.Nothing.class);
    }

    @Test
    void atTheDoorASeatOfSomebodyWhoIsAbsentIsFree() {
        var room = joined(new Room(1, List.of()), 2);
        var waiting = room.all().getLast().id();
        assertThat(room.came(waiting, 1, NOW, "Claire")).isInstanceOf(Room.Outcome.Full.class);

        var missed = ((Room.Outcome.Done) room.missed(room.all().getFirst().id(), NOW, "Claire", false)).room();

        assertThat(states(((Room.Outcome.Done) missed.came(waiting, 1, NOW, "Claire")).room()))
                .containsExactly("MISSED", "CAME");
        var came = ((Room.Outcome.Done) missed.came(waiting, 1, NOW, "Claire")).room();
        assertThat(came.takenBack(room.all().getFirst().id(), NOW, "Claire")).isInstanceOf(Room.Outcome.Full.class);
    }

    /// Whatever is done, in whatever order: never over the seats, turns kept, nobody waits while a seat is free for her
    /// as long as it has not begun.
    @Property(tries = 400)
    void neverOverTheSeats(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int seats) {
        var random = new Random(seed);
        var room = new Room(seats, List.of());
        for (var step = 0; step < 60; step++) {
            var begun = step > 35;
            room = act(room, random, begun);
            assertThat(room.taken()).isLessThanOrEqualTo(seats);
            assertThat(room.all()).extracting(Registration::turn).isSorted().doesNotHaveDuplicates();
            if (!begun) {
                var now = room;
                assertThat(room.all())
                        .filteredOn(one -> one.state() instanceof Waiting)
                        .noneMatch(one -> now.fits(one.headcount()));
            }
        }
    }

    /// What the sheet, the telephones and the latecomers say ends in the same presence, doubled and in any order.
    @Property(tries = 300)
    void presenceIsTheSameInAnyOrder(@ForAll long seed) {
        var random = new Random(seed);
        var room = joined(new Room(30, List.of()), 20);
        var ids = room.all().stream().map(Registration::id).toList();
        var came = ids.stream().filter(_ -> random.nextInt(3) > 0).collect(Collectors.toSet());
        var acts = new ArrayList<Said>();
        came.forEach(id -> acts.add(new Said(id, "came")));
        ids.stream().filter(_ -> random.nextInt(4) == 0).forEach(id -> acts.add(new Said(id, "cancel")));
        ids.forEach(id -> acts.add(new Said(id, "missed")));
        acts.addAll(List.copyOf(acts).stream().filter(_ -> random.nextBoolean()).toList());

        var one = presence(said(room, shuffled(acts, random)));
        var other = presence(said(room, shuffled(acts, random)));

        assertThat(one).isEqualTo(other).isEqualTo(came);
    }

    private record Said(UUID id, String what) {}

    private static List<Said> shuffled(List<Said> acts, Random random) {
        var copy = new ArrayList<>(acts);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Room said(Room room, List<Said> acts) {
        var now = room;
        for (var act : acts) {
            now = after(
                    now,
                    switch (act.what()) {
                        case "came" -> now.came(act.id(), 1, NOW, "Claire");
                        case "cancel" -> now.cancel(act.id(), NOW, "elle", false);
                        default -> now.missed(act.id(), NOW, "Claire", false);
                    });
        }
        return now;
    }

    private static Set<UUID> presence(Room room) {
        return room.all().stream()
                .filter(one -> one.state() instanceof Came)
                .map(Registration::id)
                .collect(Collectors.toSet());
    }

    private static Room act(Room room, Random random, boolean begun) {
        var turn = room.all().size() + 1;
        if (room.all().isEmpty() || random.nextInt(3) == 0) {
            return begun
                    ? after(room, room.comesIn(one(turn, 1 + random.nextInt(3)).in(new Came(1, NOW, "Claire", null))))
                    : room.join(one(turn, 1 + random.nextInt(4))).room();
        }
        var id = room.all().get(random.nextInt(room.all().size())).id();
        return after(
                room,
                switch (random.nextInt(begun ? 4 : 1)) {
                    case 0 -> room.cancel(id, NOW, "elle", !begun);
                    case 1 -> room.came(id, 1 + random.nextInt(4), NOW, "Claire");
                    case 2 -> room.missed(id, NOW, "Claire", false);
                    default -> room.takenBack(id, NOW, "Claire");
                });
    }

    private static Room after(Room before, Room.Outcome outcome) {
        return outcome instanceof Room.Outcome.Done done ? done.room() : before;
    }

    private static Room joined(Room room, int many) {
        var now = room;
        for (var turn : IntStream.rangeClosed(1, many).toArray()) {
            now = now.join(one(turn, 1)).room();
        }
        return now;
    }

    private static List<String> states(Room room) {
        return room.all().stream().map(one -> one.state().word()).toList();
    }

    private static Registration one(int turn, int headcount) {
        return one(turn, headcount, new Who("Personne " + turn, "p" + turn + "@example.invalid", null));
    }

    private static Registration one(int turn, int headcount, How how) {
        return new Registration(
                new PlatformId("33"),
                UUID.randomUUID(),
                EVENT,
                Way.ON_SITE,
                turn,
                new Who("Personne " + turn, null, null),
                null,
                headcount,
                NOW,
                how,
                "Claire",
                new Seated());
    }

    private static Registration one(int turn, int headcount, Who who) {
        return new Registration(
                new PlatformId("33"),
                UUID.randomUUID(),
                EVENT,
                Way.ON_SITE,
                turn,
                who,
                null,
                headcount,
                NOW,
                How.ONESELF,
                who.name(),
                new Seated());
    }
}
