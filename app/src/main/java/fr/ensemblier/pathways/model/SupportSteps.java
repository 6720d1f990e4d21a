package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The steps that lift barriers, as far as the actor may read them.
@Repository
public class SupportSteps {

    private final JdbcClient jdbc;

    SupportSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of these barriers, what is open first, then by the day on which it was agreed.
    public List<SupportStep> of(PlatformId platform, Collection<UUID> barriers) {
        return jdbc.sql("""
                select * from support_step
                 where platform_id = :platform and barrier_id = any (:barriers)
                 order by ended_on is not null, noted_on, id
                """)
                .param("platform", platform.value())
                .param("barriers", barriers.toArray(UUID[]::new))
                .query((row, _) -> step(row))
                .list();
    }

    /// Held until the transaction ends, so that two moves at one instant follow each other.
    public SupportStep hold(PlatformId platform, UUID id) {
        return read("select * from support_step where platform_id = :platform and id = :id for update", platform, id);
    }

    public SupportStep get(PlatformId platform, UUID id) {
        return read("select * from support_step where platform_id = :platform and id = :id", platform, id);
    }

    private SupportStep read(String sql, PlatformId platform, UUID id) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> step(row))
                .optional()
                .orElseThrow(() -> new NotFound("support step", id));
    }

    public void save(SupportStep step) {
        var ended = step.state() instanceof SupportState.Ended one ? one : null;
        jdbc.sql("""
                insert into support_step (platform_id, id, barrier_id, objective, action, partner, state, noted_on, noted_by,
                                          answer_before, asked_on, ended_on, result, reason)
                values (:platform, :id, :barrier, :objective, :action, :partner, :state, :noted, :by,
                        :before, :asked, :ended, :result, :reason)
                on conflict (platform_id, id) do update
                    set partner = excluded.partner, state = excluded.state, asked_on = excluded.asked_on,
                        ended_on = excluded.ended_on, result = excluded.result, reason = excluded.reason
                """)
                .param("platform", step.platform().value())
                .param("id", step.id())
                .param("barrier", step.barrier())
                .param("objective", step.objective())
                .param("action", step.action())
                .param("partner", step.partner(), Types.VARCHAR)
                .param("state", step.state().word())
                .param("noted", step.notedOn())
                .param("by", step.notedBy())
                .param("before", step.answerBefore(), Types.DATE)
                .param("asked", asked(step.state()), Types.DATE)
                .param("ended", ended == null ? null : ended.on(), Types.DATE)
                .param(
                        "result",
                        step.state() instanceof SupportState.Obtained obtained ? obtained.result() : null,
                        Types.VARCHAR)
                .param("reason", reason(step.state()), Types.VARCHAR)
                .update();
    }

    private static @Nullable LocalDate asked(SupportState state) {
        return switch (state) {
            case SupportState.ToDo _ -> null;
            case SupportState.Asked asked -> asked.on();
            case SupportState.Ended ended -> ended.askedOn();
        };
    }

    private static @Nullable String reason(SupportState state) {
        return switch (state) {
            case SupportState.Refused refused -> refused.reason();
            case SupportState.GivenUp up -> up.reason();
            case SupportState.Open _, SupportState.Obtained _ -> null;
        };
    }

    private static SupportStep step(ResultSet row) throws SQLException {
        return new SupportStep(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("barrier_id", UUID.class),
                row.getString("objective"),
                row.getString("action"),
                row.getString("partner"),
                row.getObject("answer_before", LocalDate.class),
                row.getObject("noted_on", LocalDate.class),
                row.getString("noted_by"),
                state(row));
    }

    private static SupportState state(ResultSet row) throws SQLException {
        var asked = row.getObject("asked_on", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        return switch (row.getString("state")) {
            case "TO_DO" -> new SupportState.ToDo();
            case "ASKED" -> new SupportState.Asked(Objects.requireNonNull(asked));
            case "OBTAINED" -> new SupportState.Obtained(asked, ended, row.getString("result"));
            case "REFUSED" -> new SupportState.Refused(Objects.requireNonNull(asked), ended, row.getString("reason"));
            case "GIVEN_UP" -> new SupportState.GivenUp(asked, ended, row.getString("reason"));
            default -> throw new IllegalStateException("No state " + row.getString("state"));
        };
    }
}
