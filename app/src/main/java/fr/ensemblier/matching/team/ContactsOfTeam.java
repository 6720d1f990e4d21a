package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contacts in which a platform takes part, by its employer or by its person, and the employers that are suspended.
@Repository
class ContactsOfTeam {

    record Row(UUID id, @Nullable String person, String called, String structure, String offer, Instant askedAt) {}

    record Paused(UUID organisation, String name, int late) {}

    /// What hers are: whom a team supports.
    record Caseload(int people, int visible, int met, int hired) {}

    private final JdbcClient jdbc;

    ContactsOfTeam(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first; `before` is the last instant of the page above.
    List<Row> list(String filter, Instant now, @Nullable Instant before, int limit) {
        return jdbc.sql("""
                select c.id, nullif(concat_ws(' ', p.first_name, p.last_name), '') as person, c.called,
                       coalesce(e.name, 'Structure') as structure, coalesce(o.title, 'Offre') as offer, c.asked_at
                  from contact c
                  left join person p on p.card_key = c.card_key
                  left join establishment e on e.id = c.establishment_id
                  left join job_offer o on o.id = c.offer_id
                 where (cast(:before as timestamptz) is null or c.asked_at < :before)
                   and """ + " " + where(filter) + " order by c.asked_at desc limit :limit")
                .param(
                        "before",
                        before == null ? null : before.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("person"),
                        row.getString("called"),
                        row.getString("structure"),
                        row.getString("offer"),
                        Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    int count(String filter, Instant now) {
        return jdbc.sql("select count(*) from contact c where :now is not null and " + where(filter))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static String where(String filter) {
        return switch (filter) {
            case "en-attente" -> "c.state in ('QUEUED', 'ASKED') and :now is not null";
            case "a-appeler" -> "c.state = 'ACCEPTED' and :now is not null";
            case "en-retard" -> "c.state = 'ACCEPTED' and c.reach_before < :now";
            case "en-cours" -> "c.state = 'REACHED' and :now is not null";
            case "embauches" -> "c.state = 'CLOSED' and c.stage = 'HIRED' and :now is not null";
            case "sans-suite" ->
                "(c.state in ('DECLINED', 'NO_ANSWER', 'WITHDRAWN') or c.state = 'CLOSED' and c.stage <> 'HIRED') and :now is not null";
            default -> ":now is not null";
        };
    }

    List<Paused> paused(PlatformId platform, Instant now, int limit) {
        return jdbc.sql("""
                select c.organisation_id, coalesce(max(o.name), 'Structure') as name, count(*) as late
                  from contact c
                  left join organisation o on o.id = c.organisation_id
                 where c.platform_id = :platform and c.state = 'ACCEPTED' and c.reach_before < :now
                   and c.reach_before > coalesce((select max(l.lifted_at) from match_lift l
                                                   where l.platform_id = c.platform_id
                                                     and l.organisation_id = c.organisation_id), '-infinity'::timestamptz)
                 group by c.organisation_id
                having count(*) >= :limit
                 order by 3 desc
                """)
                .param("platform", platform.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Paused(
                        row.getObject("organisation_id", UUID.class), row.getString("name"), row.getInt("late")))
                .list();
    }

    Caseload caseload(PlatformId platform, UUID adviser) {
        return jdbc.sql("""
                select count(*) as people,
                       count(*) filter (where exists (select 1 from candidate_card k where k.card_key = p.card_key and k.visible))
                           as visible,
                       count(*) filter (where exists (select 1 from contact c where c.card_key = p.card_key
                           and c.state in ('ASKED', 'ACCEPTED', 'REACHED'))) as met,
                       count(*) filter (where exists (select 1 from hire h where h.platform_id = p.platform_id
                           and h.person_id = p.id and (h.ends_on is null or h.ends_on >= current_date))) as hired
                  from person p
                 where p.platform_id = :platform and p.adviser_id = :adviser and p.erased_at is null
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .query((row, _) -> new Caseload(
                        row.getInt("people"), row.getInt("visible"), row.getInt("met"), row.getInt("hired")))
                .single();
    }

    record Waiting(int count, Optional<Instant> oldest) {}

    /// New profiles that the team has not read yet.
    Waiting newProfiles(PlatformId platform) {
        return jdbc.sql(
                        "select count(*), min(submitted_at) from profile where platform_id = :platform and state = 'SUBMITTED'")
                .param("platform", platform.value())
                .query((row, _) -> new Waiting(
                        row.getInt(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }
}
