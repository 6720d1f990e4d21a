package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Collective VAEs, the employers that were asked and the people in them.
@Repository
public class VaeGroups {

    /// An employer that was asked. `answer` is AWAITED, YES or NO.
    public record Sounded(
            UUID organisation,
            String name,
            LocalDate on,
            String answer,
            @Nullable LocalDate answeredOn) {}

    /// Somebody in the group, by her kept file.
    public record Member(Vae vae, UUID person, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    VaeGroups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public VaeGroup get(PlatformId platform, UUID id) {
        return one(platform, id, "");
    }

    private VaeGroup one(PlatformId platform, UUID id, String held) {
        return jdbc.sql("select * from vae_group where platform_id = :platform and id = :id" + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("vae group", id));
    }

    /// Newest first.
    public List<VaeGroup> all(PlatformId platform) {
        return jdbc.sql("select * from vae_group where platform_id = :platform order by made_on desc, id")
                .param("platform", platform.value())
                .query((row, _) -> read(row))
                .list();
    }

    /// Those under way, newest first.
    public List<VaeGroup> open(PlatformId platform) {
        return all(platform).stream()
                .filter(one -> one.state() instanceof VaeGroupState.Open)
                .toList();
    }

    /// Begun on `since`, which is not later than today.
    @Transactional
    public UUID make(PlatformId platform, String name, String certification, String opco, LocalDate since, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into vae_group (platform_id, id, name, certification, state, opco, made_on, made_by)
                values (:platform, :id, :name, :certification, 'SOUNDING', :opco, :since, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("name", name)
                .param("certification", certification)
                .param("opco", opco)
                .param("since", since)
                .param("by", by)
                .update();
        return id;
    }

    @Transactional
    public VaeGroup.Outcome move(PlatformId platform, UUID id, VaeGroup.Act act) {
        var outcome = one(platform, id, " for update").move(act, Paris.today(clock));
        if (outcome instanceof VaeGroup.Outcome.Moved(var after)) {
            if (act instanceof VaeGroup.Act.Start && !hasSomebody(platform, id)) {
                return new VaeGroup.Outcome.No(Refused.NOBODY);
            }
            save(after);
        }
        return outcome;
    }

    private boolean hasSomebody(PlatformId platform, UUID id) {
        return members(platform, id).stream().anyMatch(one -> one.vae().state() instanceof VaeState.Open);
    }

    private void save(VaeGroup one) {
        var body = one.state().body();
        var over = !(one.state() instanceof VaeGroupState.Open);
        jdbc.sql("""
                update vae_group
                   set state = :state, body_name = :body, body_on = :chosen, started_on = :started, ended_on = :ended,
                       reason = :reason
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("body", body == null ? null : body.name(), Types.VARCHAR)
                .param("chosen", body == null ? null : body.on(), Types.DATE)
                .param("started", one.state().started(), Types.DATE)
                .param("ended", over ? one.latest() : null, Types.DATE)
                .param(
                        "reason",
                        one.state() instanceof VaeGroupState.GivenUp(var _, var _, var why) ? why : null,
                        Types.VARCHAR)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    public List<Sounded> sounded(PlatformId platform, UUID group) {
        return jdbc.sql("""
                select organisation_id, employer_name, sounded_on, answer, answered_on from vae_group_employer
                 where platform_id = :platform and group_id = :group
                 order by employer_name, organisation_id
                """)
                .param("platform", platform.value())
                .param("group", group)
                .query((row, _) -> new Sounded(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /// `name` is that of the place that was chosen. False when the organisation was asked already.
    @Transactional
    public boolean sound(VaeGroup group, UUID organisation, String name, LocalDate on) {
        return jdbc.sql("""
                insert into vae_group_employer (platform_id, group_id, organisation_id, employer_name, sounded_on, answer)
                values (:platform, :group, :organisation, :name, :on, 'AWAITED')
                on conflict do nothing
                """)
                        .param("platform", group.platform().value())
                        .param("group", group.id())
                        .param("organisation", organisation)
                        .param("name", name)
                        .param("on", on)
                        .update()
                == 1;
    }

    /// It was noted by mistake that this employer was asked (R-E6).
    @Transactional
    public void unsound(VaeGroup group, UUID organisation) {
        jdbc.sql("""
                delete from vae_group_employer
                 where platform_id = :platform and group_id = :group and organisation_id = :organisation
                """)
                .param("platform", group.platform().value())
                .param("group", group.id())
                .param("organisation", organisation)
                .update();
    }

    /// YES or NO on a day, not before it was asked; AWAITED takes the answer back.
    @Transactional
    public Outcome answered(VaeGroup group, UUID organisation, String answer, LocalDate on) {
        var asked = sounded(group.platform(), group.id()).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new NotFound("employer of a vae group", organisation));
        if (on.isAfter(Paris.today(clock))) {
            return Outcome.no(Refused.NOT_THAT_DAY);
        }
        if (on.isBefore(asked.on())) {
            return Outcome.no(Refused.TOO_EARLY);
        }
        jdbc.sql("""
                update vae_group_employer
                   set answer = :answer, answered_on = case when :answer = 'AWAITED' then null else cast(:on as date) end
                 where platform_id = :platform and group_id = :group and organisation_id = :organisation
                """)
                .param("answer", answer)
                .param("on", on)
                .param("platform", group.platform().value())
                .param("group", group.id())
                .param("organisation", organisation)
                .update();
        return Outcome.made();
    }

    /// Those whose files are open.
    public List<Member> members(PlatformId platform, UUID group) {
        return jdbc.sql("""
                select x.*, k.id as file, concat_ws(' ', k.first_name, k.last_name) as name
                  from vae x
                  join person f on f.platform_id = x.platform_id and f.id = x.person_id
                  join person k on k.platform_id = f.platform_id
                               and k.id = case when f.merged_into is null then f.id else f.merged_into end
                 where x.platform_id = :platform and x.group_id = :group and k.archived_at is null and k.erased_at is null
                 order by k.words, x.id
                """)
                .param("platform", platform.value())
                .param("group", group)
                .query((row, _) -> new Member(Vaes.read(row), row.getObject("file", UUID.class), row.getString("name")))
                .list();
    }

    private static VaeGroup read(ResultSet row) throws SQLException {
        return new VaeGroup(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("certification"),
                row.getString("opco"),
                row.getObject("made_on", LocalDate.class),
                state(row));
    }

    private static VaeGroupState state(ResultSet row) throws SQLException {
        var open = open(row);
        var ended = row.getObject("ended_on", LocalDate.class);
        return switch (row.getString("state")) {
            case "ENDED" ->
                open instanceof VaeGroupState.Started started ? new VaeGroupState.Ended(started, ended) : open;
            case "GIVEN_UP" -> new VaeGroupState.GivenUp(open, ended, row.getString("reason"));
            default -> open;
        };
    }

    private static VaeGroupState.Open open(ResultSet row) throws SQLException {
        @Nullable LocalDate on = row.getObject("body_on", LocalDate.class);
        if (on == null) {
            return new VaeGroupState.Sounding();
        }
        var chosen = new VaeGroupState.BodyChosen(row.getString("body_name"), on);
        @Nullable LocalDate started = row.getObject("started_on", LocalDate.class);
        return started == null ? chosen : new VaeGroupState.Started(chosen, started);
    }
}
