package fr.ensemblier.people.mailing;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.mailing.Plan.Becomes;
import fr.ensemblier.people.mailing.Plan.Reason;
import fr.ensemblier.people.mailing.Plan.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Those whom a message may reach, and by which way: a mail, else a text message, else nothing.
@Repository
class Recipients {

    /// How long the same words are not sent to somebody again: what two tabs or a second day's click would do.
    private static final Duration SAME = Duration.ofDays(2);

    /// Whether the person `p` wants no more of these messages; null when she never said so.
    private static final String STOPPED = """
            (select not c.granted from choice c
              where c.platform_id = p.platform_id and c.person_id = p.id and c.kind = 'TEAM_MESSAGES'
              order by c.at desc, c.id limit 1) as stopped""";

    record Name(UUID id, String name, String commune, boolean stopped) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Plan plan(PlatformId platform, Draft draft) {
        return new Plan(jdbc.sql("""
                select p.id, p.first_name, p.last_name, p.family_only, p.email, p.phone,
                       p.archived_at is not null or p.erased_at is not null as gone,
                       %s,
                       exists (select from mailing_person x
                                 join mailing m on m.platform_id = x.platform_id and m.id = x.mailing_id
                                where x.platform_id = p.platform_id and x.person_id = p.id and x.way is not null
                                  and m.fingerprint = :fingerprint and m.sent_at > :since) as already
                  from person p
                 where p.platform_id = :platform and p.id = any (cast(:persons as uuid[]))
                 order by p.words, p.id
                """.formatted(STOPPED))
                .param("fingerprint", draft.fingerprint())
                .param("since", clock.instant().minus(SAME).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("platform", platform.value())
                .param("persons", draft.persons().toArray(UUID[]::new))
                .query((row, _) -> line(row, draft.brieflyOrNull() != null))
                .list());
    }

    private static Plan.Line line(ResultSet row, boolean brief) throws SQLException {
        var first = row.getString("first_name");
        var last = row.getString("last_name");
        var email = row.getString("email");
        var phone = row.getString("phone");
        return new Plan.Line(
                row.getObject("id", UUID.class),
                last == null ? first : first + " " + last,
                row.getBoolean("family_only") ? null : first,
                email,
                phone,
                row.getBoolean("gone")
                        ? new Becomes.LeftOut(Reason.GONE)
                        : row.getBoolean("stopped")
                                ? new Becomes.LeftOut(Reason.STOPPED)
                                : row.getBoolean("already")
                                        ? new Becomes.LeftOut(Reason.ALREADY)
                                        : way(email, phone, brief));
    }

    private static Becomes way(@Nullable String email, @Nullable String phone, boolean brief) {
        if (email != null) {
            return new Becomes.Goes(Way.MAIL);
        }
        if (phone == null || fixed(phone)) {
            return new Becomes.LeftOut(Reason.NO_WAY);
        }
        return brief ? new Becomes.Goes(Way.SMS) : new Becomes.LeftOut(Reason.NO_BRIEF);
    }

    /// A line of a home in France, which no text message reaches.
    private static boolean fixed(String phone) {
        return phone.startsWith("+33") && phone.length() > 3 && "123459".indexOf(phone.charAt(3)) >= 0;
    }

    /// To tick among, in the order of names.
    List<Name> names(PlatformId platform, Collection<UUID> persons) {
        return jdbc.sql("""
                select p.id, concat_ws(' ', p.first_name, p.last_name) as name, p.commune_name, %s
                  from person p
                 where p.platform_id = :platform and p.id = any (cast(:persons as uuid[]))
                   and p.archived_at is null and p.erased_at is null
                 order by p.words, p.id
                """.formatted(STOPPED))
                .param("platform", platform.value())
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, _) -> new Name(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("commune_name"),
                        row.getBoolean("stopped")))
                .list();
    }
}
