package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.day;

import fr.ensemblier.foundation.Actors;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A course of a platform, its sessions and who goes there.
final class TrainingWorld {

    private final JdbcClient jdbc;
    private final String platform;
    private final UUID action = UUID.randomUUID();

    TrainingWorld(JdbcClient jdbc, String platform) {
        this.jdbc = jdbc;
        this.platform = platform;
        var training = UUID.randomUUID();
        sql(
                "insert into training (platform_id, id, source, title, certification, level, occupations, body_name, changed_at, changed_by)"
                        + " values (?, ?, 'TEAM', 'DEAS', 'DEAS', '4', '{aide-soignant}', 'IFAS', now(), 'Claire')",
                platform,
                training);
        sql(
                "insert into training_action (platform_id, id, training_id, source_key) values (?, ?, ?, '1')",
                platform,
                action,
                training);
    }

    UUID session(LocalDate starts, @Nullable Integer seats, int elsewhere, @Nullable String cancelled) {
        var id = UUID.randomUUID();
        sql(
                "insert into training_session (platform_id, id, action_id, source_key, starts_on, seats, elsewhere, state, cause,"
                        + " decided_on, decided_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                platform,
                id,
                action,
                id.toString(),
                Date.valueOf(starts),
                seats,
                elsewhere,
                cancelled == null ? "PLANNED" : "CANCELLED",
                cancelled,
                cancelled == null ? null : Date.valueOf(starts.minusDays(9)),
                cancelled == null ? null : "Claire");
        return id;
    }

    /// Asked, admitted, written and judged on one day when it was judged.
    void vae(
            UUID person,
            String kind,
            String state,
            @Nullable String result,
            LocalDate sent,
            @Nullable LocalDate judged) {
        sql(
                "insert into vae (platform_id, id, person_id, kind, certification, level, state, made_on, made_by, sent_on,"
                        + " admissible_on, written_on, jury_on, ended_on, result)"
                        + " values (?, gen_random_uuid(), ?, ?, 'DEAS', '4', ?, ?, 'Claire', ?, ?, ?, ?, ?, ?)",
                platform,
                person,
                kind,
                state,
                sent,
                sent,
                judged,
                judged,
                judged,
                judged,
                result);
    }

    void trainee(
            UUID session,
            UUID person,
            LocalDate entered,
            @Nullable LocalDate ended,
            @Nullable String broken,
            @Nullable String certified) {
        sql(
                "insert into trainee (platform_id, id, person_id, session_id, state, since_on, admitted_on, entered_on, ended_on,"
                        + " reason, certified, certified_on, blocks, noted_at, noted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]), now(), 'Claire')",
                platform,
                UUID.randomUUID(),
                person,
                session,
                ended == null ? "ENTERED" : broken == null ? "FINISHED" : "BROKEN_OFF",
                Date.valueOf(entered),
                Date.valueOf(entered),
                Date.valueOf(entered),
                ended == null ? null : Date.valueOf(ended),
                broken,
                certified,
                certified == null || ended == null ? null : Date.valueOf(ended.plusDays(10)),
                "BLOCKS".equals(certified) ? "{BC01}" : "{}");
    }

    void school(UUID person, String state, @Nullable String reason) {
        sql(
                "insert into training_application (platform_id, id, person_id, school, course, state, made_on, made_by, sent_on,"
                        + " ended_on, reason) values (?, ?, ?, 'IFAS', 'DEAS', ?, ?, 'Claire', ?, ?, ?)",
                platform,
                UUID.randomUUID(),
                person,
                state,
                Date.valueOf(day(2, 1)),
                Date.valueOf(day(3, 1)),
                state.equals("SENT") ? null : Date.valueOf(day(5, 1)),
                reason);
    }

    private void sql(String sql, @Nullable Object... values) {
        Actors.machine(
                "test",
                () -> jdbc.sql(sql).params(java.util.Arrays.asList(values)).update());
    }
}
