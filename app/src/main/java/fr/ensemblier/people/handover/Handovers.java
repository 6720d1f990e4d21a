package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The handovers of a platform and whom they are about.
@Repository
class Handovers {

    /// A person of a handover; `state` is PROPOSED, TAKEN, LEFT or RETURNED.
    record About(UUID person, String name, String communeName, String profile, String state) {}

    /// Somebody whom an adviser follows; `proposed` when a handover about her waits for its answer.
    record Followed(UUID person, String name, String communeName, String profile, boolean proposed) {}

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Handover one, Collection<UUID> persons) {
        jdbc.sql("""
                insert into handover (platform_id, id, from_account, from_name, to_account, to_name, back_on, words, state,
                                      proposed_at, proposed_by)
                values (:platform, :id, :from, :fromName, :to, :toName, :back, :words, 'PROPOSED', :at, :by)
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("from", one.from())
                .param("fromName", one.fromName())
                .param("to", one.to())
                .param("toName", one.toName())
                .param("back", one.backOn(), Types.DATE)
                .param("words", one.words())
                .param("at", at(one.proposedAt()))
                .param("by", one.proposedBy())
                .update();
        jdbc.sql("""
                insert into handover_person (platform_id, handover_id, person_id, state)
                select :platform, :id, person, 'PROPOSED' from unnest(cast(:persons as uuid[])) person
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }

    Handover get(PlatformId platform, UUID id) {
        return one(platform, id, "").orElseThrow(() -> new NotFound("handover", id));
    }

    /// Held until the transaction ends, so that two answers follow each other.
    Handover hold(PlatformId platform, UUID id) {
        return one(platform, id, " for update").orElseThrow(() -> new NotFound("handover", id));
    }

    private Optional<Handover> one(PlatformId platform, UUID id, String lock) {
        return jdbc.sql("select * from handover where platform_id = :platform and id = :id" + lock)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    void save(Handover one) {
        var answered = switch (one.state()) {
            case HandoverState.Proposed _ -> null;
            case HandoverState.Accepted(var at) -> at;
            case HandoverState.Declined(var at, var _) -> at;
            case HandoverState.Withdrawn(var at) -> at;
            case HandoverState.Returned(var at, var _, var _) -> at;
        };
        var returned = one.state() instanceof HandoverState.Returned back ? back : null;
        jdbc.sql("""
                update handover
                   set state = :state, answered_at = :answered, answer = :answer, returned_on = :on, returned_by = :by
                 where platform_id = :platform and id = :id
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("state", one.state().word())
                .param("answered", answered == null ? null : at(answered), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "answer",
                        one.state() instanceof HandoverState.Declined(var _, var why) ? why : null,
                        Types.VARCHAR)
                .param("on", returned == null ? null : returned.on(), Types.DATE)
                .param("by", returned == null ? null : returned.by(), Types.VARCHAR)
                .update();
    }

    void move(Handover one, UUID person, String state) {
        jdbc.sql("""
                update handover_person set state = :state
                 where platform_id = :platform and handover_id = :id and person_id = :person
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", person)
                .param("state", state)
                .update();
    }

    /// Whoever still waits for an answer is not waited for any more.
    void leaveRest(Handover one) {
        jdbc.sql("""
                update handover_person set state = 'LEFT'
                 where platform_id = :platform and handover_id = :id and state = 'PROPOSED'
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    /// Those of a handover whose file is live, by name.
    List<About> about(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select p.id, concat_ws(' ', p.first_name, p.last_name) as name, p.commune_name, r.state as profile, h.state
                  from handover_person h
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where h.platform_id = :platform and h.handover_id = :id and p.erased_at is null and p.archived_at is null
                 order by p.words, p.id
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> new About(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("commune_name"),
                        row.getString("profile"),
                        row.getString("state")))
                .list();
    }

    /// Whom an adviser follows, by name.
    List<Followed> followed(PlatformId platform, UUID adviser) {
        return jdbc.sql("""
                select p.id, concat_ws(' ', p.first_name, p.last_name) as name, p.commune_name, r.state,
                       exists (select from handover_person h
                                where h.platform_id = p.platform_id and h.person_id = p.id and h.state = 'PROPOSED') as proposed
                  from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.platform_id = :platform and p.adviser_id = :adviser and p.erased_at is null and p.archived_at is null
                 order by p.words, p.id
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .query((row, _) -> new Followed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("commune_name"),
                        row.getString("state"),
                        row.getBoolean("proposed")))
                .list();
    }

    /// The handover that waits for its answer about a person.
    Optional<Handover> waitingFor(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select h.* from handover h
                  join handover_person p on p.platform_id = h.platform_id and p.handover_id = h.id
                 where p.platform_id = :platform and p.person_id = :person and p.state = 'PROPOSED'
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .optional();
    }

    /// All that were about a person, newest first.
    List<Handover> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select h.* from handover h
                  join handover_person p on p.platform_id = h.platform_id and p.handover_id = h.id
                 where p.platform_id = :platform and p.person_id = :person
                 order by h.proposed_at desc
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those that wait for an answer and name the account on one side.
    List<Handover> waitingOf(PlatformId platform, UUID account) {
        return jdbc.sql("""
                select * from handover
                 where platform_id = :platform and state = 'PROPOSED' and :account in (from_account, to_account)
                """)
                .param("platform", platform.value())
                .param("account", account)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those for a time whose day has come, of all platforms.
    List<Handover> toReturn(LocalDate today) {
        return jdbc.sql("select * from handover where state = 'ACCEPTED' and back_on <= :today order by back_on")
                .param("today", today)
                .query((row, _) -> read(row))
                .list();
    }

    static Handover read(ResultSet row) throws SQLException {
        return new Handover(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("from_account", UUID.class),
                row.getString("from_name"),
                row.getObject("to_account", UUID.class),
                row.getString("to_name"),
                row.getObject("back_on", LocalDate.class),
                row.getString("words"),
                Objects.requireNonNull(instant(row, "proposed_at")),
                row.getString("proposed_by"),
                state(row));
    }

    private static HandoverState state(ResultSet row) throws SQLException {
        var answered = instant(row, "answered_at");
        return switch (row.getString("state")) {
            case "PROPOSED" -> new HandoverState.Proposed();
            case "ACCEPTED" -> new HandoverState.Accepted(Objects.requireNonNull(answered));
            case "DECLINED" -> new HandoverState.Declined(Objects.requireNonNull(answered), row.getString("answer"));
            case "WITHDRAWN" -> new HandoverState.Withdrawn(Objects.requireNonNull(answered));
            default ->
                new HandoverState.Returned(
                        Objects.requireNonNull(answered),
                        Objects.requireNonNull(row.getObject("returned_on", LocalDate.class)),
                        row.getString("returned_by"));
        };
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
