package fr.ensemblier.people.mailing;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The messages that were sent to a list, and each of those who were on it.
@Repository
class Mailings {

    /// A message that has been sent. `chosen` says in words who was on the list.
    record Mailing(
            PlatformId platform,
            UUID id,
            String subject,
            String words,
            @Nullable String brief,
            boolean greets,
            String chosen,
            String fingerprint,
            String by,
            Instant sentAt,
            int mails,
            int texts,
            int leftOut) {}

    /// One who was on the list; `stoppedAt` when she wants no more, since.
    record Addressed(
            UUID id,
            UUID person,
            String name,
            Plan.@Nullable Way way,
            Plan.@Nullable Reason leftOut,
            @Nullable Instant stoppedAt) {}

    /// Whose link it is.
    record Stop(PlatformId platform, UUID person, String name) {}

    private final JdbcClient jdbc;

    Mailings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of one member of the team go out one after the other.
    void lock(Actor.Team by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 13))")
                .param("key", "mailing:" + by.platform().value() + by.account())
                .query((_, _) -> true)
                .list();
    }

    void add(Mailing one, UUID account) {
        jdbc.sql("""
                insert into mailing (platform_id, id, subject, words, brief, greets, chosen, fingerprint, by_account, by_name,
                                     sent_at, mails, texts, left_out)
                values (:platform, :id, :subject, :words, :brief, :greets, :chosen, :fingerprint, :account, :by, :at, :mails, :texts, :left)
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("subject", one.subject())
                .param("words", one.words())
                .param("brief", one.brief(), Types.VARCHAR)
                .param("greets", one.greets())
                .param("chosen", one.chosen())
                .param("fingerprint", one.fingerprint())
                .param("account", account)
                .param("by", one.by())
                .param("at", one.sentAt().atOffset(ZoneOffset.UTC))
                .param("mails", one.mails())
                .param("texts", one.texts())
                .param("left", one.leftOut())
                .update();
    }

    void address(PlatformId platform, UUID mailing, UUID id, UUID person, Plan.Way way, String stopHash) {
        row(platform, mailing, id, person, way.name(), null, stopHash);
    }

    void leaveOut(PlatformId platform, UUID mailing, UUID person, Plan.Reason why) {
        row(platform, mailing, UUID.randomUUID(), person, null, why.name(), null);
    }

    private void row(
            PlatformId platform,
            UUID mailing,
            UUID id,
            UUID person,
            @Nullable String way,
            @Nullable String leftOut,
            @Nullable String stopHash) {
        jdbc.sql("""
                insert into mailing_person (platform_id, id, mailing_id, person_id, way, left_out, stop_hash)
                values (:platform, :id, :mailing, :person, :way, :left, :hash)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("mailing", mailing)
                .param("person", person)
                .param("way", way, Types.VARCHAR)
                .param("left", leftOut, Types.VARCHAR)
                .param("hash", stopHash, Types.VARCHAR)
                .update();
    }

    Optional<Mailing> find(PlatformId platform, UUID id) {
        return jdbc.sql("select * from mailing where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    Mailing get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("mailing", id));
    }

    /// Newest first, after the one of that key.
    List<Mailing> page(PlatformId platform, @Nullable String after, int most) {
        return jdbc.sql("""
                select * from mailing
                 where platform_id = :platform
                   and (cast(:after as text) is null or (sent_at, id) < (select sent_at, id from mailing
                                                            where platform_id = :platform and id::text = :after))
                 order by sent_at desc, id desc
                 limit :most
                """)
                .param("platform", platform.value())
                .param("after", after, Types.VARCHAR)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    int count(PlatformId platform) {
        return jdbc.sql("select count(*) from mailing where platform_id = :platform")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
    }

    /// To how many persons she wrote since then.
    int reached(Actor.Team by, OffsetDateTime since) {
        return jdbc.sql("""
                select coalesce(sum(mails + texts), 0) from mailing
                 where platform_id = :platform and by_account = :account and sent_at >= :since
                """)
                .param("platform", by.platform().value())
                .param("account", by.account())
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    /// By name. Who was archived or erased since is not among them (R-P6).
    List<Addressed> addressed(Mailing mailing) {
        return jdbc.sql("""
                select x.id, x.person_id, concat_ws(' ', p.first_name, p.last_name) as name, x.way, x.left_out,
                       (select case when c.granted or c.at <= :sent then null else c.at end from choice c
                         where c.platform_id = x.platform_id and c.person_id = x.person_id and c.kind = 'TEAM_MESSAGES'
                         order by c.at desc, c.id limit 1) as stopped_at
                  from mailing_person x
                  join person p on p.platform_id = x.platform_id and p.id = x.person_id
                 where x.platform_id = :platform and x.mailing_id = :mailing
                 order by p.words, x.id
                """)
                .param("sent", mailing.sentAt().atOffset(ZoneOffset.UTC))
                .param("platform", mailing.platform().value())
                .param("mailing", mailing.id())
                .query((row, _) -> {
                    var way = row.getString("way");
                    var left = row.getString("left_out");
                    return new Addressed(
                            row.getObject("id", UUID.class),
                            row.getObject("person_id", UUID.class),
                            row.getString("name"),
                            way == null ? null : Plan.Way.valueOf(way),
                            left == null ? null : Plan.Reason.valueOf(left),
                            ProfileRows.instant(row, "stopped_at"));
                })
                .list();
    }

    /// Who holds the secret of a link, asked as a machine of all tenants.
    Optional<Stop> stop(String hash) {
        return jdbc.sql("""
                select x.platform_id, p.id, p.first_name
                  from mailing_person x
                  join person p on p.platform_id = x.platform_id and p.id = x.person_id
                 where x.stop_hash = :hash and p.erased_at is null and p.archived_at is null
                """)
                .param("hash", hash)
                .query((row, _) ->
                        new Stop(new PlatformId(row.getString(1)), row.getObject(2, UUID.class), row.getString(3)))
                .optional();
    }

    /// Those of the lists she was on, whether it reached her or not.
    List<Mailing> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select m.* from mailing m
                 where m.platform_id = :platform
                   and exists (select from mailing_person x
                                where x.platform_id = m.platform_id and x.mailing_id = m.id and x.person_id = :person)
                 order by m.sent_at
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    int forget(PlatformId platform, OffsetDateTime before) {
        return jdbc.sql("delete from mailing where platform_id = :platform and sent_at < :before")
                .param("platform", platform.value())
                .param("before", before)
                .update();
    }

    private static Mailing read(ResultSet row) throws SQLException {
        var at = ProfileRows.instant(row, "sent_at");
        return new Mailing(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("words"),
                row.getString("brief"),
                row.getBoolean("greets"),
                row.getString("chosen"),
                row.getString("fingerprint"),
                row.getString("by_name"),
                at == null ? Instant.EPOCH : at,
                row.getInt("mails"),
                row.getInt("texts"),
                row.getInt("left_out"));
    }
}
