package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.TrainingSession.Sheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sessions of the inventory, as far as the actor may read them.
@Repository
public class Catalogue {

    /// Columns of a session with its course and its place, as [#read] takes them.
    public static final String COLUMNS = """
            s.platform_id, s.id, s.action_id, a.training_id, t.source, t.title, t.goal, t.certification, t.level, s.blocks,
            t.occupations, t.body_siret, t.body_name, t.phone, t.email, t.url, a.commune, a.commune_name, a.lat, a.lon, a.address,
            a.needs, a.rhythm, a.hours_centre, a.hours_company, a.schemes, a.continuous, s.starts_on, s.starts_known, s.ends_on,
            s.seats, s.elsewhere, h.held,
            s.recruiting, s.apply_before, s.state, s.was_on, s.cause, s.decided_on, s.decided_by, s.version
            """;

    /// The tables that they are of.
    public static final String TABLES = """
              from training_session s
              join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
              join training t on t.platform_id = a.platform_id and t.id = a.training_id
              cross join lateral (select count(*) filter (where e.state not in ('CANDIDATE', 'TURNED_AWAY', 'WITHDRAWN')) as held,
                                         count(*) filter (where e.state = 'CANDIDATE') as candidates
                                    from trainee e
                                   where e.platform_id = s.platform_id and e.session_id = s.id) h
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TrainingSession> find(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    public TrainingSession get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("session", id));
    }

    /// Nobody else moves it until the transaction ends.
    public TrainingSession hold(PlatformId platform, UUID id) {
        return one(" for update of s", platform, id).orElseThrow(() -> new NotFound("session", id));
    }

    private Optional<TrainingSession> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select " + COLUMNS + TABLES + " where s.platform_id = :platform and s.id = :id" + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    public List<TrainingSession> all(PlatformId platform, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + TABLES + " where s.platform_id = :platform and s.id = any (:ids)")
                        .param("platform", platform.value())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> read(row))
                        .list();
    }

    /// Those that stand and begin after a day, for an occupation when one is given; the next first.
    public List<TrainingSession> coming(PlatformId platform, LocalDate after, int most) {
        return jdbc.sql("select " + COLUMNS + TABLES + """
                         where s.platform_id = :platform and s.state <> 'CANCELLED' and s.starts_on >= :after
                         order by s.starts_on, s.id
                         limit :most
                        """)
                .param("platform", platform.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those that a person may still enter, for an occupation when one is given: first those to come, the
    /// next one first, then those that run already.
    public List<TrainingSession> open(PlatformId platform, @Nullable String occupation, LocalDate today, int most) {
        return jdbc.sql("select " + COLUMNS + TABLES + """
                         where s.platform_id = :platform and s.state <> 'CANCELLED'
                           and coalesce(s.ends_on, (s.starts_on + interval '1 year')::date) >= :today
                           and (cast(:occupation as text) is null or :occupation = any (t.occupations))
                         order by s.starts_on < :today, abs(s.starts_on - cast(:today as date)), s.id
                         limit :most
                        """)
                .param("platform", platform.value())
                .param("today", today)
                .param("occupation", occupation, Types.VARCHAR)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /// Keeps where it stands, with its days.
    public void save(TrainingSession session, LocalDate starts, @Nullable LocalDate ends) {
        var postponed = session.state() instanceof SessionState.Postponed one ? one : null;
        var cancelled = session.state() instanceof SessionState.Cancelled one ? one : null;
        var changed = jdbc.sql("""
                update training_session
                   set state = :state, was_on = :was, cause = :cause, decided_on = :on, decided_by = :by,
                       starts_on = :starts, ends_on = :ends, starts_known = :known, version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                .param("state", session.state().word())
                .param("was", postponed == null ? null : postponed.from(), Types.DATE)
                .param(
                        "cause",
                        postponed != null ? postponed.cause() : cancelled == null ? null : cancelled.cause(),
                        Types.VARCHAR)
                .param("on", postponed != null ? postponed.on() : cancelled == null ? null : cancelled.on(), Types.DATE)
                .param(
                        "by",
                        postponed != null ? postponed.by() : cancelled == null ? null : cancelled.by(),
                        Types.VARCHAR)
                .param("starts", starts)
                .param("ends", ends, Types.DATE)
                .param(
                        "known",
                        starts.equals(session.starts()) ? session.known().name() : "DAY")
                .param("platform", session.platform().value())
                .param("id", session.id())
                .param("version", session.version())
                .update();
        if (changed == 0) {
            throw new Outdated("session", session.id());
        }
    }

    /// How many seats there are, and how many of them others have.
    public void seats(TrainingSession session, @Nullable Integer seats, int elsewhere) {
        jdbc.sql("""
                update training_session set seats = :seats, elsewhere = :elsewhere, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("seats", seats, Types.INTEGER)
                .param("elsewhere", elsewhere)
                .param("platform", session.platform().value())
                .param("id", session.id())
                .update();
    }

    public static TrainingSession read(ResultSet row) throws SQLException {
        return new TrainingSession(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("action_id", UUID.class),
                row.getObject("training_id", UUID.class),
                row.getString("source").equals("LHEO"),
                sheet(row),
                row.getObject("starts_on", LocalDate.class),
                LheoFormation.Known.valueOf(row.getString("starts_known")),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("seats", Integer.class),
                row.getInt("elsewhere"),
                row.getInt("held"),
                Recruiting.valueOf(row.getString("recruiting")),
                row.getObject("apply_before", LocalDate.class),
                state(row),
                row.getInt("version"));
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getString("title"),
                row.getString("goal"),
                row.getString("certification"),
                row.getString("level"),
                texts(row, "blocks"),
                texts(row, "occupations"),
                row.getString("body_siret"),
                row.getString("body_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("url"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getString("address"),
                row.getString("needs"),
                row.getString("rhythm"),
                row.getObject("hours_centre", Integer.class),
                row.getObject("hours_company", Integer.class),
                texts(row, "schemes"),
                row.getBoolean("continuous"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static SessionState state(ResultSet row) throws SQLException {
        var on = row.getObject("decided_on", LocalDate.class);
        return switch (row.getString("state")) {
            case "PLANNED" -> new SessionState.Planned();
            case "POSTPONED" ->
                new SessionState.Postponed(
                        row.getObject("was_on", LocalDate.class),
                        row.getString("cause"),
                        on,
                        row.getString("decided_by"));
            case "CANCELLED" -> new SessionState.Cancelled(row.getString("cause"), on, row.getString("decided_by"));
            case String other -> throw new IllegalStateException("No state " + other);
        };
    }
}
