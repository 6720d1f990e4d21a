package fr.ensemblier.demonstration;

import static fr.ensemblier.demonstration.TraineesRows.HOME_HELP;
import static fr.ensemblier.demonstration.TraineesRows.day;

import fr.ensemblier.demonstration.TraineesFilling.Her;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The rows of work-studies (C11). One that has begun has its hire (R-H1).
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class WorkStudyRows {

    private static final int MONTHS = 6;
    private static final int FINISHED_DAYS_AGO = 8;

    private final JdbcTemplate jdbc;
    private final TraineesRows rows;

    WorkStudyRows(JdbcTemplate jdbc, TraineesRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// Those that began are the hires of apprentices and of those who learn under a contract (R-H1).
    void begun(World world, PlatformId platform) {
        jdbc.update("""
                with begun as (
                    select h.*, greatest(p.created_at::date, h.starts_on - 60) as made, p.adviser_name,
                           h.ends_on < cast(? as date) as over
                      from hire h
                      join person p on p.platform_id = h.platform_id and p.id = h.person_id
                      join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
                     where h.platform_id = ? and h.contract_class in ('APPRENTISSAGE', 'PROFESSIONNALISATION')
                       and h.establishment_id is not null and o.sector is distinct from 'PUBLIC' and h.cancelled_at is null
                       and h.starts_on between p.created_at::date and cast(? as date)
                     order by h.starts_on, h.id
                     limit 12)
                insert into work_study (platform_id, id, person_id, occupation, contract, school, organisation_id, establishment_id,
                                        employer_name, opco, state, made_on, made_by, promised_on, filed_on, started_on, ended_on,
                                        reason, hire_id)
                select platform_id, md5('study-begun:' || id)::uuid, person_id, occupation, contract_class,
                       'Centre des métiers du domicile', organisation_id, establishment_id, employer_name, 'UNIFORMATION',
                       case when over is not true then 'STARTED' when end_reason is null then 'FINISHED' else 'BROKEN_OFF' end,
                       made, coalesce(adviser_name, 'L’équipe'), greatest(made, starts_on - 30), greatest(made, starts_on - 10),
                       starts_on, case when over then ends_on end, case when over and end_reason is not null then 'WRONG_JOB' end, id
                  from begun
                """, Date.valueOf(world.today()), platform.value(), Date.valueOf(world.today()));
    }

    /// On its way to the first day, or stopped before.
    void coming(World world, PlatformId platform, Her her, int number) {
        var state = List.of("SEARCHING", "PROMISED", "FILED", "BROKEN_OFF").get(number % 4);
        var made = World.later(her.since(), world.today().minusDays(60));
        var promised = World.later(made, world.today().minusDays(40));
        var stopped = state.equals("BROKEN_OFF");
        var searching = state.equals("SEARCHING");
        add(
                platform,
                her,
                new Row(
                        state,
                        number % 2 == 0 ? "APPRENTISSAGE" : "PROFESSIONNALISATION",
                        searching ? null : employer(platform, number),
                        made,
                        searching ? null : promised,
                        state.equals("FILED")
                                ? World.later(promised, world.today().minusDays(12))
                                : null,
                        null,
                        stopped ? World.later(promised, world.today().minusDays(5)) : null,
                        null));
    }

    /// Whether the platform knows her for so long that hers may be over.
    static boolean mayBeOver(World world, Her her) {
        return her.since().isBefore(begun(world).minusDays(20));
    }

    private static LocalDate begun(World world) {
        return World.workingDay(world.today().minusDays(FINISHED_DAYS_AGO).minusMonths(MONTHS));
    }

    /// To its last day; she looks for a post since.
    void finished(World world, PlatformId platform, Her her, int number) {
        var starts = begun(world);
        var ends = starts.plusMonths(MONTHS).minusDays(1);
        var employer = employer(platform, number);
        var hire = World.id("study-hire:" + her.id());
        var hires = new HireRows(jdbc);
        hires.add(
                world,
                platform,
                new PlannedHire(
                        new PlacedPersons.Known(
                                hire,
                                her.id(),
                                employer.organisation(),
                                employer.establishment(),
                                employer.name(),
                                null,
                                null,
                                HOME_HELP,
                                "HOME",
                                starts.minusDays(3)
                                        .atTime(10, 0)
                                        .atZone(Paris.ZONE)
                                        .toInstant(),
                                "VALIDATED",
                                new HireTerms("PROFESSIONNALISATION", MONTHS, 35)),
                        "PATHWAY",
                        starts,
                        ends,
                        null));
        hires.write();
        jdbc.update(
                "update hire set still_looking = true, looking_for = 'ANOTHER_POST', end_asked_for = ends_on where id = ?",
                hire);
        add(
                platform,
                her,
                new Row(
                        "FINISHED",
                        "PROFESSIONNALISATION",
                        employer,
                        starts.minusDays(20),
                        starts.minusDays(12),
                        starts.minusDays(5),
                        starts,
                        ends,
                        hire));
    }

    private TraineesRows.Employer employer(PlatformId platform, int number) {
        var all = rows.employers(platform);
        return all.get(number % all.size());
    }

    private record Row(
            String state,
            String contract,
            TraineesRows.@Nullable Employer employer,
            LocalDate made,
            @Nullable LocalDate promised,
            @Nullable LocalDate filed,
            @Nullable LocalDate started,
            @Nullable LocalDate ended,
            @Nullable UUID hire) {}

    private void add(PlatformId platform, Her her, Row one) {
        var employer = one.employer();
        jdbc.update(
                """
                insert into work_study (platform_id, id, person_id, occupation, contract, school, organisation_id,
                                        establishment_id, employer_name, opco, state, made_on, made_by, promised_on, filed_on,
                                        started_on, ended_on, reason, hire_id)
                values (?, ?, ?, ?, ?, 'Centre des métiers du domicile', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("work-study:" + her.id()),
                her.id(),
                HOME_HELP,
                one.contract(),
                employer == null ? null : employer.organisation(),
                employer == null ? null : employer.establishment(),
                employer == null ? null : employer.name(),
                one.filed() == null ? null : "UNIFORMATION",
                one.state(),
                Date.valueOf(one.made()),
                her.adviser(),
                day(one.promised()),
                day(one.filed()),
                day(one.started()),
                day(one.ended()),
                one.state().equals("BROKEN_OFF") ? "WRONG_JOB" : null,
                one.hire());
    }
}
