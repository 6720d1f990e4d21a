package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests whose day has come, of all platforms, as a machine; which reminder left, and what is forgotten.
@Repository
class PupilDue {

    record Key(PlatformId platform, UUID id) {}

    private final JdbcClient jdbc;

    PupilDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nobody said yes or no, and the days that were wished are over.
    List<Key> lapsing(LocalDate today) {
        return found(
                "select platform_id, id from pupil_request where state in ('ASKED', 'SENT') and wished_until < :today",
                today);
    }

    /// Their last day is over.
    List<Key> toEnd(LocalDate today) {
        return found("select platform_id, id from pupil_request where state = 'ACCEPTED' and until_on < :today", today);
    }

    /// A view is still waited for.
    List<Key> waiting(LocalDate today) {
        return found("""
                select platform_id, id from pupil_request
                 where state = 'DONE' and until_on < :today and erased_on is null and not told_last
                   and (adult_view is null or host_view is null)
                """, today);
    }

    /// Over, and still naming somebody.
    List<Key> naming(LocalDate today) {
        return found("""
                select platform_id, id from pupil_request
                 where erased_on is null and state in ('DONE', 'DECLINED', 'CANCELLED')
                   and case when state = 'DONE' then until_on else closed_on end < :today
                """, today);
    }

    private List<Key> found(String sql, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .query((row, _) -> new Key(new PlatformId(row.getString(1)), row.getObject(2, UUID.class)))
                .list();
    }

    /// Whether it is for us to remind: nobody did.
    boolean first(Key key) {
        return changed("""
                update pupil_request set told_first = true
                 where platform_id = :platform and id = :id and not told_first
                """, key);
    }

    boolean last(Key key) {
        return changed("""
                update pupil_request set told_last = true
                 where platform_id = :platform and id = :id and not told_last
                """, key);
    }

    /// Takes away who was named and what was written; the frame, the class, the days and both answers stay, to be
    /// counted. False when it was not over before that day.
    boolean forget(Key key, LocalDate before, LocalDate today) {
        var forgotten = jdbc.sql("""
                update pupil_request
                   set pupil = null, adult = null, adult_email = null, adult_phone = null, school = null, signatory = null,
                       words = null, adult_words = null, host_words = null, erased_on = :today
                 where platform_id = :platform and id = :id and erased_on is null
                   and case when state = 'DONE' then until_on else closed_on end < :before
                """)
                .param("today", today)
                .param("before", before)
                .param("platform", key.platform().value())
                .param("id", key.id())
                .update();
        if (forgotten == 0) {
            return false;
        }
        changed("delete from pupil_link where platform_id = :platform and request_id = :id", key);
        changed("update pupil_event set reason = null where platform_id = :platform and request_id = :id", key);
        return true;
    }

    private boolean changed(String sql, Key key) {
        return jdbc.sql(sql)
                        .param("platform", key.platform().value())
                        .param("id", key.id())
                        .update()
                > 0;
    }
}
