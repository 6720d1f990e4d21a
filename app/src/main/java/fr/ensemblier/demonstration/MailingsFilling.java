package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Two messages to a list of each team: received, not arrived, left out, stopped since.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class MailingsFilling implements Filling {

    private record Author(UUID id, String name, String email) {}

    private record Reader(
            UUID id,
            String name,
            String first,
            @Nullable String email,
            @Nullable String phone) {}

    private record Written(
            int days,
            String subject,
            String words,
            @Nullable String brief) {}

    private static final List<Written> WRITTEN = List.of(
            new Written(
                    33,
                    "Des employeurs ouvrent leurs portes",
                    "Quatre employeurs vous reçoivent un après-midi, sans rendez-vous.\nVous visitez, vous posez vos questions.\nDites-moi si vous voulez y aller.",
                    "Des employeurs ouvrent leurs portes : appelez-moi pour y aller."),
            new Written(
                    6,
                    "Réunion sur la formation d’aide-soignant",
                    "La réunion dure une heure. On y parle des dates, des aides et du concours.\nRépondez à ce courriel pour vous inscrire.",
                    null));

    private final JdbcTemplate jdbc;

    MailingsFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var author = author(platform);
            var stopped = new HashSet<UUID>();
            for (var written : WRITTEN) {
                var at = World.workingDay(world.today().minusDays(written.days()))
                        .atTime(10, 20)
                        .atZone(fr.ensemblier.foundation.Paris.ZONE)
                        .toInstant();
                send(world, platform, author, written, at.isAfter(world.now()) ? world.now() : at, stopped);
            }
        }
    }

    private void send(World world, PlatformId platform, Author author, Written written, Instant at, Set<UUID> stopped) {
        var readers = readers(platform, author, at);
        if (readers.isEmpty()) {
            return;
        }
        var mailing = World.id("mailing:" + platform.value() + written.days());
        var ways = readers.stream().map(one -> way(one, written, stopped)).toList();
        var mails = (int) ways.stream().filter("MAIL"::equals).count();
        var texts = (int) ways.stream().filter("SMS"::equals).count();
        if (mails + texts == 0) {
            return;
        }
        jdbc.update(
                """
                insert into mailing (platform_id, id, subject, words, brief, greets, chosen, fingerprint, by_account, by_name,
                                     sent_at, mails, texts, left_out)
                values (?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                mailing,
                written.subject(),
                written.words(),
                written.brief(),
                "Suivies par " + author.name(),
                LinkSecret.hash(mailing.toString()),
                author.id(),
                author.name(),
                Timestamp.from(at),
                mails,
                texts,
                readers.size() - mails - texts);
        for (var index = 0; index < readers.size(); index++) {
            var way = ways.get(index);
            var row = World.id("mailing:" + mailing + readers.get(index).id());
            var reached = way.equals("MAIL") || way.equals("SMS");
            jdbc.update(
                    """
                    insert into mailing_person (platform_id, id, mailing_id, person_id, way, left_out, stop_hash)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    platform.value(),
                    row,
                    mailing,
                    readers.get(index).id(),
                    reached ? way : null,
                    reached ? null : way,
                    reached ? LinkSecret.hash(secret(platform, written, index, row)) : null);
            if (reached) {
                left(platform, mailing, author, written, readers.get(index), row, way, at, index == 2);
            }
            if (reached && written.days() > 20 && index % 7 == 3) {
                stops(world, platform, readers.get(index), at);
                stopped.add(readers.get(index).id());
            }
        }
    }

    /// One of them is known, so that the page behind the link can be shown.
    private static String secret(PlatformId platform, Written written, int index, UUID row) {
        return platform.value().equals("33") && written.brief() != null && index == 0
                ? "demonstration"
                : row.toString();
    }

    private static String way(Reader one, Written written, Set<UUID> stopped) {
        if (stopped.contains(one.id())) {
            return "STOPPED";
        }
        if (one.email() != null) {
            return "MAIL";
        }
        return one.phone() == null ? "NO_WAY" : written.brief() == null ? "NO_BRIEF" : "SMS";
    }

    private void left(
            PlatformId platform,
            UUID mailing,
            Author author,
            Written written,
            Reader one,
            UUID row,
            String way,
            Instant at,
            boolean lost) {
        jdbc.update(
                """
                insert into outgoing_message (id, platform_id, key, channel, recipient, recipient_name, person_id, title, body,
                                              many_id, many_page, sender_name, reply_to, state, attempts, created_at,
                                              next_attempt_at, sent_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                """,
                World.id("sent:" + row),
                platform.value(),
                "mailing:" + row,
                way,
                way.equals("MAIL") ? one.email() : one.phone(),
                one.name(),
                one.id(),
                written.subject(),
                "Bonjour " + one.first() + ",\n\n" + written.words().replace("\n", "\n\n") + "\n\n" + author.name(),
                mailing,
                "/equipe/personnes/messages/" + mailing,
                author.name(),
                author.email(),
                lost ? "GIVEN_UP" : "SENT",
                lost ? 12 : 1,
                Timestamp.from(at),
                Timestamp.from(at),
                lost ? null : Timestamp.from(at.plusSeconds(20)));
        jdbc.update(
                """
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                values (?, ?, ?, 'MAILING', ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("event:" + row),
                one.id(),
                way.equals("MAIL") ? "Message à plusieurs, par courriel" : "Message à plusieurs, par SMS",
                written.subject(),
                Timestamp.from(at),
                author.name());
    }

    private void stops(World world, PlatformId platform, Reader one, Instant at) {
        var later = at.plus(Duration.ofHours(30));
        var said = Timestamp.from(later.isAfter(world.now()) ? world.now() : later);
        jdbc.update("""
                insert into choice (platform_id, id, person_id, kind, granted, text_version, how, noted_by, at)
                values (?, ?, ?, 'TEAM_MESSAGES', false, '2026-11', 'HERSELF', ?, ?)
                """, platform.value(), World.id("stops:" + one.id()), one.id(), one.first(), said);
        jdbc.update("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                values (?, ?, ?, 'CHOICE', 'Accord retiré : Recevoir les messages de l’équipe', 'Par le lien d’un message.', ?, ?)
                """, platform.value(), World.id("stops-event:" + one.id()), one.id(), said, one.first());
    }

    private Author author(PlatformId platform) {
        return jdbc.query(
                        """
                        select a.id, a.name, a.email from account a
                          join membership m on m.account_id = a.id
                          left join person p on p.platform_id = m.platform_id and p.adviser_id = a.id
                         where m.platform_id = ? and m.role = 'ADVISER' and m.ended_at is null
                         group by a.id, a.name, a.email order by count(p.id) desc, a.name limit 1
                        """,
                        (row, _) -> new Author(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        platform.value())
                .getFirst();
    }

    private List<Reader> readers(PlatformId platform, Author author, Instant at) {
        return jdbc.query(
                """
                select id, concat_ws(' ', first_name, last_name), first_name, email, phone from person
                 where platform_id = ? and adviser_id = ? and archived_at is null and erased_at is null and created_at < ?
                   and coalesce(phone, '') !~ '^.33[1-589]'
                 order by md5('mailing:' || id) limit 24
                """,
                (row, _) -> new Reader(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                platform.value(),
                author.id(),
                Timestamp.from(at));
    }
}
