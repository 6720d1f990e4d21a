package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Paris;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which contacts a hire ended, and how one that ended becomes open again (R-E6, R-M10).
@Repository
class Reopened {

    private final JdbcClient jdbc;

    Reopened(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endedByHire(Contact contact, UUID hire) {
        jdbc.sql("update contact set ended_by_hire = :hire where platform_id = :platform and id = :id")
                .param("hire", hire)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .update();
    }

    void endedByFilling(Contact contact) {
        jdbc.sql("update contact set ended_by_filling = true where platform_id = :platform and id = :id")
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .update();
    }

    /// The contact that brought the hire.
    Optional<Contact> bringing(UUID hire) {
        return jdbc.sql("select * from contact where hire_id = :hire order by asked_at limit 1")
                .param("hire", hire)
                .query((row, _) -> Contacts.contact(row))
                .optional();
    }

    /// What ended with the search of the person hired.
    List<Contact> endedByHire(UUID hire) {
        return ended("ended_by_hire = :key", hire);
    }

    /// What ended since an offer was filled.
    List<Contact> endedByFilling(UUID offer) {
        return ended("ended_by_filling and offer_id = :key", offer);
    }

    private List<Contact> ended(String how, UUID key) {
        return jdbc.sql("select * from contact where state = 'WITHDRAWN' and " + how + " order by asked_at")
                .param("key", key)
                .query((row, _) -> Contacts.contact(row))
                .list();
    }

    /// Where a contact stood that was reached before its hire, so that its clock goes on (R-E6); empty when the
    /// employer had not said anything yet. `closedAt` and `ask` stand in for what an old row does not say.
    Optional<ContactState> before(Contact contact, ContactState.Accepted accepted, Instant closedAt, LocalDate ask) {
        return jdbc.sql("""
                select c.reached_at, c.reached, greatest(c.ask_outcome_on, cast(:today as date)) as ask, e.kind
                  from contact c
                  join lateral (select kind from contact_entry
                                 where platform_id = c.platform_id and contact_id = c.id
                                   and kind in ('reached', 'not_reached', 'interview', 'trial')
                                 order by at desc limit 1) e on true
                 where c.platform_id = :platform and c.id = :id
                """)
                .param("today", Paris.date(closedAt).plusDays(1))
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .query((row, _) -> (ContactState) new ContactState.Reached(
                        accepted,
                        row.getObject("reached_at") == null ? closedAt : Contacts.instant(row, "reached_at"),
                        !row.getString("kind").equals("not_reached"),
                        stage(row.getString("kind")),
                        Objects.requireNonNullElse(row.getObject("ask", LocalDate.class), ask)))
                .optional();
    }

    private static Stage stage(String kind) {
        return kind.equals("not_reached") ? Stage.TO_REACH : Stage.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /// Her team is asked whether to open it again, or not any more.
    void ask(Contact contact, @Nullable Instant since) {
        jdbc.sql("update contact set reopen_asked_at = :since where platform_id = :platform and id = :id")
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .update();
    }

    /// Whether she had accepted before it ended, and who had answered, with which mandate.
    Optional<ContactState.Accepted> accepted(Contact contact, Instant reachBefore) {
        return jdbc.sql("""
                select sent_at, answered_at, answered_by, mandate from contact
                 where platform_id = :platform and id = :id and reach_before is not null
                """)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .query((row, _) -> new ContactState.Accepted(
                        Contacts.instant(row, "sent_at"),
                        Contacts.instant(row, "answered_at"),
                        row.getString("answered_by"),
                        row.getString("mandate"),
                        reachBefore))
                .optional();
    }

    /// It ends by a hire after all: the reason for which it had ended is no more.
    void withoutReason(Contact contact) {
        jdbc.sql("""
                update contact set closed_why = null, stage_reason = null where platform_id = :platform and id = :id
                """)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .update();
    }

    /// Nothing of its end is left, once its next state is saved.
    void clear(Contact contact) {
        jdbc.sql("""
                update contact
                   set closed_at = null, closed_why = null, stage_reason = null, ended_by_hire = null,
                       ended_by_filling = false, reopen_asked_at = null, round = round + 1
                 where platform_id = :platform and id = :id
                """)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .update();
    }
}
