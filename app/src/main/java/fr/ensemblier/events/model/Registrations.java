package fr.ensemblier.events.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where registrations are kept, as far as the actor may read them.
@Repository
public class Registrations {

    /// What she answered: the question as it was asked.
    public record Answer(String question, boolean yes) {}

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Registration> find(PlatformId platform, UUID id) {
        return jdbc.sql("select * from registration where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    public Registration get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("registration", id));
    }

    /// All of an event, in the order of their turns.
    public List<Registration> of(PlatformId platform, UUID event) {
        return jdbc.sql("select * from registration where platform_id = :platform and event_id = :event order by turn")
                .param("platform", platform.value())
                .param("event", event)
                .query((row, _) -> read(row))
                .list();
    }

    /// Hers, with those of the files that were joined to hers (R-E6); the latest first.
    public List<Registration> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from registration
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by registered_at desc, id
                 limit 200
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// The room of one way. Nobody else writes in any of the event until the transaction ends: the seats that remain
    /// and
    /// the next turn are asked under that lock alone.
    Room hold(PlatformId platform, UUID event, Way way) {
        record Offered(Way way, Optional<Integer> seats) {}
        var ways = jdbc.sql("""
                select way, seats from event_way where platform_id = :platform and event_id = :event order by way for update
                """)
                .param("platform", platform.value())
                .param("event", event)
                .query((row, _) -> new Offered(
                        Way.valueOf(row.getString(1)), Optional.ofNullable(row.getObject(2, Integer.class))))
                .list();
        var seats = ways.stream()
                .filter(one -> one.way() == way)
                .findFirst()
                .orElseThrow(() -> new NotFound("way of an event", event))
                .seats();
        var rows = of(platform, event).stream().collect(Collectors.partitioningBy(one -> one.way() == way));
        return new Room(seats.orElse(null), rows.getOrDefault(true, List.of()), rows.getOrDefault(false, List.of()));
    }

    /// The next turn: the lock that is held before makes it nobody else's.
    int nextTurn(PlatformId platform, UUID event) {
        return jdbc.sql("""
                select coalesce(max(turn), 0) + 1 from registration where platform_id = :platform and event_id = :event
                """)
                .param("platform", platform.value())
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    /// New, or where it stands now.
    void save(Registration one) {
        var decided = one.state() instanceof RegistrationState.Decided some ? some : null;
        var came = one.state() instanceof RegistrationState.Came some ? some : null;
        var who = one.who();
        jdbc.sql("""
                insert into registration (platform_id, id, event_id, way, turn, person_id, name, email, phone, same, headcount,
                                          registered_at, registered_how, registered_by, state, came, came_after, decided_at,
                                          decided_by)
                values (:platform, :id, :event, :way, :turn, :person, :name, :email, :phone, :same, :headcount, :at, :how, :by,
                        :state, :came, :after, :decidedAt, :decidedBy)
                on conflict (platform_id, id) do update
                   set headcount = excluded.headcount, state = excluded.state, came = excluded.came, came_after = excluded.came_after, decided_at = excluded.decided_at,
                       decided_by = excluded.decided_by
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("event", one.event())
                .param("way", one.way().name())
                .param("turn", one.turn())
                .param("person", one.person(), Types.OTHER)
                .param("name", who == null ? null : who.name(), Types.VARCHAR)
                .param("email", who == null ? null : who.email(), Types.VARCHAR)
                .param("phone", who == null ? null : who.phone(), Types.VARCHAR)
                .param("same", who == null ? null : who.same(), Types.VARCHAR)
                .param("headcount", one.headcount())
                .param("at", at(one.at()))
                .param("how", one.how().name())
                .param("by", one.by())
                .param("state", one.state().word())
                .param("came", came == null ? null : came.many(), Types.INTEGER)
                .param("after", came == null ? null : came.before(), Types.VARCHAR)
                .param("decidedAt", decided == null ? null : at(decided.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("decidedBy", decided == null ? null : decided.by(), Types.VARCHAR)
                .update();
    }

    /// The day is another: who comes is reminded of the new one.
    void remindAnew(Event event) {
        jdbc.sql("""
                update registration set day_before_told_at = null
                 where platform_id = :platform and event_id = :event and state = 'SEATED' and day_before_told_at is not null
                """)
                .param("platform", event.platform().value())
                .param("event", event.id())
                .update();
    }

    void answered(Registration one, List<Answer> answers) {
        for (var number = 0; number < answers.size(); number++) {
            jdbc.sql("""
                    insert into registration_answer (platform_id, registration_id, number, question, yes)
                    values (:platform, :id, :number, :question, :yes)
                    """)
                    .param("platform", one.platform().value())
                    .param("id", one.id())
                    .param("number", number + 1)
                    .param("question", answers.get(number).question())
                    .param("yes", answers.get(number).yes())
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Registration read(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return new Registration(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                Way.valueOf(row.getString("way")),
                row.getInt("turn"),
                name == null ? null : new Registration.Who(name, row.getString("email"), row.getString("phone")),
                row.getObject("person_id", UUID.class),
                row.getInt("headcount"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                Registration.How.valueOf(row.getString("registered_how")),
                row.getString("registered_by"),
                state(row));
    }

    private static RegistrationState state(ResultSet row) throws SQLException {
        var word = row.getString("state");
        if (word.equals("SEATED")) {
            return new RegistrationState.Seated();
        }
        if (word.equals("WAITING")) {
            return new RegistrationState.Waiting();
        }
        var at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
        var by = row.getString("decided_by");
        return switch (word) {
            case "CANCELLED" -> new RegistrationState.Cancelled(at, by);
            case "CAME" -> new RegistrationState.Came(row.getInt("came"), at, by, row.getString("came_after"));
            default -> new RegistrationState.Missed(at, by);
        };
    }

    /// Whose answers are which, for the list of who registered.
    public record Asked(UUID registration, Answer answer) {}

    public List<Asked> answers(PlatformId platform, UUID event) {
        return jdbc.sql("""
                select a.registration_id, a.question, a.yes
                  from registration_answer a
                  join registration r on r.platform_id = a.platform_id and r.id = a.registration_id
                 where r.platform_id = :platform and r.event_id = :event
                 order by a.registration_id, a.number
                """)
                .param("platform", platform.value())
                .param("event", event)
                .query((row, _) -> new Asked(
                        row.getObject(1, UUID.class), new Answer(row.getString("question"), row.getBoolean("yes"))))
                .list();
    }
}
