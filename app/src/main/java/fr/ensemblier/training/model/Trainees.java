package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who goes to which session, as far as the actor may read it.
@Repository
public class Trainees {

    private final JdbcClient jdbc;
    private final Clock clock;

    Trainees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Trainee> find(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    public Trainee get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("trainee", id));
    }

    /// Nobody else moves her until the transaction ends; her session is held before, so that seats are counted
    /// once.
    Trainee hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id).orElseThrow(() -> new NotFound("trainee", id));
    }

    private Optional<Trainee> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from trainee x where platform_id = :platform and id = :id" + Living.ONLY + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Hers, with those of the files that were joined to hers (R-E6); the latest first.
    public List<Trainee> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from trainee
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by since_on desc, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those of a session whose files are open, by the kept file (R-E6), in the order in which they became
    /// candidates.
    public List<Trainee> ofSession(PlatformId platform, UUID session) {
        return jdbc.sql("""
                select k.id as person_id, x.platform_id, x.id, x.session_id, x.state, x.since_on, x.admitted_on, x.entered_on,
                       x.ended_on, x.reason, x.certified, x.certified_on, x.blocks
                  from trainee x
                  join person f on f.platform_id = x.platform_id and f.id = x.person_id
                  join person k on k.platform_id = f.platform_id
                               and k.id = case when f.merged_into is null then f.id else f.merged_into end
                 where x.platform_id = :platform and x.session_id = :session and k.archived_at is null and k.erased_at is null
                 order by x.since_on, x.id
                """)
                .param("platform", platform.value())
                .param("session", session)
                .query((row, _) -> read(row))
                .list();
    }

    /// All that count in it, those of archived files too.
    List<Trainee> everybody(PlatformId platform, UUID session) {
        return jdbc.sql("""
                select * from trainee where platform_id = :platform and session_id = :session order by since_on, id
                """)
                .param("platform", platform.value())
                .param("session", session)
                .query((row, _) -> read(row))
                .list();
    }

    /// The one that she has in a session and that neither she nor the body gave up.
    public Optional<Trainee> standing(PlatformId platform, UUID person, UUID session) {
        return jdbc.sql("""
                select * from trainee
                 where platform_id = :platform and session_id = :session and person_id in (select same_persons(:person))
                   and state not in ('TURNED_AWAY', 'WITHDRAWN')
                 limit 1
                """)
                .param("platform", platform.value())
                .param("session", session)
                .param("person", person)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Admitted by a school on a day, and only a candidate here.
    record Unseated(UUID trainee, LocalDate admitted) {}

    List<Unseated> unseated(PlatformId platform, UUID session) {
        return jdbc.sql("""
                select t.id, min(a.ended_on) as admitted
                  from trainee t
                  join training_application a
                    on a.platform_id = t.platform_id and a.session_id = t.session_id and a.state = 'ADMITTED'
                   and a.person_id in (select same_persons(t.person_id))
                 where t.platform_id = :platform and t.session_id = :session and t.state = 'CANDIDATE'
                 group by t.id
                 order by admitted, t.id
                """)
                .param("platform", platform.value())
                .param("session", session)
                .query((row, _) ->
                        new Unseated(row.getObject("id", UUID.class), row.getObject("admitted", LocalDate.class)))
                .list();
    }

    void add(Trainee trainee, String by) {
        bound("""
                insert into trainee (platform_id, id, person_id, session_id, state, since_on, admitted_on, entered_on,
                                     ended_on, reason, certified, certified_on, blocks, noted_at, noted_by)
                values (:platform, :id, :person, :session, :state, :since, :admitted, :entered, :ended, :reason,
                        :certified, :certifiedOn, :blocks, :at, :by)
                """, trainee, by)
                .param("person", trainee.person())
                .param("session", trainee.session())
                .update();
    }

    /// Whether an hour of hers is noted, missed ones too (R-W8).
    public boolean isAttended(PlatformId platform, UUID id) {
        return jdbc.sql("select exists (select from attendance where platform_id = :platform and trainee_id = :id)")
                .param("platform", platform.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Whether it is there at all, of a closed file as well.
    public boolean exists(PlatformId platform, UUID id) {
        return jdbc.sql("select exists (select from trainee where platform_id = :platform and id = :id)")
                .param("platform", platform.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// A VAE that was to learn a block there learns it nowhere.
    void remove(PlatformId platform, UUID id) {
        for (var sql : List.of(
                "update vae set trainee_id = null where platform_id = :platform and trainee_id = :id",
                "delete from trainee where platform_id = :platform and id = :id")) {
            jdbc.sql(sql).param("platform", platform.value()).param("id", id).update();
        }
    }

    void save(Trainee trainee, String by) {
        bound("""
                update trainee
                   set state = :state, since_on = :since, admitted_on = :admitted, entered_on = :entered,
                       ended_on = :ended, reason = :reason, certified = :certified, certified_on = :certifiedOn,
                       blocks = :blocks, noted_at = :at, noted_by = :by
                 where platform_id = :platform and id = :id
                """, trainee, by).update();
    }

    private JdbcClient.StatementSpec bound(String sql, Trainee trainee, String by) {
        var state = trainee.state();
        var certificate = state instanceof TraineeState.Finished finished ? finished.certificate() : null;
        return jdbc.sql(sql)
                .param("platform", trainee.platform().value())
                .param("id", trainee.id())
                .param("state", state.word())
                .param("since", state.since())
                .param("admitted", admitted(state), Types.DATE)
                .param("entered", entered(state), Types.DATE)
                .param("ended", state instanceof TraineeState.Ended ? state.latest() : null, Types.DATE)
                .param("reason", reason(state), Types.VARCHAR)
                .param("certified", certificate == null ? null : certificate.word(), Types.VARCHAR)
                .param("certifiedOn", certifiedOn(certificate), Types.DATE)
                .param(
                        "blocks",
                        certificate instanceof Certificate.Blocks some
                                ? some.blocks().toArray(String[]::new)
                                : new String[0])
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by);
    }

    private static @Nullable LocalDate admitted(TraineeState state) {
        return switch (state) {
            case TraineeState.Candidate _, TraineeState.TurnedAway _ -> null;
            case TraineeState.Admitted(var _, var on) -> on;
            case TraineeState.Entered entered -> entered.admitted();
            case TraineeState.Finished finished -> finished.way().admitted();
            case TraineeState.BrokenOff broken -> broken.way().admitted();
            case TraineeState.Withdrawn withdrawn -> withdrawn.admitted();
        };
    }

    private static @Nullable LocalDate entered(TraineeState state) {
        return switch (state) {
            case TraineeState.Entered entered -> entered.on();
            case TraineeState.Finished finished -> finished.way().on();
            case TraineeState.BrokenOff broken -> broken.way().on();
            case TraineeState.Candidate _,
                    TraineeState.Admitted _,
                    TraineeState.TurnedAway _,
                    TraineeState.Withdrawn _ -> null;
        };
    }

    private static @Nullable String reason(TraineeState state) {
        return switch (state) {
            case TraineeState.BrokenOff broken -> broken.reason();
            case TraineeState.TurnedAway away -> away.reason();
            case TraineeState.Withdrawn withdrawn -> withdrawn.reason();
            case TraineeState.Live _, TraineeState.Finished _ -> null;
        };
    }

    private static @Nullable LocalDate certifiedOn(@Nullable Certificate certificate) {
        return switch (certificate) {
            case Certificate.Whole(var on) -> on;
            case Certificate.Blocks(var _, var on) -> on;
            case Certificate.None(var on) -> on;
            case Certificate.Awaited _ -> null;
            case null -> null;
        };
    }

    public static Trainee read(ResultSet row) throws SQLException {
        return new Trainee(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("session_id", UUID.class),
                state(row));
    }

    private static TraineeState state(ResultSet row) throws SQLException {
        var since = row.getObject("since_on", LocalDate.class);
        var admitted = row.getObject("admitted_on", LocalDate.class);
        var entered = row.getObject("entered_on", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        var reason = row.getString("reason");
        return switch (row.getString("state")) {
            case "CANDIDATE" -> new TraineeState.Candidate(since);
            case "ADMITTED" -> new TraineeState.Admitted(since, admitted);
            case "ENTERED" -> new TraineeState.Entered(since, admitted, entered);
            case "FINISHED" ->
                new TraineeState.Finished(new TraineeState.Entered(since, admitted, entered), ended, certificate(row));
            case "BROKEN_OFF" ->
                new TraineeState.BrokenOff(new TraineeState.Entered(since, admitted, entered), ended, reason);
            case "TURNED_AWAY" -> new TraineeState.TurnedAway(since, ended, reason);
            case "WITHDRAWN" -> new TraineeState.Withdrawn(since, admitted, ended, reason);
            case String other -> throw new IllegalStateException("No state " + other);
        };
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        var on = row.getObject("certified_on", LocalDate.class);
        return switch (row.getString("certified")) {
            case "AWAITED" -> new Certificate.Awaited();
            case "WHOLE" -> new Certificate.Whole(on);
            case "BLOCKS" -> new Certificate.Blocks(Catalogue.texts(row, "blocks"), on);
            case "NONE" -> new Certificate.None(on);
            case String other -> throw new IllegalStateException("No certificate " + other);
        };
    }
}
