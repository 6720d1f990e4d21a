package fr.ensemblier.events.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where events are kept, as far as the actor may read them: the team all of its platform, others through a machine.
@Repository
public class Events {

    /// With its ways in one text, « ON_SITE:40,REMOTE: ».
    public static final String COLUMNS = """
            e.*, (select string_agg(w.way || ':' || coalesce(w.seats::text, ''), ',' order by w.way) from event_way w
                   where w.platform_id = e.platform_id and w.event_id = e.id) as ways
            """;

    private final JdbcClient jdbc;

    Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Event> find(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    public Event get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("event", id));
    }

    /// Nobody else moves it until the transaction ends.
    Event hold(PlatformId platform, UUID id) {
        return one(" for update of e", platform, id).orElseThrow(() -> new NotFound("event", id));
    }

    private Optional<Event> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from event e where e.platform_id = :platform and e.id = :id" + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// The moments of one that gathers, in their order.
    public List<Event> moments(PlatformId platform, UUID of) {
        return jdbc.sql("select " + COLUMNS + """
                  from event e where e.platform_id = :platform and e.part_of = :of order by e.starts_at, e.id
                """)
                .param("platform", platform.value())
                .param("of", of)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those of which another may be a moment: they gather, and are neither cancelled nor over.
    public List<Event> gathering(PlatformId platform, Collection<EventKind> kinds, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                  from event e
                 where e.platform_id = :platform and e.kind in (:kinds) and e.state <> 'CANCELLED' and e.ends_at > :now
                 order by e.starts_at, e.id
                """)
                .param("platform", platform.value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("now", at(now))
                .query((row, _) -> read(row))
                .list();
    }

    void add(Event one) {
        bound("""
                insert into event (platform_id, id, kind, title, words, starts_at, ends_at, place_name, address, commune,
                                   commune_name, lat, lon, access, link, audiences, hosts, questions, closes_on, part_of,
                                   state, made_at, made_by, changed_at)
                values (:platform, :id, :kind, :title, :words, :starts, :ends, :place, :address, :commune, :communeName,
                        :lat, :lon, :access, :link, :audiences, :hosts, :questions, :closes, :part, 'DRAFT', :changed,
                        :by, :changed)
                """, one).param("by", one.madeBy()).update();
        ways(one);
    }

    /// False when somebody else wrote in between (R-E5).
    boolean change(Event one) {
        var written = bound("""
                update event
                   set kind = :kind, title = :title, words = :words, starts_at = :starts, ends_at = :ends,
                       place_name = :place, address = :address, commune = :commune, commune_name = :communeName,
                       lat = :lat, lon = :lon, access = :access, link = :link, audiences = :audiences, hosts = :hosts,
                       questions = :questions, closes_on = :closes, part_of = :part, sequence = :sequence,
                       changed_at = :changed, version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """, one)
                .param("sequence", one.sequence())
                .param("version", one.version())
                .update();
        if (written == 1) {
            ways(one);
        }
        return written == 1;
    }

    /// A way that somebody took stays: it is not among those that go.
    private void ways(Event one) {
        jdbc.sql("""
                delete from event_way where platform_id = :platform and event_id = :id and way not in (:ways)
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("ways", one.ways().stream().map(way -> way.way().name()).toList())
                .update();
        one.ways()
                .forEach(way -> jdbc.sql("""
                insert into event_way (platform_id, event_id, way, seats) values (:platform, :id, :way, :seats)
                on conflict (platform_id, event_id, way) do update set seats = excluded.seats
                """)
                        .param("platform", one.platform().value())
                        .param("id", one.id())
                        .param("way", way.way().name())
                        .param("seats", way.seats(), Types.INTEGER)
                        .update());
    }

    /// Keeps where it stands now.
    void save(Event one) {
        var cancelled = one.state() instanceof EventState.Cancelled some ? some : null;
        jdbc.sql("""
                update event
                   set state = :state, published_at = :published, cancelled_at = :cancelled, cancelled_by = :by,
                       reason = :reason, sequence = :sequence, changed_at = :changed, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param(
                        "published",
                        switch (one.state()) {
                            case EventState.Draft _ -> null;
                            case EventState.Published published -> at(published.at());
                            case EventState.Cancelled was -> at(was.published());
                        },
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cancelled", cancelled == null ? null : at(cancelled.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", cancelled == null ? null : cancelled.by(), Types.VARCHAR)
                .param("reason", cancelled == null ? null : cancelled.reason(), Types.VARCHAR)
                .param("sequence", one.sequence())
                .param("changed", at(one.changed()))
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    /// How many came without a registration; null when that was a mistake.
    void counted(Event one, @Nullable Integer many, String by) {
        jdbc.sql("update event set counted = :many, counted_by = :by where platform_id = :platform and id = :id")
                .param("many", many, Types.INTEGER)
                .param("by", many == null ? null : by, Types.VARCHAR)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    /// A draft that nobody needs.
    void remove(Event one) {
        jdbc.sql("delete from event_way where platform_id = :platform and event_id = :id")
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
        jdbc.sql("delete from event where platform_id = :platform and id = :id and state = 'DRAFT'")
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Event one) {
        var spot = one.spot();
        return jdbc.sql(sql)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("kind", one.kind().name())
                .param("title", one.title())
                .param("words", one.words())
                .param("starts", at(one.starts()))
                .param("ends", at(one.ends()))
                .param("place", spot == null ? null : spot.name(), Types.VARCHAR)
                .param("address", spot == null ? null : spot.address(), Types.VARCHAR)
                .param("commune", spot == null ? null : spot.commune(), Types.VARCHAR)
                .param("communeName", spot == null ? null : spot.communeName(), Types.VARCHAR)
                .param("lat", spot == null ? null : spot.lat(), Types.DOUBLE)
                .param("lon", spot == null ? null : spot.lon(), Types.DOUBLE)
                .param("access", spot == null ? null : spot.access(), Types.VARCHAR)
                .param("link", one.link(), Types.VARCHAR)
                .param(
                        "audiences",
                        one.audiences().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("hosts", one.hosts().toArray(String[]::new))
                .param("questions", one.questions().toArray(String[]::new))
                .param("closes", one.closesOn(), Types.DATE)
                .param("part", one.partOf(), Types.OTHER)
                .param("changed", at(one.changed()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// A row of `COLUMNS`, for the lists that join it.
    public static Event read(ResultSet row) throws SQLException {
        return new Event(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                EventKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("words"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                spot(row),
                row.getString("link"),
                offered(row.getString("ways")),
                texts(row.getArray("audiences")).stream().map(Whom::valueOf).collect(Collectors.toSet()),
                texts(row.getArray("hosts")),
                texts(row.getArray("questions")),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("part_of", UUID.class),
                row.getObject("counted", Integer.class),
                row.getInt("sequence"),
                row.getString("made_by"),
                instant(row, "changed_at"),
                row.getInt("version"),
                state(row));
    }

    private static Event.@Nullable Spot spot(ResultSet row) throws SQLException {
        var name = row.getString("place_name");
        return name == null
                ? null
                : new Event.Spot(
                        name,
                        row.getString("address"),
                        row.getString("commune"),
                        row.getString("commune_name"),
                        row.getDouble("lat"),
                        row.getDouble("lon"),
                        row.getString("access"));
    }

    private static List<Event.Offered> offered(@Nullable String ways) {
        return Arrays.stream(Objects.requireNonNullElse(ways, "").split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":", 2))
                .map(one -> new Event.Offered(Way.valueOf(one[0]), one[1].isEmpty() ? null : Integer.valueOf(one[1])))
                .toList();
    }

    private static EventState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "DRAFT" -> new EventState.Draft();
            case "PUBLISHED" -> new EventState.Published(instant(row, "published_at"));
            default ->
                new EventState.Cancelled(
                        instant(row, "published_at"),
                        instant(row, "cancelled_at"),
                        row.getString("cancelled_by"),
                        row.getString("reason"));
        };
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
