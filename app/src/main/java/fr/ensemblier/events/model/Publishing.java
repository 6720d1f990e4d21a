package fr.ensemblier.events.model;

import fr.ensemblier.events.model.EventState.Draft;
import fr.ensemblier.events.model.EventState.Published;
import fr.ensemblier.events.model.RegistrationState.Seated;
import fr.ensemblier.events.model.RegistrationState.Waiting;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every move of an event, each in one transaction with what is said of it (R-E4). What is refused is said in words,
/// else the answer is empty.
@Component
public class Publishing {

    private static final String CHANGED = "Cet évènement a changé entre-temps. Relisez-le.";

    /// Why a change is refused, at which field of the form.
    public record Refused(String field, String words) {}

    private final Events events;
    private final Registrations registrations;
    private final Registering registering;
    private final Telling telling;
    private final Clock clock;

    Publishing(Events events, Registrations registrations, Registering registering, Telling telling, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.registering = registering;
        this.telling = telling;
        this.clock = clock;
    }

    @Transactional
    public void write(Event draft) {
        events.add(draft);
    }

    /// What the public reads and who registered holds is told when it counts: the time, the place, the link.
    @Transactional
    public Optional<Refused> change(Event asked) {
        var before = events.hold(asked.platform(), asked.id());
        if (before.state() instanceof EventState.Cancelled) {
            return Optional.of(new Refused("title", CHANGED));
        }
        var refused = taken(before, asked);
        if (refused.isPresent()) {
            return refused;
        }
        var tells = before.published() && !before.over(clock.instant()) && counts(before, asked);
        var after = sequenced(asked, before.state(), before.sequence() + (tells ? 1 : 0));
        if (!events.change(after)) {
            return Optional.of(
                    new Refused(
                            "title",
                            "Quelqu’un d’autre vient de modifier cet évènement. Vos mots sont gardés ici. Relisez le sien, puis enregistrez de nouveau pour le remplacer."));
        }
        if (before.published()) {
            if (tells) {
                expected(after).forEach(one -> telling.changed(after, one));
                registrations.remindAnew(after);
            }
            if (clock.instant().isBefore(after.starts())) {
                registering.open(after);
            }
        }
        return Optional.empty();
    }

    @Transactional
    public @Nullable String publish(PlatformId platform, UUID id) {
        var event = events.hold(platform, id);
        if (!(event.state() instanceof Draft draft)) {
            return CHANGED;
        }
        events.save(sequenced(event, draft.published(clock.instant()), event.sequence()));
        return null;
    }

    /// `reason` is read by those who had registered, also for its moments that are still to come: they go with it.
    @Transactional
    public @Nullable String cancel(PlatformId platform, UUID id, String reason, String by) {
        var event = events.hold(platform, id);
        if (!(event.state() instanceof Published) || event.over(clock.instant())) {
            return CHANGED;
        }
        cancelled(event, reason, by);
        toCome(event).forEach(moment -> cancelled(events.hold(platform, moment.id()), reason, by));
        return null;
    }

    /// Its moments that would go with it.
    public List<Event> toCome(Event whole) {
        return events.moments(whole.platform(), whole.id()).stream()
                .filter(one -> one.published() && !one.over(clock.instant()))
                .toList();
    }

    private void cancelled(Event event, String reason, String by) {
        if (event.state() instanceof Published published) {
            var after = sequenced(event, published.cancelled(clock.instant(), by, reason), event.sequence() + 1);
            event.ways().forEach(way -> registrations.hold(event.platform(), event.id(), way.way()));
            var told = expected(event);
            events.save(after);
            told.forEach(one -> telling.cancelled(after, one, reason));
        }
    }

    /// A draft goes without a trace: nobody else read it.
    @Transactional
    public @Nullable String remove(PlatformId platform, UUID id) {
        var event = events.hold(platform, id);
        if (!(event.state() instanceof Draft)) {
            return CHANGED;
        }
        if (!events.moments(platform, id).isEmpty()) {
            return "Retirez d’abord ses moments, ou rattachez-les à un autre évènement.";
        }
        events.remove(event);
        return null;
    }

    /// How many came without a registration, as they were counted; null takes it back.
    @Transactional
    public @Nullable String count(PlatformId platform, UUID id, @Nullable Integer many, String by) {
        var event = events.hold(platform, id);
        if (!event.published() || !event.kind().counts() || clock.instant().isBefore(event.starts())) {
            return CHANGED;
        }
        events.counted(event, many, by);
        return null;
    }

    private List<Registration> expected(Event event) {
        return registrations.of(event.platform(), event.id()).stream()
                .filter(one -> one.state() instanceof Seated || one.state() instanceof Waiting)
                .toList();
    }

    /// The seats that are held stay, and the way that somebody took.
    private Optional<Refused> taken(Event before, Event asked) {
        for (var way : before.ways()) {
            var room = registrations.hold(before.platform(), before.id(), way.way());
            var offered = asked.offers(way.way());
            if (!room.all().isEmpty() && offered.isEmpty()) {
                return Optional.of(new Refused(
                        "ways",
                        "Des inscriptions sont notées « " + way.way().words() + " » : gardez cette façon de venir."));
            }
            var seats = offered.map(Event.Offered::seats).orElse(null);
            if (seats != null && seats < room.taken()) {
                return Optional.of(new Refused(
                        way.way() == Way.ON_SITE ? "seats" : "remoteSeats",
                        French.plural(room.taken(), "place est déjà prise", "places sont déjà prises")
                                + ". Gardez au moins ce nombre."));
            }
        }
        return before.published() && !asked.kind().registers() && anybody(before)
                ? Optional.of(
                        new Refused("kind", "Des personnes sont inscrites : gardez un évènement où l’on s’inscrit."))
                : Optional.empty();
    }

    private boolean anybody(Event event) {
        return !registrations.of(event.platform(), event.id()).isEmpty();
    }

    private static boolean counts(Event before, Event after) {
        return !before.starts().equals(after.starts())
                || !before.ends().equals(after.ends())
                || !Objects.equals(before.spot(), after.spot())
                || !Objects.equals(before.link(), after.link());
    }

    private Event sequenced(Event one, EventState state, int sequence) {
        return new Event(
                one.platform(),
                one.id(),
                one.kind(),
                one.title(),
                one.words(),
                one.starts(),
                one.ends(),
                one.spot(),
                one.link(),
                one.ways(),
                one.audiences(),
                one.hosts(),
                one.questions(),
                one.closesOn(),
                one.partOf(),
                one.counted(),
                sequence,
                one.madeBy(),
                clock.instant(),
                one.version(),
                state);
    }
}
