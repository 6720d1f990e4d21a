package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pathways of people, as far as the actor may read them.
@Repository
public class Pathways {

    /// A line of the story of a pathway.
    public record Event(String said, @Nullable String reason, LocalDate on, String by) {}

    private record Head(
            PlatformId platform,
            UUID id,
            UUID person,
            @Nullable UUID template,
            String name,
            LocalDate openedOn,
            String openedBy,
            PathwayState state) {

        Pathway with(List<PathwayStep> steps) {
            return new Pathway(platform, id, person, template, name, openedOn, openedBy, state, steps);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Pathways(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Hers, also those of files that were joined to hers (R-E6); those that go on first, then the newest.
    public List<Pathway> ofPerson(PlatformId platform, UUID person) {
        return jdbc
                .sql("""
                        select * from pathway
                         where platform_id = :platform and person_id in (select same_persons(:person))
                         order by state = 'LEFT', opened_at desc
                        """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> head(row))
                .list()
                .stream()
                .map(head -> head.with(steps(platform, head.id())))
                .toList();
    }

    /// 404 once her file is erased or archived (R-P6).
    public Pathway get(PlatformId platform, UUID id) {
        return read("""
                select w.* from pathway w
                  join person p on p.platform_id = w.platform_id and p.id = w.person_id
                 where w.platform_id = :platform and w.id = :id
                   and p.erased_at is null and (p.archived_at is null or p.merged_into is not null)
                """, platform, id);
    }

    /// Held until the transaction ends, so that two moves at one instant follow each other.
    public Pathway hold(PlatformId platform, UUID id) {
        return read("select * from pathway where platform_id = :platform and id = :id for update", platform, id);
    }

    private Pathway read(String sql, PlatformId platform, UUID id) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> head(row))
                .optional()
                .orElseThrow(() -> new NotFound("pathway", id))
                .with(steps(platform, id));
    }

    private List<PathwayStep> steps(PlatformId platform, UUID pathway) {
        return jdbc.sql("""
                        select * from pathway_step
                         where platform_id = :platform and pathway_id = :pathway
                         order by position
                        """)
                .param("platform", platform.value())
                .param("pathway", pathway)
                .query((row, _) -> step(row))
                .list();
    }

    /// False when she has this very pathway open already.
    public boolean add(Pathway pathway) {
        var added = jdbc.sql("""
                insert into pathway (platform_id, id, person_id, template_id, name, state, opened_on, opened_by, opened_at)
                values (:platform, :id, :person, :template, :name, 'OPEN', :on, :by, :at)
                on conflict do nothing
                """)
                .param("platform", pathway.platform().value())
                .param("id", pathway.id())
                .param("person", pathway.person())
                .param("template", pathway.template(), Types.OTHER)
                .param("name", pathway.name())
                .param("on", pathway.openedOn())
                .param("by", pathway.openedBy())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return false;
        }
        pathway.steps().forEach(step -> save(pathway, step));
        return true;
    }

    /// The state and the steps that differ from `before`.
    public void save(Pathway before, Pathway after) {
        if (after.state() instanceof PathwayState.Open) {
            saveState(after);
        }
        after.steps().stream().filter(step -> !before.steps().contains(step)).forEach(step -> save(after, step));
        if (!(after.state() instanceof PathwayState.Open)) {
            saveState(after);
        }
    }

    private void saveState(Pathway pathway) {
        var paused = pathway.state() instanceof PathwayState.Paused one ? one : null;
        var left = pathway.state() instanceof PathwayState.Left one ? one : null;
        jdbc.sql("""
                update pathway
                   set state = :state, paused_since = :paused, pause_reason = :why, left_on = :left,
                       exit_reason = :reason, exit_kind = :kind, in_sector = :sector
                 where platform_id = :platform and id = :id
                """)
                .param("platform", pathway.platform().value())
                .param("id", pathway.id())
                .param("state", pathway.state().word())
                .param("paused", paused == null ? null : paused.since(), Types.DATE)
                .param("why", paused == null ? null : paused.reason(), Types.VARCHAR)
                .param("left", left == null ? null : left.on(), Types.DATE)
                .param("reason", left == null ? null : left.reason().name(), Types.VARCHAR)
                .param("kind", left == null ? null : left.reason().kind().name(), Types.VARCHAR)
                .param("sector", left == null ? null : left.inSector(), Types.BOOLEAN)
                .update();
    }

    private void save(Pathway pathway, PathwayStep step) {
        var state = step.state();
        var reason = switch (state) {
            case StepState.Skipped skipped -> skipped.reason();
            case StepState.BrokenOff broken -> broken.reason();
            case StepState.Ahead _, StepState.Underway _, StepState.Done _ -> null;
        };
        var begun = switch (state) {
            case StepState.Underway underway -> underway.begunOn();
            case StepState.Done done -> done.begunOn();
            case StepState.BrokenOff broken -> broken.begunOn();
            case StepState.Ahead _, StepState.Skipped _ -> null;
        };
        jdbc.sql("""
                insert into pathway_step (platform_id, id, pathway_id, position, kind, title, days, hours, acts, optional, needs,
                                          closes, scheme, alternatives, added_reason, state, planned_on, begun_on, ended_on,
                                          reason, fed_by)
                values (:platform, :id, :pathway, :position, :kind, :title, :days, :hours, :acts, :optional, :needs,
                        :closes, :scheme, :ways, :added, :state, :planned, :begun, :ended, :reason, :fed)
                on conflict (platform_id, id) do update
                   set position = :position, state = :state, planned_on = :planned, begun_on = :begun, ended_on = :ended,
                       reason = :reason, fed_by = :fed
                """)
                .param("platform", pathway.platform().value())
                .param("id", step.id())
                .param("pathway", pathway.id())
                .param("position", step.position())
                .param("kind", step.sheet().kind().name())
                .param("title", step.sheet().title())
                .param("days", step.sheet().days(), Types.INTEGER)
                .param("hours", step.sheet().hours(), Types.INTEGER)
                .param("acts", step.sheet().acts().name())
                .param("optional", step.sheet().optional())
                .param("needs", step.sheet().needs(), Types.VARCHAR)
                .param("closes", step.sheet().closes())
                .param("scheme", step.sheet().scheme(), Types.VARCHAR)
                .param("ways", step.sheet().alternatives().toArray(String[]::new))
                .param("added", step.addedReason(), Types.VARCHAR)
                .param("state", state.word())
                .param("planned", state instanceof StepState.Planned planned ? planned.on() : null, Types.DATE)
                .param("begun", begun, Types.DATE)
                .param("ended", state instanceof StepState.Ended ended ? ended.endedOn() : null, Types.DATE)
                .param("reason", reason, Types.VARCHAR)
                .param("fed", step.fedBy(), Types.VARCHAR)
                .update();
    }

    public void note(Pathway pathway, String said, @Nullable String reason, LocalDate on, String by) {
        note(pathway, said, reason, on, by, null);
    }

    /// `fact` of another module made it happen, such as `HIRE:…`, or undid it: `NOT HIRE:…`.
    public void note(
            Pathway pathway, String said, @Nullable String reason, LocalDate on, String by, @Nullable String fact) {
        jdbc.sql("""
                insert into pathway_event (platform_id, id, pathway_id, said, reason, on_day, by, at, fact)
                values (:platform, :id, :pathway, :said, :reason, :on, :by, :at, :fact)
                """)
                .param("fact", fact, Types.VARCHAR)
                .param("platform", pathway.platform().value())
                .param("id", UUID.randomUUID())
                .param("pathway", pathway.id())
                .param("said", said)
                .param("reason", reason, Types.VARCHAR)
                .param("on", on)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The story, newest first.
    public List<Event> story(PlatformId platform, UUID pathway) {
        return jdbc.sql("""
                        select said, reason, on_day, by from pathway_event
                         where platform_id = :platform and pathway_id = :pathway
                         order by at desc, id
                        """)
                .param("platform", platform.value())
                .param("pathway", pathway)
                .query((row, _) -> new Event(
                        row.getString("said"),
                        row.getString("reason"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("by")))
                .list();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("template_id", UUID.class),
                row.getString("name"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                state(row));
    }

    private static PathwayState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "OPEN" -> new PathwayState.Open();
            case "PAUSED" ->
                new PathwayState.Paused(row.getObject("paused_since", LocalDate.class), row.getString("pause_reason"));
            case "LEFT" ->
                new PathwayState.Left(
                        row.getObject("left_on", LocalDate.class),
                        ExitReason.valueOf(row.getString("exit_reason")),
                        row.getBoolean("in_sector"));
            case String other -> throw new IllegalStateException("No state " + other);
        };
    }

    private static PathwayStep step(ResultSet row) throws SQLException {
        return new PathwayStep(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                Templates.sheet(row),
                row.getString("added_reason"),
                stepState(row),
                row.getString("fed_by"));
    }

    private static StepState stepState(ResultSet row) throws SQLException {
        var begun = row.getObject("begun_on", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        return switch (row.getString("state")) {
            case "TO_COME" -> new StepState.ToCome();
            case "PLANNED" -> new StepState.Planned(row.getObject("planned_on", LocalDate.class));
            case "UNDERWAY" -> new StepState.Underway(begun);
            case "DONE" -> new StepState.Done(begun, ended);
            case "SKIPPED" -> new StepState.Skipped(ended, row.getString("reason"));
            case "BROKEN_OFF" -> new StepState.BrokenOff(begun, ended, row.getString("reason"));
            case String other -> throw new IllegalStateException("No state " + other);
        };
    }
}
