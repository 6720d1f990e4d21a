package fr.ensemblier.events.model;

import fr.ensemblier.events.model.Registration.How;
import fr.ensemblier.events.model.Registration.Who;
import fr.ensemblier.events.model.RegistrationState.Came;
import fr.ensemblier.events.model.RegistrationState.Seated;
import fr.ensemblier.events.model.RegistrationState.Waiting;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every move of a registration, each in one transaction with what is said of it (R-E4).
@Component
public class Registering {

    /// What is asked for: a way, who, how many, and what she answered; `person` is her file where she has one.
    public record Wanted(
            Way way,
            Who who,
            int headcount,
            List<Registrations.Answer> answers,
            @Nullable UUID person) {}

    /// How an act ended.
    public sealed interface Outcome {

        record Made(Registration registration) implements Outcome {}

        /// She was registered already: nothing more is written or said.
        record Already(Registration registration) implements Outcome {}

        /// Nobody may register any more.
        record Closed() implements Outcome {}

        /// There are fewer seats in all than people in the group: it would wait for ever.
        record TooMany() implements Outcome {}

        record Full() implements Outcome {}

        /// It is so already, or cannot be from where it stands.
        record Unchanged() implements Outcome {}
    }

    private static final Duration TWICE = Duration.ofMinutes(1);

    private final Events events;
    private final Registrations registrations;
    private final Telling telling;
    private final HerStory story;
    private final Clock clock;

    Registering(Events events, Registrations registrations, Telling telling, HerStory story, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.telling = telling;
        this.story = story;
        this.clock = clock;
    }

    /// Somebody registers; the team until the event is over, anybody else until it closes.
    @Transactional
    public Outcome register(PlatformId platform, UUID id, Wanted wanted, How how, String by) {
        var room = registrations.hold(platform, id, wanted.way());
        var event = events.get(platform, id);
        var now = clock.instant();
        var open = how == How.ONESELF
                ? event.takes(now)
                : event.published() && event.kind().registers() && !event.over(now);
        if (!open) {
            return new Outcome.Closed();
        }
        var known = room.known(wanted.who(), wanted.person());
        if (known.isPresent()) {
            return new Outcome.Already(known.get());
        }
        if (!room.holds(wanted.headcount())) {
            return new Outcome.TooMany();
        }
        var done = room.join(made(event, wanted, how, by, now, new Waiting()));
        done.changed().forEach(registrations::save);
        var one = done.changed().getFirst();
        registrations.answered(one, wanted.answers());
        story.registered(event, one);
        telling.registered(event, one);
        done.changed().stream().skip(1).forEach(other -> said(event, other, one.id()));
        return new Outcome.Made(one);
    }

    /// Somebody whom nobody expected is there.
    @Transactional
    public Outcome comesIn(PlatformId platform, UUID id, Wanted wanted, String by) {
        var room = registrations.hold(platform, id, wanted.way());
        var event = events.get(platform, id);
        var now = clock.instant();
        if (!event.atTheDoor(now)) {
            return new Outcome.Closed();
        }
        var known = room.known(wanted.who(), wanted.person());
        if (known.isPresent()) {
            return came(platform, known.get().id(), wanted.headcount(), by);
        }
        if (room.all().stream().anyMatch(other -> justNoted(other, wanted, now))) {
            return new Outcome.Unchanged();
        }
        var one = made(event, wanted, How.DOOR, by, now, new Came(wanted.headcount(), now, by, null));
        return save(room.comesIn(one), event, one.id());
    }

    /// The same form sent twice: no telephone and no mail tells two people of one name apart.
    private static boolean justNoted(Registration other, Wanted wanted, Instant now) {
        return other.how() == How.DOOR
                && other.state() instanceof Came
                && other.at().isAfter(now.minus(TWICE))
                && other.who() != null
                && other.who().name().equalsIgnoreCase(wanted.who().name());
    }

    /// She does not come. Who waits moves up, unless it has begun.
    @Transactional
    public Outcome cancel(PlatformId platform, UUID id, String by) {
        return act(platform, id, (moment) -> moment.room().cancel(id, moment.now(), by, moment.before()));
    }

    /// She came, `many` of her group.
    @Transactional
    public Outcome came(PlatformId platform, UUID id, int many, String by) {
        return act(
                platform,
                id,
                moment -> moment.event().atTheDoor(moment.now())
                        ? moment.room().came(id, many, moment.now(), by)
                        : new Room.Outcome.Nothing());
    }

    @Transactional
    public Outcome missed(PlatformId platform, UUID id, String by) {
        return act(
                platform,
                id,
                moment -> moment.event().atTheDoor(moment.now())
                        ? moment.room().missed(id, moment.now(), by, moment.before())
                        : new Room.Outcome.Nothing());
    }

    /// Noted by mistake (R-E6).
    @Transactional
    public Outcome takeBack(PlatformId platform, UUID id, String by) {
        return act(platform, id, moment -> moment.room().takenBack(id, moment.now(), by));
    }

    /// Everybody who has a seat and of whom nothing is noted did not come. How many that are.
    @Transactional
    public int othersMissed(PlatformId platform, UUID id, String by) {
        var event = events.get(platform, id);
        var now = clock.instant();
        if (!event.over(now)) {
            return 0;
        }
        var count = 0;
        for (var way : event.ways()) {
            var room = registrations.hold(platform, id, way.way());
            for (var one : room.all()) {
                if (room.missed(one.id(), now, by, false) instanceof Room.Outcome.Done done) {
                    done.changed().forEach(registrations::save);
                    done.changed().forEach(absent -> story.moved(event, one.state(), absent));
                    count++;
                }
            }
        }
        return count;
    }

    /// There are more seats, or nobody holds them any more: who waits moves up and is told.
    void open(Event event) {
        for (var way : event.ways()) {
            save(registrations.hold(event.platform(), event.id(), way.way()).opened(), event, event.id());
        }
    }

    private record Moment(Event event, Room room, Instant now) {

        boolean before() {
            return now.isBefore(event.starts());
        }
    }

    private Outcome act(PlatformId platform, UUID id, Function<Moment, Room.Outcome> what) {
        var one = registrations.get(platform, id);
        var room = registrations.hold(platform, one.event(), one.way());
        var event = events.get(platform, one.event());
        return event.published()
                ? save(what.apply(new Moment(event, room, clock.instant())), event, id)
                : new Outcome.Unchanged();
    }

    private Outcome save(Room.Outcome outcome, Event event, UUID whose) {
        return switch (outcome) {
            case Room.Outcome.Full _ -> new Outcome.Full();
            case Room.Outcome.Nothing _ -> new Outcome.Unchanged();
            case Room.Outcome.Done done -> {
                var before = registrations.find(event.platform(), whose).map(Registration::state);
                done.changed().forEach(registrations::save);
                done.changed().forEach(one -> said(event, one, whose));
                done.changed().stream()
                        .filter(one -> one.id().equals(whose))
                        .forEach(one -> story.moved(event, before.orElse(null), one));
                yield done.changed().stream()
                        .filter(one -> one.id().equals(whose))
                        .findFirst()
                        .<Outcome>map(Outcome.Made::new)
                        .orElseGet(Outcome.Unchanged::new);
            }
        };
    }

    private void said(Event event, Registration one, UUID whose) {
        switch (one.state()) {
            case Seated _ when !one.id().equals(whose) -> telling.seated(event, one);
            case RegistrationState.Cancelled _ when one.how() != How.DOOR -> telling.left(event, one);
            case Seated _, Waiting _, Came _, RegistrationState.Missed _, RegistrationState.Cancelled _ -> {}
        }
    }

    private Registration made(Event event, Wanted wanted, How how, String by, Instant now, RegistrationState state) {
        return new Registration(
                event.platform(),
                UUID.randomUUID(),
                event.id(),
                wanted.way(),
                registrations.nextTurn(event.platform(), event.id()),
                wanted.who(),
                wanted.person(),
                wanted.headcount(),
                now,
                how,
                by,
                state);
    }
}
