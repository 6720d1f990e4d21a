package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// VAEs in every state, individual, collective and hybrid; groups of people of several employers, at every stage.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class VaeFilling implements Filling {

    /// A state, how far it went (sent, admissible, supported, written, jury), and what the jury gave or why it stopped.
    private record Stage(
            String state,
            int steps,
            @Nullable String result,
            @Nullable String reason) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("JUDGED", 5, "WHOLE", null),
            new Stage("JUDGED", 5, "BLOCKS", null),
            new Stage("SUPPORTED", 3, null, null),
            new Stage("DROPPED_OUT", 3, null, "NO_TIME"),
            new Stage("JUDGED", 5, "WHOLE", null),
            new Stage("JURY", 5, null, null),
            new Stage("WRITTEN", 4, null, null),
            new Stage("NOT_ADMISSIBLE", 1, null, null),
            new Stage("ADMISSIBLE", 2, null, null),
            new Stage("SENT", 1, null, null),
            new Stage("JUDGED", 5, "NONE", null),
            new Stage("INCOMPLETE", 1, null, null),
            new Stage("SUPPORTED", 3, null, null),
            new Stage("DROPPED_OUT", 0, null, "POSTPONED"),
            new Stage("SUPPORTED", 3, null, null),
            new Stage("ADMISSIBLE", 2, null, null));

    private static final List<String> KINDS = List.of("INDIVIDUAL", "COLLECTIVE", "HYBRID", "INDIVIDUAL", "COLLECTIVE");
    private static final int ROUNDS = 2;

    private record Her(UUID id, LocalDate since, String adviser) {}

    private final JdbcTemplate jdbc;

    VaeFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 87;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            groups(world, platform);
            asked(platform);
            var persons = persons(world, platform);
            for (var n = 0; n < persons.size(); n++) {
                gone(world, platform, persons.get(n), n);
            }
        }
    }

    /// One group a state; the one under way and the one that ended have people.
    private void groups(World world, PlatformId platform) {
        var states = List.of("STARTED", "SOUNDING", "BODY_CHOSEN", "ENDED", "GIVEN_UP");
        for (var n = 0; n < states.size(); n++) {
            var state = states.get(n);
            var made = world.today().minusDays(380 - 70L * n);
            var chosen = List.of("STARTED", "BODY_CHOSEN", "ENDED").contains(state);
            var started = List.of("STARTED", "ENDED").contains(state);
            jdbc.update(
                    """
                    insert into vae_group (platform_id, id, name, certification, state, opco, made_on, made_by, body_name, body_on,
                                           started_on, ended_on, reason)
                    values (?, ?, ?, ?, ?, ?, ?, 'L’équipe', ?, ?, ?, ?, ?)
                    """,
                    platform.value(),
                    group(platform, state),
                    "VAE collective "
                            + (n % 2 == 0 ? "accompagnement éducatif et social" : "aide-soignante ou aide-soignant")
                            + ", " + made.getYear(),
                    n % 2 == 0 ? "DEAES" : "DEAS",
                    state,
                    n % 2 == 0 ? "UNIFORMATION" : "SANTE",
                    Date.valueOf(made),
                    chosen ? "Institut fictif de travail social" : null,
                    chosen ? Date.valueOf(made.plusDays(20)) : null,
                    started ? Date.valueOf(made.plusDays(40)) : null,
                    state.equals("ENDED")
                            ? Date.valueOf(world.today().minusDays(9))
                            : state.equals("GIVEN_UP") ? Date.valueOf(made.plusDays(30)) : null,
                    state.equals("GIVEN_UP") ? "EMPLOYERS" : null);
            jdbc.update(
                    """
                    insert into vae_group_employer (platform_id, group_id, organisation_id, employer_name, sounded_on, answer, answered_on)
                    select platform_id, ?, id, name, ?, answer, case when answer <> 'AWAITED' then cast(? as date) + 9 end
                      from (select o.*, case (row_number() over (order by md5(o.id || ?))) % 3 when 0 then 'NO' when 1 then 'YES'
                                        else case when ? then 'AWAITED' else 'YES' end end as answer
                              from organisation o
                             where o.platform_id = ? and 'EMPLOYER' = any (o.kinds)
                             order by md5(o.id || ?) limit 5) asked
                    """,
                    group(platform, state),
                    Date.valueOf(made),
                    Date.valueOf(made),
                    state,
                    state.equals("SOUNDING"),
                    platform.value(),
                    state);
        }
    }

    private static UUID group(PlatformId platform, String state) {
        return World.id("vae-group:" + platform + ":" + state);
    }

    /// Who asked for a VAE in post and was answered so has begun hers.
    private void asked(PlatformId platform) {
        var persons = jdbc.query(
                """
                select q.person_id, cast(q.answered_at at time zone 'Europe/Paris' as date), q.answered_by
                  from post_request q join profile r on r.platform_id = q.platform_id and r.person_id = q.person_id
                 where q.platform_id = ? and q.answer = 'VAE' and not 'DEAS' = any (r.certifications)
                 order by q.id
                """,
                (row, _) -> new Her(row.getObject(1, UUID.class), row.getDate(2).toLocalDate(), row.getString(3)),
                platform.value());
        for (var her : persons) {
            add(
                    platform,
                    her,
                    "INDIVIDUAL",
                    "DEAS",
                    "4",
                    null,
                    new Stage("PROJECT", 0, null, null),
                    List.of(her.since()));
        }
    }

    private List<Her> persons(World world, PlatformId platform) {
        return jdbc.query(
                """
                select p.id, cast(p.created_at at time zone 'Europe/Paris' as date), coalesce(p.adviser_name, 'L’équipe')
                  from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.platform_id = ? and p.archived_at is null and p.erased_at is null and p.merged_into is null
                   and r.state not in ('DRAFT', 'SUBMITTED', 'ORIENTED')
                   and p.created_at < ?
                   and not r.certifications && array['DEAS', 'DEAES', 'ADVF']
                   and not exists (select from vae v where v.person_id = p.id)
                   and not exists (select from trainee t where t.person_id = p.id)
                 order by md5('vae:' || p.id) limit ?
                """,
                (row, _) -> new Her(row.getObject(1, UUID.class), row.getDate(2).toLocalDate(), row.getString(3)),
                platform.value(),
                Date.valueOf(world.today().minusDays(100)),
                STAGES.size() * ROUNDS);
    }

    private void gone(World world, PlatformId platform, Her her, int n) {
        var stage = STAGES.get(n % STAGES.size());
        var blocks = "BLOCKS".equals(stage.result());
        var kind = blocks ? "INDIVIDUAL" : KINDS.get(n % KINDS.size());
        var certification = blocks
                ? "ADVF"
                : kind.equals("HYBRID") ? "DEAS" : kind.equals("COLLECTIVE") ? "DEAES" : n % 2 == 0 ? "DEAS" : "DEAES";
        var made = World.later(her.since().plusDays(2), world.today().minusDays(330 - n));
        var span = ChronoUnit.DAYS.between(made, world.today());
        var days = new ArrayList<LocalDate>();
        for (var step = 0; step <= stage.steps() + 1; step++) {
            days.add(made.plusDays(span * step / (stage.steps() + 2)));
        }
        var under =
                kind.equals("COLLECTIVE") && !days.get(0).isBefore(world.today().minusDays(380))
                        ? group(platform, "STARTED")
                        : null;
        var id = World.id("vae:" + her.id());
        add(platform, her, kind, certification, certification.equals("DEAS") ? "4" : "3", under, stage, days);
        if (kind.equals("HYBRID") && List.of("ADMISSIBLE", "SUPPORTED").contains(stage.state())) {
            taught(world, platform, her, id, days.get(2));
        }
    }

    /// Who goes the hybrid way is a candidate to the next session in which she may learn the block that she lacks.
    private void taught(World world, PlatformId platform, Her her, UUID vae, LocalDate admissible) {
        var since = World.later(admissible, world.today().minusDays(40));
        var trainee = World.id("vae-trainee:" + her.id());
        var candidates = jdbc.update(
                """
                insert into trainee (platform_id, id, person_id, session_id, state, since_on, noted_at, noted_by)
                select s.platform_id, ?, ?, s.id, 'CANDIDATE', ?, ?, ?
                  from training_session s
                  join training_action a on a.platform_id = s.platform_id and a.id = s.action_id
                  join training t on t.platform_id = a.platform_id and t.id = a.training_id
                 where s.platform_id = ? and s.state <> 'CANCELLED' and t.certification = 'DEAS' and s.starts_on > ?
                 order by s.starts_on, s.id limit 1
                """,
                trainee,
                her.id(),
                Date.valueOf(since),
                Timestamp.valueOf(since.atTime(10, 0)),
                her.adviser(),
                platform.value(),
                Date.valueOf(world.today()));
        if (candidates == 1) {
            jdbc.update(
                    "update vae set trainee_id = ? where platform_id = ? and id = ?", trainee, platform.value(), vae);
        }
    }

    private void add(
            PlatformId platform,
            Her her,
            String kind,
            String certification,
            String level,
            @Nullable UUID group,
            Stage stage,
            List<LocalDate> days) {
        var over = List.of("JUDGED", "NOT_ADMISSIBLE", "DROPPED_OUT").contains(stage.state());
        jdbc.update(
                """
                insert into vae (platform_id, id, person_id, kind, certification, level, aimed, candidate, group_id, state, made_on,
                                 made_by, sent_on, incomplete_on, admissible_on, supported_on, written_on, jury_on, ended_on, result,
                                 obtained, reason)
                values (?, ?, ?, ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]), ?)
                """,
                platform.value(),
                World.id("vae:" + her.id()),
                her.id(),
                kind,
                certification,
                level,
                kind.equals("HYBRID") ? "PRIVATE" : "PUBLIC_HOSPITAL",
                group,
                stage.state(),
                Date.valueOf(days.getFirst()),
                her.adviser(),
                at(days, stage, 1),
                stage.state().equals("INCOMPLETE") ? Date.valueOf(days.get(2)) : null,
                at(days, stage, 2),
                at(days, stage, 3),
                at(days, stage, 4),
                at(days, stage, 5),
                over ? Date.valueOf(days.getLast()) : null,
                stage.result(),
                "BLOCKS".equals(stage.result()) ? "{BC01,BC02}" : "{}",
                stage.reason());
        jdbc.update(
                """
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                values (?, ?, ?, 'TRAINING', ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("vae-event:" + her.id()),
                her.id(),
                "VAE ouverte",
                certification,
                Timestamp.valueOf(days.getFirst().atTime(11, 0)),
                her.adviser());
    }

    private static @Nullable Date at(List<LocalDate> days, Stage stage, int step) {
        return stage.steps() >= step ? Date.valueOf(days.get(step)) : null;
    }
}
