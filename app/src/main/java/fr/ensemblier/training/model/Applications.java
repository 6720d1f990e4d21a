package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Applications to schools, as far as the actor may read them.
@Repository
public class Applications {

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public TrainingApplication get(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    public Optional<TrainingApplication> find(PlatformId platform, UUID id) {
        return maybe("", platform, id);
    }

    TrainingApplication hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id);
    }

    private TrainingApplication one(String held, PlatformId platform, UUID id) {
        return maybe(held, platform, id).orElseThrow(() -> new NotFound("application", id));
    }

    private Optional<TrainingApplication> maybe(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from training_application x where platform_id = :platform and id = :id" + Living.ONLY
                        + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    public List<TrainingApplication> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from training_application
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by made_on desc, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    void add(TrainingApplication one, String by) {
        jdbc.sql("""
                insert into training_application (platform_id, id, person_id, session_id, school, course, state, made_on, made_by)
                values (:platform, :id, :person, :session, :school, :course, 'PREPARING', :on, :by)
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", one.person())
                .param("session", one.session(), Types.OTHER)
                .param("school", one.school())
                .param("course", one.course())
                .param("on", one.madeOn())
                .param("by", by)
                .update();
    }

    void save(TrainingApplication one) {
        var from = from(one.state());
        jdbc.sql("""
                update training_application
                   set state = :state, sent_on = :sent, listed_on = :listed, ended_on = :ended, reason = :reason
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("sent", from == null ? null : from.sent(), Types.DATE)
                .param("listed", from instanceof ApplicationState.WaitingList(var _, var on) ? on : null, Types.DATE)
                .param("ended", one.state() instanceof ApplicationState.Ended ended ? ended.on() : null, Types.DATE)
                .param("reason", reason(one.state()), Types.VARCHAR)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    private static ApplicationState.@Nullable Awaiting from(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Preparing _ -> null;
            case ApplicationState.Awaiting awaiting -> awaiting;
            case ApplicationState.Admitted admitted -> admitted.from();
            case ApplicationState.Refused refused -> refused.from();
            case ApplicationState.Withdrawn withdrawn -> withdrawn.from();
        };
    }

    static @Nullable String reason(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Refused refused -> refused.reason();
            case ApplicationState.Withdrawn withdrawn -> withdrawn.reason();
            case ApplicationState.Preparing _, ApplicationState.Awaiting _, ApplicationState.Admitted _ -> null;
        };
    }

    private static TrainingApplication read(ResultSet row) throws SQLException {
        return new TrainingApplication(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("school"),
                row.getString("course"),
                row.getObject("made_on", LocalDate.class),
                state(row));
    }

    private static ApplicationState state(ResultSet row) throws SQLException {
        var sent = row.getObject("sent_on", LocalDate.class);
        var listed = row.getObject("listed_on", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        ApplicationState.Awaiting from = sent == null
                ? null
                : listed == null ? new ApplicationState.Sent(sent) : new ApplicationState.WaitingList(sent, listed);
        return switch (row.getString("state")) {
            case "PREPARING" -> new ApplicationState.Preparing();
            case "SENT", "WAITING_LIST" -> Objects.requireNonNull(from);
            case "ADMITTED" -> new ApplicationState.Admitted(Objects.requireNonNull(from), ended);
            case "REFUSED" ->
                new ApplicationState.Refused(Objects.requireNonNull(from), ended, row.getString("reason"));
            case "WITHDRAWN" -> new ApplicationState.Withdrawn(from, ended, row.getString("reason"));
            case String other -> throw new IllegalStateException("No state " + other);
        };
    }
}
