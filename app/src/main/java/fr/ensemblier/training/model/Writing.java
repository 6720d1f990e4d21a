package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.TrainingSession.Sheet;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The one way in which a course, its ways and its sessions are written, whether they were imported or typed.
@Repository
public class Writing {

    /// What is written of a course besides the sheets of its ways. `key` and `fingerprint` are null for one
    /// typed by hand.
    public record Course(
            @Nullable String key,
            @Nullable String fingerprint,
            @Nullable String rncp,
            List<String> formacodes,
            @Nullable String aside,
            Sheet sheet,
            List<Way> ways) {}

    public record Way(String key, Sheet sheet, List<Dates> sessions) {}

    public record Dates(
            String key,
            LocalDate starts,
            LheoFormation.Known known,
            @Nullable LocalDate ends,
            @Nullable Integer seats,
            Recruiting recruiting,
            @Nullable LocalDate applyBefore,
            List<String> blocks) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Writing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The fingerprints of the imported courses of a platform, by key.
    public Map<String, String> known(PlatformId platform) {
        return jdbc
                .sql("select source_key, fingerprint from training where platform_id = :platform and source = 'LHEO'")
                .param("platform", platform.value())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Writes a course as it is now; answers the last of its sessions. What the team decided of a session
    /// stays: a postponement, a cancellation, seats that the file does not say or that are taken. A session that
    /// the file names no longer, or whose way it names no longer, takes nobody any more.
    @Transactional
    public UUID write(PlatformId platform, Course course, String by) {
        var training = training(platform, course, by);
        jdbc.sql("""
                update training_session s set recruiting = 'CLOSED'
                  from training_action a
                 where s.platform_id = :platform and a.platform_id = s.platform_id and a.id = s.action_id
                   and a.training_id = :training and not (a.source_key = any (:ways))
                """)
                .param("platform", platform.value())
                .param("training", training)
                .param("ways", course.ways().stream().map(Way::key).toArray(String[]::new))
                .update();
        var session = training;
        for (var way : course.ways()) {
            var action = action(platform, training, way);
            jdbc.sql("""
                    update training_session set recruiting = 'CLOSED'
                     where platform_id = :platform and action_id = :action and not (source_key = any (:keys))
                    """)
                    .param("platform", platform.value())
                    .param("action", action)
                    .param("keys", way.sessions().stream().map(Dates::key).toArray(String[]::new))
                    .update();
            for (var dates : way.sessions()) {
                session = session(platform, action, dates);
            }
        }
        return session;
    }

    /// Changes one that was typed by hand, as it was read: its days and its seats too, whatever was decided of it
    /// since. [Outdated] when somebody else changed it meanwhile.
    @Transactional
    public void change(TrainingSession before, Sheet sheet, Dates dates, String by) {
        jdbc.sql("""
                update training
                   set title = :title, goal = :goal, certification = :certification, level = :level, occupations = :occupations,
                       body_siret = :siret, body_name = :body, phone = :phone, email = :email, url = :url, changed_at = :at,
                       changed_by = :by
                 where platform_id = :platform and id = :id and source = 'TEAM'
                """)
                .params(course(sheet))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("platform", before.platform().value())
                .param("id", before.training())
                .update();
        action(before.platform(), before.training(), new Way("1", sheet, List.of()));
        var changed = jdbc.sql("""
                update training_session
                   set starts_on = :starts, starts_known = :known, ends_on = :ends, seats = :seats, recruiting = :recruiting,
                       apply_before = :apply, blocks = :blocks, version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                .param("starts", dates.starts())
                .param("known", dates.known().name())
                .param("ends", dates.ends(), Types.DATE)
                .param("seats", dates.seats(), Types.INTEGER)
                .param("recruiting", dates.recruiting().name())
                .param("apply", dates.applyBefore(), Types.DATE)
                .param("blocks", dates.blocks().toArray(String[]::new))
                .param("platform", before.platform().value())
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (changed == 0) {
            throw new Outdated("session", before.id());
        }
    }

    private UUID training(PlatformId platform, Course course, String by) {
        return jdbc.sql("""
                insert into training (platform_id, id, source, source_key, fingerprint, title, goal, certification, rncp, level,
                                      occupations, formacodes, body_siret, body_name, phone, email, url, aside, changed_at,
                                      changed_by)
                values (:platform, :id, :source, :key, :fingerprint, :title, :goal, :certification, :rncp, :level, :occupations,
                        :formacodes, :siret, :body, :phone, :email, :url, :aside, :at, :by)
                on conflict (platform_id, source, source_key) do update
                   set fingerprint = excluded.fingerprint, title = excluded.title, goal = excluded.goal,
                       certification = excluded.certification, rncp = excluded.rncp, level = excluded.level,
                       occupations = excluded.occupations, formacodes = excluded.formacodes, body_siret = excluded.body_siret,
                       body_name = excluded.body_name, phone = excluded.phone, email = excluded.email, url = excluded.url,
                       aside = excluded.aside, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                returning id
                """)
                .params(course(course.sheet()))
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("source", course.key() == null ? "TEAM" : "LHEO")
                .param("key", course.key(), Types.VARCHAR)
                .param("fingerprint", course.fingerprint(), Types.VARCHAR)
                .param("rncp", course.rncp(), Types.VARCHAR)
                .param("formacodes", course.formacodes().toArray(String[]::new))
                .param("aside", course.aside(), Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    private static Map<String, ?> course(Sheet sheet) {
        var all = new java.util.HashMap<String, @Nullable Object>();
        all.put("title", sheet.title());
        all.put("goal", sheet.goal());
        all.put("certification", sheet.certification());
        all.put("level", sheet.level());
        all.put("occupations", sheet.occupations().toArray(String[]::new));
        all.put("siret", sheet.siret());
        all.put("body", sheet.body());
        all.put("phone", sheet.phone());
        all.put("email", sheet.email());
        all.put("url", sheet.url());
        return all;
    }

    private UUID action(PlatformId platform, UUID training, Way way) {
        var sheet = way.sheet();
        return jdbc.sql("""
                insert into training_action (platform_id, id, training_id, source_key, commune, commune_name, lat, lon, address,
                                             needs, rhythm, hours_centre, hours_company, schemes, continuous)
                values (:platform, :id, :training, :key, :commune, :communeName, :lat, :lon, :address, :needs, :rhythm, :centre,
                        :company, :schemes, :continuous)
                on conflict (platform_id, training_id, source_key) do update
                   set commune = excluded.commune, commune_name = excluded.commune_name, lat = excluded.lat, lon = excluded.lon,
                       address = excluded.address, needs = excluded.needs, rhythm = excluded.rhythm,
                       hours_centre = excluded.hours_centre, hours_company = excluded.hours_company,
                       schemes = excluded.schemes, continuous = excluded.continuous
                returning id
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("training", training)
                .param("key", way.key())
                .param("commune", sheet.commune(), Types.VARCHAR)
                .param("communeName", sheet.communeName(), Types.VARCHAR)
                .param("lat", sheet.lat(), Types.DOUBLE)
                .param("lon", sheet.lon(), Types.DOUBLE)
                .param("address", sheet.address(), Types.VARCHAR)
                .param("needs", sheet.needs(), Types.VARCHAR)
                .param("rhythm", sheet.rhythm(), Types.VARCHAR)
                .param("centre", sheet.hoursCentre(), Types.INTEGER)
                .param("company", sheet.hoursCompany(), Types.INTEGER)
                .param("schemes", sheet.schemes().toArray(String[]::new))
                .param("continuous", sheet.continuous())
                .query(UUID.class)
                .single();
    }

    private UUID session(PlatformId platform, UUID action, Dates dates) {
        return jdbc.sql("""
                insert into training_session (platform_id, id, action_id, source_key, starts_on, starts_known, ends_on, seats,
                                              recruiting, apply_before, blocks)
                values (:platform, :id, :action, :key, :starts, :known, :ends, :seats, :recruiting, :apply, :blocks)
                on conflict (platform_id, action_id, source_key) do update
                   set starts_on = case when training_session.state = 'PLANNED' then excluded.starts_on else training_session.starts_on end,
                       starts_known = case when training_session.state = 'PLANNED' then excluded.starts_known else training_session.starts_known end,
                       ends_on = case when training_session.state = 'PLANNED' then excluded.ends_on else training_session.ends_on end,
                       seats = case when coalesce(excluded.seats, training_session.seats) is null then null
                                    else greatest(coalesce(excluded.seats, training_session.seats), training_session.elsewhere + (
                                             select count(*)::int from trainee t
                                              where t.platform_id = training_session.platform_id
                                                and t.session_id = training_session.id
                                                and t.state in ('ADMITTED', 'ENTERED', 'FINISHED', 'BROKEN_OFF'))) end,
                       recruiting = excluded.recruiting, apply_before = excluded.apply_before, blocks = excluded.blocks,
                       version = training_session.version + 1
                returning id
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("action", action)
                .param("key", dates.key())
                .param("starts", dates.starts())
                .param("known", dates.known().name())
                .param("ends", dates.ends(), Types.DATE)
                .param("seats", dates.seats(), Types.INTEGER)
                .param("recruiting", dates.recruiting().name())
                .param("apply", dates.applyBefore(), Types.DATE)
                .param("blocks", dates.blocks().toArray(String[]::new))
                .query(UUID.class)
                .single();
    }
}
