package fr.ensemblier.organisations.bodies;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.ReferralBodies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The organisations that send people to the platform.
@Repository
class Bodies implements ReferralBodies {

    private static final int MOST = 1_000;

    /// `key` is where a list stands; `phone` is the number by which the team calls it; `closed` when nobody is sent by
    /// it any more.
    record Line(UUID id, String name, String key, @Nullable String phone, boolean closed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Bodies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By name, after the key of a line if given; `words` are looked for in the name.
    List<Line> page(PlatformId platform, String words, @Nullable String after, int most) {
        return jdbc.sql("""
                select id, name, words || '~' || id as key, phone, closed_on is not null as closed
                  from organisation
                 where platform_id = :platform and 'REFERRAL_BODY' = any (kinds) and closed_on is null
                   and (:words = '' or holds_words(words, :words))
                   and (:after::text is null or words || '~' || id > :after)
                 order by words || '~' || id
                 limit :most
                """)
                .param("platform", platform.value())
                .param("words", words)
                .param("after", after, Types.VARCHAR)
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
    }

    int count(PlatformId platform, String words) {
        return jdbc.sql("""
                select count(*) from organisation
                 where platform_id = :platform and 'REFERRAL_BODY' = any (kinds) and closed_on is null
                   and (:words = '' or holds_words(words, :words))
                """)
                .param("platform", platform.value())
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /// The body, or 404.
    Line get(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select id, name, words as key, phone, closed_on is not null as closed from organisation
                 where platform_id = :platform and id = :id and 'REFERRAL_BODY' = any (kinds)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound("referral body", id));
    }

    @Override
    public List<Body> of(PlatformId platform) {
        return page(platform, "", null, MOST).stream()
                .map(one -> new Body(one.id(), one.name()))
                .toList();
    }

    /// Two who name it at once wait for each other.
    @Override
    @Transactional
    public UUID named(PlatformId platform, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('referral-body:' || :platform))")
                .param("platform", platform.value())
                .query(row -> {});
        return jdbc.sql("""
                select id from organisation
                 where platform_id = :platform and 'REFERRAL_BODY' = any (kinds) and closed_on is null
                   and words = structure_words(:name)
                 order by created_at limit 1
                """)
                .param("platform", platform.value())
                .param("name", name)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> add(platform, name));
    }

    boolean isKnown(PlatformId platform, String name) {
        return jdbc.sql("""
                select exists (select from organisation
                                where platform_id = :platform and 'REFERRAL_BODY' = any (kinds) and closed_on is null
                                  and words = structure_words(:name))
                """)
                .param("platform", platform.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /// R-E6: its name or its number was wrong, or has changed.
    void correct(PlatformId platform, UUID id, String name, @Nullable String phone) {
        jdbc.sql("""
                update organisation set name = :name, phone = :phone
                 where platform_id = :platform and id = :id and 'REFERRAL_BODY' = any (kinds)
                """)
                .param("name", name)
                .param("phone", phone, Types.VARCHAR)
                .param("platform", platform.value())
                .param("id", id)
                .update();
    }

    /// It leaves the list, or comes back into it; what it sent stays (R-E6).
    void close(PlatformId platform, UUID id, boolean closed) {
        jdbc.sql("""
                update organisation set closed_on = case when :closed then cast(:today as date) end
                 where platform_id = :platform and id = :id and 'REFERRAL_BODY' = any (kinds)
                   and not 'EMPLOYER' = any (kinds)
                """)
                .param("closed", closed)
                .param("today", Paris.today(clock))
                .param("platform", platform.value())
                .param("id", id)
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("key"),
                row.getString("phone"),
                row.getBoolean("closed"));
    }

    UUID add(PlatformId platform, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into organisation (platform_id, id, name, kinds, source, created_at)
                values (:platform, :id, :name, '{REFERRAL_BODY}', 'TEAM', :now)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
