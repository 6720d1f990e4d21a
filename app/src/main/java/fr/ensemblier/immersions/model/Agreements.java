package fr.ensemblier.immersions.model;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the agreements of PMSMP are kept, as far as the actor may read them.
@Repository
public class Agreements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Agreements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Agreement> find(PlatformId platform, UUID immersion) {
        return jdbc.sql("select * from immersion_agreement where platform_id = :platform and immersion_id = :immersion")
                .param("platform", platform.value())
                .param("immersion", immersion)
                .query((row, _) -> read(row))
                .optional();
    }

    /// The other PMSMP of the person, with their objects.
    public List<PmsmpRules.Earlier> earlier(Immersion one) {
        return jdbc.sql("""
                select i.*, a.object from immersion i
                  left join immersion_agreement a on a.platform_id = i.platform_id and a.immersion_id = i.id
                 where i.platform_id = :platform and i.id <> :id and i.frame = 'PMSMP'
                   and i.person_id in (select same_persons(:person))
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", one.person())
                .query((row, _) -> new PmsmpRules.Earlier(
                        ImmersionRow.read(row),
                        row.getString("object") == null ? null : PmsmpObject.valueOf(row.getString("object"))))
                .list();
    }

    /// Written, or written over as long as nobody signed: the caller sees to that.
    void save(Immersion one, Agreement agreement, String by) {
        var her = agreement.her();
        var host = agreement.host();
        var structure = agreement.structure();
        var aim = agreement.aim();
        var work = agreement.work();
        jdbc.sql("""
                insert into immersion_agreement (platform_id, immersion_id, prescriber, prescriber_address, her_name, birth_on,
                        her_email, employer, employer_email, guardian, guardian_email, host, host_address, host_siret,
                        host_activity, collective, host_signatory, host_email, welcomer, welcomer_function, structure,
                        structure_address, structure_email, structure_distinct, adviser, adviser_function, place, object,
                        objectives, assessment, tasks, timetable, weekly_hours, daily_hours, night, drafted_at, drafted_by)
                values (:platform, :id, :prescriber, :prescriberAddress, :herName, :birth, :herEmail, :employer, :employerEmail,
                        :guardian, :guardianEmail, :host, :hostAddress, :siret, :activity, :collective, :signatory, :hostEmail,
                        :welcomer, :welcomerFunction, :structure, :structureAddress, :structureEmail, :distinct, :adviser,
                        :adviserFunction, :place, :object, :objectives, :assessment, :tasks, :timetable, :weekly, :daily, :night,
                        :at, :by)
                on conflict (platform_id, immersion_id) do update set
                        prescriber = :prescriber, prescriber_address = :prescriberAddress, her_name = :herName,
                        birth_on = :birth, her_email = :herEmail, employer = :employer, employer_email = :employerEmail,
                        guardian = :guardian, guardian_email = :guardianEmail, host = :host, host_address = :hostAddress,
                        host_siret = :siret, host_activity = :activity, collective = :collective, host_signatory = :signatory,
                        host_email = :hostEmail, welcomer = :welcomer, welcomer_function = :welcomerFunction,
                        structure = :structure, structure_address = :structureAddress, structure_email = :structureEmail,
                        structure_distinct = :distinct, adviser = :adviser, adviser_function = :adviserFunction, place = :place,
                        object = :object, objectives = :objectives, assessment = :assessment, tasks = :tasks,
                        timetable = :timetable, weekly_hours = :weekly, daily_hours = :daily, night = :night, drafted_at = :at,
                        drafted_by = :by, version = immersion_agreement.version + 1
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("prescriber", agreement.prescriber().name())
                .param("prescriberAddress", agreement.prescriber().address())
                .param("herName", her.name())
                .param("birth", her.birth())
                .param("herEmail", her.email(), Types.VARCHAR)
                .param("employer", her.employer(), Types.VARCHAR)
                .param("employerEmail", her.employerEmail(), Types.VARCHAR)
                .param("guardian", her.guardian(), Types.VARCHAR)
                .param("guardianEmail", her.guardianEmail(), Types.VARCHAR)
                .param("host", host.name())
                .param("hostAddress", host.address())
                .param("siret", host.siret(), Types.VARCHAR)
                .param("activity", host.activity())
                .param("collective", host.collective(), Types.VARCHAR)
                .param("signatory", host.signatory())
                .param("hostEmail", host.email(), Types.VARCHAR)
                .param("welcomer", host.welcomer())
                .param("welcomerFunction", host.welcomerFunction())
                .param("structure", structure.name())
                .param("structureAddress", structure.address())
                .param("structureEmail", structure.email(), Types.VARCHAR)
                .param("distinct", structure.distinct())
                .param("adviser", structure.adviser())
                .param("adviserFunction", structure.adviserFunction())
                .param("place", aim.place())
                .param("object", aim.object().name())
                .param("objectives", aim.objectives())
                .param("assessment", aim.assessment())
                .param("tasks", work.tasks())
                .param("timetable", work.timetable())
                .param("weekly", work.weeklyHours())
                .param("daily", work.dailyHours())
                .param("night", work.night())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Agreement read(ResultSet row) throws SQLException {
        return new Agreement(
                new Agreement.Prescriber(row.getString("prescriber"), row.getString("prescriber_address")),
                new Agreement.Her(
                        row.getString("her_name"),
                        row.getObject("birth_on", LocalDate.class),
                        row.getString("her_email"),
                        row.getString("employer"),
                        row.getString("employer_email"),
                        row.getString("guardian"),
                        row.getString("guardian_email")),
                new Agreement.Host(
                        row.getString("host"),
                        row.getString("host_address"),
                        row.getString("host_siret"),
                        row.getString("host_activity"),
                        row.getString("collective"),
                        row.getString("host_signatory"),
                        row.getString("host_email"),
                        row.getString("welcomer"),
                        row.getString("welcomer_function")),
                new Agreement.Structure(
                        row.getString("structure"),
                        row.getString("structure_address"),
                        row.getString("structure_email"),
                        row.getBoolean("structure_distinct"),
                        row.getString("adviser"),
                        row.getString("adviser_function")),
                new Agreement.Aim(
                        row.getString("place"),
                        PmsmpObject.valueOf(row.getString("object")),
                        row.getString("objectives"),
                        row.getString("assessment")),
                new Agreement.Work(
                        row.getString("tasks"),
                        row.getString("timetable"),
                        row.getBigDecimal("weekly_hours"),
                        row.getBigDecimal("daily_hours"),
                        row.getBoolean("night")));
    }
}
