package fr.ensemblier.events.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platform;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The events that anybody is shown: published, also those that were cancelled since, never a draft. Read as a machine
/// of
/// the platform: a visitor reads no row.
@Repository
public class ShownEvents {

    private static final int MOST = 500;

    /// How full each way of an event is: people who have a seat. `left` is null without a limit.
    public record Filled(Way way, int seated, @Nullable Integer left) {}

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    ShownEvents(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Those that are not over, the next first; those that were cancelled until their day.
    public List<Event> coming(Platform platform) {
        return Actors.as(
                machine(platform.id()),
                () -> jdbc.sql("select " + Events.COLUMNS + """
                  from event e
                 where e.platform_id = :platform and e.state <> 'DRAFT' and e.ends_at > :now
                 order by e.starts_at, e.id
                 limit :most
                """)
                        .param("platform", platform.id().value())
                        .param("now", now().atOffset(ZoneOffset.UTC))
                        .param("most", MOST)
                        .query((row, _) -> Events.read(row))
                        .list());
    }

    /// One of them, also when it is over; else it is not found.
    public Event get(Platform platform, UUID id) {
        var event = Actors.as(machine(platform.id()), () -> events.get(platform.id(), id));
        if (event.state() instanceof EventState.Draft) {
            throw new NotFound("event", id);
        }
        return event;
    }

    /// The moments of one that gathers, as anybody may read them.
    public List<Event> moments(Event of) {
        return Actors.as(machine(of.platform()), () -> events.moments(of.platform(), of.id())).stream()
                .filter(one -> !(one.state() instanceof EventState.Draft))
                .toList();
    }

    public List<Filled> filled(Event event) {
        return Actors.as(
                machine(event.platform()),
                () -> jdbc.sql("""
                select w.way, w.seats, coalesce(sum(case r.state when 'CAME' then r.came else r.headcount end)
                                                filter (where r.state in ('SEATED', 'CAME')), 0) as taken
                  from event_way w
                  left join registration r on r.platform_id = w.platform_id and r.event_id = w.event_id and r.way = w.way
                 where w.platform_id = :platform and w.event_id = :event
                 group by w.way, w.seats
                 order by w.way
                """)
                        .param("platform", event.platform().value())
                        .param("event", event.id())
                        .query((row, _) -> {
                            var seats = row.getObject("seats", Integer.class);
                            return new Filled(
                                    Way.valueOf(row.getString("way")),
                                    row.getInt("taken"),
                                    seats == null ? null : Math.max(0, seats - row.getInt("taken")));
                        })
                        .list());
    }

    private Instant now() {
        return clock.instant();
    }

    public static Actor.Machine machine(PlatformId platform) {
        return new Actor.Machine("events.public", platform);
    }
}
