package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contacts, as far as the actor may read them.
@Repository
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The contact, or 404.
    public Contact get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("contact", id));
    }

    public Optional<Contact> find(UUID id) {
        return jdbc.sql("select * from contact where id = :id")
                .param("id", id)
                .query((row, _) -> contact(row))
                .optional();
    }

    /// Those of them that the actor may read.
    public Set<UUID> readable(Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from contact where id in (:ids)")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }

    /// The contact, held until the transaction ends, so that two moves at one instant follow each other.
    Contact hold(UUID id) {
        return jdbc.sql("select * from contact where id = :id for update")
                .param("id", id)
                .query((row, _) -> contact(row))
                .optional()
                .orElseThrow(() -> new NotFound("contact", id));
    }

    /// Those of a card, newest first.
    public List<Contact> ofCard(UUID card) {
        return list("card_key = :key order by asked_at desc", card);
    }

    /// Those of a person: of her card, and of the cards of files that were joined to hers (R-E6), newest first.
    public List<Contact> ofHer(UUID card) {
        return list("card_key in (select same_cards(:key)) order by asked_at desc", card);
    }

    public List<Contact> ofOffer(UUID offer) {
        return list("offer_id = :key order by asked_at desc", offer);
    }

    /// Of the requests for one person and offer the one that stands, else the last that was withdrawn.
    public Optional<Contact> ofMatch(UUID match) {
        return list("match_id = :key order by state = 'WITHDRAWN', asked_at desc", match).stream()
                .findFirst();
    }

    /// The request that stands for the same person and offer, whatever became of this one.
    Optional<Contact> standing(Contact contact) {
        return ofMatch(contact.match()).filter(one -> !(one.state() instanceof ContactState.Withdrawn));
    }

    private List<Contact> list(String where, UUID key) {
        return jdbc.sql("select * from contact where " + where)
                .param("key", key)
                .query((row, _) -> contact(row))
                .list();
    }

    /// The contacts in a state that still wait for something, for the clocks.
    public List<UUID> in(String state) {
        return jdbc.sql("select id from contact where state = :state order by asked_at")
                .param("state", state)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// False when one stands already for this offer and card.
    boolean add(Contact contact, @Nullable UUID account) {
        var added = jdbc.sql("""
                insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id, card_platform_id,
                                     card_key, called, state, message, asked_by, asked_account, asked_at)
                values (:platform, :id, :match, :offer, :organisation, :establishment, :cardPlatform,
                        :card, :called, :state, :message, :by, :account, :at)
                on conflict do nothing
                """)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .param("match", contact.match())
                .param("offer", contact.offer())
                .param("organisation", contact.organisation())
                .param("establishment", contact.establishment())
                .param("cardPlatform", contact.cardPlatform().value())
                .param("card", contact.cardKey())
                .param("called", contact.called())
                .param("state", contact.state().word())
                .param("message", contact.message())
                .param("by", contact.askedBy())
                .param("account", account, Types.OTHER)
                .param("at", at(contact.askedAt()))
                .update();
        if (added == 1) {
            save(contact);
        }
        return added == 1;
    }

    void save(Contact contact) {
        var columns = Columns.of(contact.state());
        jdbc.sql("""
                update contact
                   set state = :state, version = version + 1, hire_id = coalesce(:hire, hire_id),
                       sent_at = coalesce(:sent, sent_at), answer_before = coalesce(:answerBefore, answer_before),
                       answered_at = coalesce(:answered, answered_at), answered_by = coalesce(:by, answered_by),
                       mandate = coalesce(:mandate, mandate), refusal_reason = coalesce(:refusal, refusal_reason),
                       reach_before = coalesce(:reachBefore, reach_before), reached_at = coalesce(:reachedAt, reached_at),
                       reached = coalesce(:reached, reached), stage = coalesce(:stage, stage),
                       stage_reason = coalesce(:why, stage_reason), ask_outcome_on = coalesce(:ask, ask_outcome_on),
                       closed_at = coalesce(:closed, closed_at), closed_why = coalesce(:why, closed_why),
                       send_on = coalesce(:sendOn, send_on)
                 where platform_id = :platform and id = :id
                """)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .param("state", contact.state().word())
                .param("hire", contact.hire(), Types.OTHER)
                .param("sent", at(columns.sent()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answerBefore", at(columns.answerBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answered", at(columns.answered()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", columns.by(), Types.VARCHAR)
                .param("mandate", columns.mandate(), Types.VARCHAR)
                .param("refusal", columns.refusal(), Types.VARCHAR)
                .param("reachBefore", at(columns.reachBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reachedAt", at(columns.reachedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reached", columns.reached(), Types.BOOLEAN)
                .param("stage", columns.stage(), Types.VARCHAR)
                .param("ask", columns.ask(), Types.DATE)
                .param("closed", at(columns.closed()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("why", columns.why(), Types.VARCHAR)
                .param("sendOn", contact.state() instanceof ContactState.Queued(var day) ? day : null, Types.DATE)
                .update();
    }

    /// The hire that a contact brought.
    void tie(Contact contact, UUID hire) {
        jdbc.sql("update contact set hire_id = :hire where platform_id = :platform and id = :id")
                .param("hire", hire)
                .param("platform", contact.platform().value())
                .param("id", contact.id())
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("match_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                PlatformId.of(row.getString("card_platform_id")),
                row.getObject("card_key", UUID.class),
                row.getString("called"),
                row.getString("message"),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                row.getObject("hire_id", UUID.class),
                row.getInt("round"),
                at(row, "reopen_asked_at"),
                state(row));
    }

    private static ContactState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "QUEUED" -> new ContactState.Queued(row.getObject("send_on", LocalDate.class));
            case "ASKED" -> new ContactState.Asked(instant(row, "sent_at"), instant(row, "answer_before"));
            case "ACCEPTED" -> accepted(row);
            case "REACHED" ->
                new ContactState.Reached(
                        accepted(row),
                        instant(row, "reached_at"),
                        row.getBoolean("reached"),
                        Stage.valueOf(row.getString("stage")),
                        Objects.requireNonNull(row.getObject("ask_outcome_on", LocalDate.class)));
            case "DECLINED" ->
                new ContactState.Declined(
                        instant(row, "sent_at"),
                        instant(row, "answered_at"),
                        row.getString("answered_by"),
                        row.getString("mandate"),
                        row.getString("refusal_reason"));
            case "NO_ANSWER" -> new ContactState.NoAnswer(instant(row, "sent_at"), instant(row, "closed_at"));
            case "CLOSED" ->
                new ContactState.Closed(
                        accepted(row),
                        instant(row, "closed_at"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("closed_why"));
            case "WITHDRAWN" -> new ContactState.Withdrawn(instant(row, "closed_at"), row.getString("closed_why"));
            default -> throw new IllegalStateException("No state " + row.getString("state"));
        };
    }

    private static ContactState.Accepted accepted(ResultSet row) throws SQLException {
        return new ContactState.Accepted(
                instant(row, "sent_at"),
                instant(row, "answered_at"),
                row.getString("answered_by"),
                row.getString("mandate"),
                instant(row, "reach_before"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(at(row, column), column);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
