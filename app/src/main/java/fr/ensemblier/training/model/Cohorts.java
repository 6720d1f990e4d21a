package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Groups and who is in them.
@Repository
public class Cohorts {

    /// Somebody of a group, by the kept file.
    public record Member(UUID person, String name, String communeName, boolean seeker, LocalDate addedOn) {}

    private final JdbcClient jdbc;

    Cohorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Cohort get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from cohort where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("cohort", id));
    }

    /// Those that form or were asked for, then those that were answered, the latest first.
    public List<Cohort> all(PlatformId platform) {
        return jdbc.sql("""
                select * from cohort where platform_id = :platform
                 order by state not in ('FORMING', 'ASKED'), made_on desc, id
                 limit 200
                """)
                .param("platform", platform.value())
                .query((row, _) -> read(row))
                .list();
    }

    public List<Cohort> open(PlatformId platform) {
        return all(platform).stream().filter(Cohort::open).toList();
    }

    public List<Cohort> ofSession(PlatformId platform, UUID session) {
        return jdbc.sql(
                        "select * from cohort where platform_id = :platform and session_id = :session order by made_on, id")
                .param("platform", platform.value())
                .param("session", session)
                .query((row, _) -> read(row))
                .list();
    }

    public List<Member> members(PlatformId platform, UUID cohort) {
        return jdbc.sql("""
                select p.id, concat_ws(' ', p.first_name, p.last_name) as name, p.commune_name,
                       p.situation = 'JOB_SEEKER' as seeker, min(m.added_on) as added_on
                  from cohort_member m
                  join person f on f.platform_id = m.platform_id and f.id = m.person_id
                  join person p on p.platform_id = f.platform_id
                               and p.id = case when f.merged_into is null then f.id else f.merged_into end
                 where m.platform_id = :platform and m.cohort_id = :cohort and p.erased_at is null
                   and p.archived_at is null
                 group by p.id, p.first_name, p.last_name, p.commune_name, p.situation
                 order by p.first_name, p.last_name, p.id
                """)
                .param("platform", platform.value())
                .param("cohort", cohort)
                .query((row, _) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("commune_name"),
                        row.getBoolean("seeker"),
                        row.getObject("added_on", LocalDate.class)))
                .list();
    }

    public List<UUID> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select cohort_id from cohort_member
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by added_on, cohort_id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getObject("cohort_id", UUID.class))
                .list();
    }

    void add(Cohort cohort) {
        jdbc.sql("""
                insert into cohort (platform_id, id, name, occupation, basin, scheme, state, made_on, made_by)
                values (:platform, :id, :name, :occupation, :basin, :scheme, 'FORMING', :on, :by)
                """)
                .param("platform", cohort.platform().value())
                .param("id", cohort.id())
                .param("name", cohort.name())
                .param("occupation", cohort.occupation())
                .param("basin", cohort.basin(), Types.VARCHAR)
                .param("scheme", cohort.scheme())
                .param("on", cohort.madeOn())
                .param("by", cohort.madeBy())
                .update();
    }

    void join(Cohort cohort, UUID person, LocalDate on) {
        jdbc.sql("""
                insert into cohort_member (platform_id, cohort_id, person_id, added_on) values (:platform, :id, :person, :on)
                on conflict do nothing
                """)
                .param("platform", cohort.platform().value())
                .param("id", cohort.id())
                .param("person", person)
                .param("on", on)
                .update();
    }

    void leave(Cohort cohort, UUID person) {
        jdbc.sql("""
                delete from cohort_member
                 where platform_id = :platform and cohort_id = :id and person_id in (select same_persons(:person))
                """)
                .param("platform", cohort.platform().value())
                .param("id", cohort.id())
                .param("person", person)
                .update();
    }

    void save(Cohort cohort) {
        var asked = asked(cohort.state());
        var changed = jdbc.sql("""
                update cohort
                   set state = :state, asked_on = :asked, asked_of = :of, ended_on = :ended, session_id = :session,
                       reason = :reason, version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                .param("state", cohort.state().word())
                .param("asked", asked == null ? null : asked.on(), Types.DATE)
                .param("of", asked == null ? null : asked.of(), Types.VARCHAR)
                .param("ended", ended(cohort.state()), Types.DATE)
                .param(
                        "session",
                        cohort.state() instanceof CohortState.Agreed agreed ? agreed.session() : null,
                        Types.OTHER)
                .param("reason", reason(cohort.state()), Types.VARCHAR)
                .param("platform", cohort.platform().value())
                .param("id", cohort.id())
                .param("version", cohort.version())
                .update();
        if (changed == 0) {
            throw new Outdated("cohort", cohort.id());
        }
    }

    private static CohortState.@Nullable Asked asked(CohortState state) {
        return switch (state) {
            case CohortState.Forming _ -> null;
            case CohortState.Asked asked -> asked;
            case CohortState.Agreed agreed -> agreed.asked();
            case CohortState.Refused refused -> refused.asked();
            case CohortState.GivenUp gone -> gone.asked();
        };
    }

    private static @Nullable LocalDate ended(CohortState state) {
        return switch (state) {
            case CohortState.Forming _, CohortState.Asked _ -> null;
            case CohortState.Agreed agreed -> agreed.on();
            case CohortState.Refused refused -> refused.on();
            case CohortState.GivenUp gone -> gone.on();
        };
    }

    private static @Nullable String reason(CohortState state) {
        return switch (state) {
            case CohortState.Forming _, CohortState.Asked _, CohortState.Agreed _ -> null;
            case CohortState.Refused refused -> refused.reason();
            case CohortState.GivenUp gone -> gone.reason();
        };
    }

    private static Cohort read(ResultSet row) throws SQLException {
        return new Cohort(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("occupation"),
                row.getString("basin"),
                row.getString("scheme"),
                state(row),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getInt("version"));
    }

    private static CohortState state(ResultSet row) throws SQLException {
        var on = row.getObject("asked_on", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        var asked = on == null
                ? new CohortState.Asked(row.getObject("made_on", LocalDate.class), "")
                : new CohortState.Asked(on, row.getString("asked_of"));
        return switch (row.getString("state")) {
            case "FORMING" -> new CohortState.Forming();
            case "ASKED" -> asked;
            case "AGREED" -> new CohortState.Agreed(asked, ended, row.getObject("session_id", UUID.class));
            case "REFUSED" -> new CohortState.Refused(asked, ended, row.getString("reason"));
            case "GIVEN_UP" -> new CohortState.GivenUp(on == null ? null : asked, ended, row.getString("reason"));
            case String other -> throw new IllegalStateException("No state " + other);
        };
    }
}
