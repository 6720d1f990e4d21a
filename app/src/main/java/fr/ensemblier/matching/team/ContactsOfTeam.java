package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a team's pages count besides the contacts: employers that are suspended, whom she supports, new profiles.
@Repository
class ContactsOfTeam {

    record Paused(UUID organisation, String name, int late) {}

    /// Whom she supports, each counted once, by how far she has come: in post, in contact with an employer, shown, or
    /// not shown yet.
    record Caseload(int people, int hidden, int visible, int met, int hired) {}

    /// Where a person lives and when she last spoke with us.
    record Known(String commune, Instant lastContact) {}

    /// A structure and the number to call.
    record Desk(UUID place, String name, @Nullable String phone) {}

    private final JdbcClient jdbc;

    ContactsOfTeam(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    Caseload caseload(PlatformId platform, UUID adviser, LocalDate today) {
        return jdbc.sql("""
                with hers as materialized (
                    select exists (select 1 from hire h where h.platform_id = p.platform_id and h.person_id = p.id and h.cancelled_at is null
                               and h.starts_on <= :today
                               and (h.ends_on is null or h.ends_on >= :today)) as hired,
                           exists (select 1 from contact c where c.card_key = p.card_key
                               and c.state in ('ASKED', 'ACCEPTED', 'REACHED')) as met,
                           exists (select 1 from candidate_card k where k.card_key = p.card_key and k.visible) as shown
                      from person p
                     where p.platform_id = :platform and p.adviser_id = :adviser and p.erased_at is null
                       and p.archived_at is null)
                select count(*) as people,
                       count(*) filter (where hired) as hired,
                       count(*) filter (where met and not hired) as met,
                       count(*) filter (where shown and not met and not hired) as visible,
                       count(*) filter (where not shown and not met and not hired) as hidden
                  from hers
                """)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .param("today", today)
                .query((row, _) -> new Caseload(
                        row.getInt("people"),
                        row.getInt("hidden"),
                        row.getInt("visible"),
                        row.getInt("met"),
                        row.getInt("hired")))
                .single();
    }

    Map<UUID, Known> known(PlatformId platform, Collection<UUID> persons) {
        var known = new HashMap<UUID, Known>();
        if (!persons.isEmpty()) {
            jdbc.sql("""
                    select id, commune_name, last_contact_at from person
                     where platform_id = :platform and id in (:ids)
                    """)
                    .param("platform", platform.value())
                    .param("ids", persons)
                    .query((row, _) -> known.put(
                            row.getObject(1, UUID.class),
                            new Known(
                                    row.getString(2),
                                    Objects.requireNonNull(row.getObject(3, OffsetDateTime.class))
                                            .toInstant())))
                    .list();
        }
        return known;
    }

    /// The place of each contact whose employer has to be called.
    Map<UUID, Desk> desks(Collection<UUID> contacts) {
        var desks = new HashMap<UUID, Desk>();
        if (!contacts.isEmpty()) {
            jdbc.sql("""
                    select c.id, e.name, e.phone, e.id as place from contact c
                      join establishment e on e.platform_id = c.platform_id and e.id = c.establishment_id
                     where c.id in (:ids)
                    """)
                    .param("ids", contacts)
                    .query((row, _) -> desks.put(
                            row.getObject(1, UUID.class),
                            new Desk(row.getObject("place", UUID.class), row.getString(2), row.getString(3))))
                    .list();
        }
        return desks;
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
