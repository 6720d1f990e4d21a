package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.ProfileRows;
import fr.ensemblier.ui.ListAddress;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The log of openings of a platform (R-P4). It names the persons, whose rows an officer does not read: the callers
/// have checked who asks, a machine reads.
@Repository
class JournalRows {

    /// An opening, with the person it was about while the link exists.
    record Logged(
            UUID id,
            Instant at,
            String who,
            String act,
            @Nullable String why,
            @Nullable UUID person,
            @Nullable String name) {}

    private static final String CHOSEN = """
              from audit_entry a
              left join person p on p.platform_id = a.platform_id and p.log_key = a.subject_key
             where a.platform_id = :platform
               and (:who = '' or holds_words(plain_words(a.actor_name), :who))
               and (:name = '' or p.words like all ((select asked_words(:name))::text[]))
               and (:act = '' or a.act = :act)
               and (:person::uuid is null or p.id = :person)
               and (:since::timestamptz is null or a.at >= :since)
               and (:before::timestamptz is null or a.at < :before)
            """;

    private static final String NEWEST = """
               and (:at::timestamptz is null or (a.at, a.id) < (:at, :id))
             order by a.at desc, a.id desc
             limit :most
            """;
    private static final String OLDEST = """
               and (:at::timestamptz is null or (a.at, a.id) > (:at, :id))
             order by a.at, a.id
             limit :most
            """;

    private final JdbcClient jdbc;

    JournalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Logged> page(PlatformId platform, JournalFilter filter, int most) {
        return Actors.as(new Actor.Machine("people.journal", platform), () -> rows(platform, filter, most));
    }

    private List<Logged> rows(PlatformId platform, JournalFilter filter, int most) {
        var place = filter.place();
        return bound("""
                select a.id, a.at, a.actor_name, a.act, a.why,
                       case when p.merged_into is not null then p.merged_into when p.archived_at is null then p.id end as person, p.first_name, p.last_name
                """ + CHOSEN + (filter.oldestFirst() ? OLDEST : NEWEST), platform, filter)
                .param(
                        "at",
                        place.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", place.map(Place::id).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "at");
                    var first = row.getString("first_name");
                    var last = row.getString("last_name");
                    return new Logged(
                            row.getObject("id", UUID.class),
                            at == null ? Instant.EPOCH : at,
                            row.getString("actor_name"),
                            row.getString("act"),
                            row.getString("why"),
                            row.getObject("person", UUID.class),
                            first == null ? null : last == null ? first : first + " " + last);
                })
                .list();
    }

    int count(PlatformId platform, JournalFilter filter) {
        return Actors.as(
                new Actor.Machine("people.journal", platform),
                () -> bound("select count(*)" + CHOSEN, platform, filter)
                        .query(Integer.class)
                        .single());
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, JournalFilter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("who", ListAddress.text(filter.qui()))
                .param("name", ListAddress.text(filter.nom()))
                .param("act", ListAddress.text(filter.acte()))
                .param("person", filter.personne(), Types.OTHER)
                .param("since", start(filter.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", start(filter.before()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime start(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
