package fr.ensemblier.appointments.model;

import fr.ensemblier.appointments.model.AppointmentState.Side;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where appointments are kept, as far as the actor may read them.
@Repository
public class Appointments {

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Appointment> find(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    public Appointment get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("appointment", id));
    }

    /// Nobody else moves it until the transaction ends.
    Appointment hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id).orElseThrow(() -> new NotFound("appointment", id));
    }

    private Optional<Appointment> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from appointment where platform_id = :platform and id = :id" + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Hers, with those of the files that were joined to hers (R-E6); the latest first.
    public List<Appointment> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from appointment
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by starts_at desc, id
                 limit 200
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those that hold a time of an adviser, or of all when null, within some days.
    public List<Appointment> busy(PlatformId platform, @Nullable UUID adviser, Instant from, Instant to) {
        return jdbc.sql("""
                select * from appointment
                 where platform_id = :platform and state in ('BOOKED', 'ATTENDED')
                   and (cast(:adviser as uuid) is null or adviser_id = :adviser)
                   and starts_at < :to and ends_at > :from
                """)
                .param("platform", platform.value())
                .param("adviser", adviser, Types.OTHER)
                .param("from", at(from))
                .param("to", at(to))
                .query((row, _) -> read(row))
                .list();
    }

    /// Why it cannot be booked; asked under a lock of both, so that two who ask at once are answered one after the
    /// other. The database refuses what is not asked here.
    Optional<Refused> refused(Appointment asked, @Nullable UUID instead) {
        for (var whose : List.of(asked.adviser(), asked.person())) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                    .param("key", "appointment" + asked.platform().value() + whose)
                    .query((_, _) -> true)
                    .single();
        }
        return jdbc.sql("""
                select adviser_id = :adviser from appointment
                 where platform_id = :platform and state in ('BOOKED', 'ATTENDED') and id <> :id
                   and (cast(:instead as uuid) is null or id <> :instead)
                   and (adviser_id = :adviser or person_id in (select same_persons(:person)))
                   and starts_at < :to and ends_at > :from
                 order by 1 desc
                 limit 1
                """)
                .param("adviser", asked.adviser())
                .param("platform", asked.platform().value())
                .param("id", asked.id())
                .param("instead", instead, Types.OTHER)
                .param("person", asked.person())
                .param("from", at(asked.starts()))
                .param("to", at(asked.ends()))
                .query(Boolean.class)
                .optional()
                .map(adviser -> adviser ? Refused.ADVISER_BUSY : Refused.PERSON_BUSY);
    }

    /// `referral` is the one by which a referral body takes it.
    void add(Appointment one, @Nullable UUID referral) {
        jdbc.sql("""
                insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, place_id, kind, starts_at,
                                         ends_at, note, booked_how, booked_by, booked_at, moved_from, referral_id, state)
                values (:platform, :id, :person, :adviser, :adviserName, :place, :kind, :starts, :ends, :note, :how, :by,
                        :at, :from, :referral, 'BOOKED')
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", one.person())
                .param("adviser", one.adviser())
                .param("adviserName", one.adviserName())
                .param("place", one.place(), Types.OTHER)
                .param("kind", one.kind().name())
                .param("starts", at(one.starts()))
                .param("ends", at(one.ends()))
                .param("note", one.note(), Types.VARCHAR)
                .param("how", one.bookedBy().name())
                .param("by", one.bookedName())
                .param("at", at(one.bookedAt()))
                .param("from", one.movedFrom(), Types.OTHER)
                .param("referral", referral, Types.OTHER)
                .update();
    }

    /// Keeps where it stands now.
    public void save(Appointment one) {
        var decided = one.state() instanceof AppointmentState.Decided some ? some : null;
        var cancelled = one.state() instanceof AppointmentState.Cancelled some ? some : null;
        jdbc.sql("""
                update appointment
                   set state = :state, decided_at = :at, decided_by = :by, cancelled_by = :side, reason = :reason,
                       moved_to = :to, talk_id = :talk
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("at", decided == null ? null : at(decided.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", decided == null ? null : decided.by(), Types.VARCHAR)
                .param("side", cancelled == null ? null : cancelled.side().name(), Types.VARCHAR)
                .param("reason", cancelled == null ? null : cancelled.reason(), Types.VARCHAR)
                .param("to", one.state() instanceof AppointmentState.Moved moved ? moved.to() : null, Types.OTHER)
                .param(
                        "talk",
                        one.state() instanceof AppointmentState.Attended attended ? attended.talk() : null,
                        Types.OTHER)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// A row of the table, for the lists that join it.
    public static Appointment read(ResultSet row) throws SQLException {
        return new Appointment(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("adviser_id", UUID.class),
                row.getString("adviser_name"),
                row.getObject("place_id", UUID.class),
                AppointmentKind.valueOf(row.getString("kind")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("note"),
                Side.valueOf(row.getString("booked_how")),
                row.getString("booked_by"),
                instant(row, "booked_at"),
                row.getObject("moved_from", UUID.class),
                state(row));
    }

    private static AppointmentState state(ResultSet row) throws SQLException {
        var word = row.getString("state");
        if (word.equals("BOOKED")) {
            return new AppointmentState.Booked();
        }
        var at = instant(row, "decided_at");
        var by = row.getString("decided_by");
        return switch (word) {
            case "ATTENDED" -> new AppointmentState.Attended(row.getObject("talk_id", UUID.class), at, by);
            case "EXCUSED" -> new AppointmentState.Excused(at, by);
            case "NO_SHOW" -> new AppointmentState.NoShow(at, by);
            case "CANCELLED" ->
                new AppointmentState.Cancelled(
                        Side.valueOf(row.getString("cancelled_by")), row.getString("reason"), at, by);
            case "MOVED" -> new AppointmentState.Moved(row.getObject("moved_to", UUID.class), at, by);
            default -> throw new IllegalStateException("No state " + word);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
