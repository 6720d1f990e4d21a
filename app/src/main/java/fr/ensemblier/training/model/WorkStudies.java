package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
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

/// Work-studies, as far as the actor may read them.
@Repository
public class WorkStudies {

    private final JdbcClient jdbc;

    WorkStudies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public WorkStudy get(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    WorkStudy hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id);
    }

    private WorkStudy one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from work_study x where platform_id = :platform and id = :id" + Living.ONLY + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("work-study", id));
    }

    public List<WorkStudy> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from work_study
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by made_on desc, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those of a contract that an employer promised or filed, and that did not end.
    List<WorkStudy> agreed(PlatformId platform, UUID person, UUID organisation, String contract) {
        return ofPerson(platform, person).stream()
                .filter(one -> one.contract().equals(contract)
                        && one.state() instanceof WorkStudyState.Open open
                        && open.promised() != null
                        && open.promised().organisation().equals(organisation))
                .toList();
    }

    void hired(WorkStudy one, UUID hire) {
        jdbc.sql("update work_study set hire_id = :hire where platform_id = :platform and id = :id")
                .param("hire", hire)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    void add(WorkStudy one, String by) {
        jdbc.sql("""
                insert into work_study (platform_id, id, person_id, occupation, contract, school, state, made_on, made_by)
                values (:platform, :id, :person, :occupation, :contract, :school, 'SEARCHING', :on, :by)
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", one.person())
                .param("occupation", one.occupation())
                .param("contract", one.contract())
                .param("school", one.school(), Types.VARCHAR)
                .param("on", one.madeOn())
                .param("by", by)
                .update();
    }

    void save(WorkStudy one) {
        var promised = one.state().promised();
        var filed = one.state().filed();
        var broken = one.state() instanceof WorkStudyState.BrokenOff some ? some : null;
        var over = broken != null || one.state() instanceof WorkStudyState.Finished;
        jdbc.sql("""
                update work_study
                   set state = :state, organisation_id = :organisation, establishment_id = :establishment,
                       employer_name = :employer, promised_on = :promised, opco = :opco, filed_on = :filed,
                       started_on = :started, ended_on = :ended, reason = :reason,
                       hire_id = case when cast(:organisation as uuid) is null then null else hire_id end
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("organisation", promised == null ? null : promised.organisation(), Types.OTHER)
                .param("establishment", promised == null ? null : promised.establishment(), Types.OTHER)
                .param("employer", promised == null ? null : promised.employer(), Types.VARCHAR)
                .param("promised", promised == null ? null : promised.on(), Types.DATE)
                .param("opco", filed == null ? null : filed.opco(), Types.VARCHAR)
                .param("filed", filed == null ? null : filed.on(), Types.DATE)
                .param("started", one.state().started(), Types.DATE)
                .param("ended", over ? one.latest() : null, Types.DATE)
                .param("reason", broken == null ? null : broken.reason(), Types.VARCHAR)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    private static WorkStudy read(ResultSet row) throws SQLException {
        return new WorkStudy(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("occupation"),
                row.getString("contract"),
                row.getString("school"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("hire_id", UUID.class),
                state(row));
    }

    /// From the days: each step stands on the one before.
    private static WorkStudyState state(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_on", LocalDate.class);
        WorkStudyState.Open open = open(row);
        return switch (row.getString("state")) {
            case "BROKEN_OFF" -> new WorkStudyState.BrokenOff(open, ended, row.getString("reason"));
            case "FINISHED" ->
                open instanceof WorkStudyState.Started started ? new WorkStudyState.Finished(started, ended) : open;
            default -> open;
        };
    }

    private static WorkStudyState.Open open(ResultSet row) throws SQLException {
        @Nullable LocalDate on = row.getObject("promised_on", LocalDate.class);
        if (on == null) {
            return new WorkStudyState.Searching();
        }
        var promised = new WorkStudyState.Promised(
                row.getObject("establishment_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("employer_name"),
                on);
        @Nullable LocalDate filedOn = row.getObject("filed_on", LocalDate.class);
        if (filedOn == null) {
            return promised;
        }
        var filed = new WorkStudyState.Filed(promised, filedOn, row.getString("opco"));
        @Nullable LocalDate started = row.getObject("started_on", LocalDate.class);
        return started == null ? filed : new WorkStudyState.Started(filed, started);
    }
}
