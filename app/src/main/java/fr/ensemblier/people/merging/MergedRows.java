package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows that a merge moves. Nothing of the absorbed row itself is written over before the days of the undo are
/// over: see [PartedRows].
@Repository
class MergedRows {

    record Merge(
            UUID id,
            UUID kept,
            UUID absorbed,
            List<String> taken,
            Instant at,
            @Nullable Instant undoneAt) {}

    static final List<String> MOVED = List.of(
            "choice",
            "barrier",
            "hidden_employer",
            "post_request",
            "assessment",
            "mailing_person",
            "person_event",
            "person_event_correction",
            "referral",
            "seen_document");

    private final JdbcClient jdbc;
    private final Clock clock;

    MergedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Locks both, in the order of their keys, so that two who merge them at once wait for each other. Whether they
    /// live and are as somebody saw them (R-E5).
    boolean unchanged(PlatformId platform, UUID kept, int keptVersion, UUID absorbed, int version) {
        var versions = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select id, version
                  from person
                 where platform_id = :platform and id in (:kept, :absorbed) and merged_into is null
                   and archived_at is null and erased_at is null
                 order by id
                   for update
                """)
                .param("platform", platform.value())
                .param("kept", kept)
                .param("absorbed", absorbed)
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), row.getInt("version"));
                });
        return versions.equals(Map.of(kept, keptVersion, absorbed, version));
    }

    /// `files` are those of the absorbed file, which the kept one gets.
    UUID note(PlatformId platform, UUID kept, UUID absorbed, List<Part> taken, List<UUID> files, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into person_merge (platform_id, id, kept, absorbed, taken, before, merged_at, merged_by)
                select :platform, :id, :kept, :absorbed, :taken,
                       jsonb_build_object(
                           'person', to_jsonb(k), 'profile', to_jsonb(r), 'files', to_jsonb(cast(:files as uuid[])),
                           'joined', (select coalesce(jsonb_agg(id), '[]') from person where platform_id = :platform and merged_into = :absorbed),
                           'choice', (select coalesce(jsonb_agg(id), '[]') from choice where platform_id = :platform and person_id = :absorbed),
                           'barrier', (select coalesce(jsonb_agg(id), '[]') from barrier where platform_id = :platform and person_id = :absorbed),
                           'assessment', (select coalesce(jsonb_agg(id), '[]') from assessment where platform_id = :platform and person_id = :absorbed),
                           'mailing_person', (select coalesce(jsonb_agg(id), '[]') from mailing_person where platform_id = :platform and person_id = :absorbed),
                           'hidden_employer', (select coalesce(jsonb_agg(id), '[]') from hidden_employer where platform_id = :platform and person_id = :absorbed),
                           'post_request', (select coalesce(jsonb_agg(id), '[]') from post_request where platform_id = :platform and person_id = :absorbed),
                           'person_event', (select coalesce(jsonb_agg(id), '[]') from person_event where platform_id = :platform and person_id = :absorbed),
                           'person_event_correction', (select coalesce(jsonb_agg(id), '[]') from person_event_correction where platform_id = :platform and person_id = :absorbed),
                           'referral', (select coalesce(jsonb_agg(id), '[]') from referral where platform_id = :platform and person_id = :absorbed),
                           'seen_document', (select coalesce(jsonb_agg(id), '[]') from seen_document where platform_id = :platform and person_id = :absorbed)),
                       :now, :by
                  from person k join profile r on r.platform_id = k.platform_id and r.person_id = k.id
                 where k.platform_id = :platform and k.id = :kept
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("kept", kept)
                .param("absorbed", absorbed)
                .param("taken", taken.stream().map(Part::name).toArray(String[]::new))
                .param("files", files.toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return id;
    }

    void merge(PlatformId platform, UUID kept, UUID absorbed, List<Part> taken) {
        for (var part : taken) {
            take(platform, kept, absorbed, part);
        }
        both("""
                update person k
                   set team_notes = nullif(concat_ws(E'\\n', k.team_notes, a.team_notes), ''),
                       useful_adjustments = k.useful_adjustments or a.useful_adjustments,
                       first_talk_on = least(k.first_talk_on, a.first_talk_on),
                       last_contact_at = greatest(k.last_contact_at, a.last_contact_at),
                       acted_at = greatest(k.acted_at, a.acted_at),
                       retention_told_on = case when a.last_contact_at > k.last_contact_at then null
                                                else k.retention_told_on end,
                       created_at = least(k.created_at, a.created_at), version = k.version + 1
                  from person a
                 where k.platform_id = :platform and k.id = :kept and a.platform_id = :platform and a.id = :absorbed
                """, platform, kept, absorbed);
        for (var table : MOVED) {
            both(
                    "update " + table
                            + " set person_id = :kept where platform_id = :platform and person_id = :absorbed",
                    platform,
                    kept,
                    absorbed);
        }
        both(
                "update person set merged_into = :kept where platform_id = :platform and merged_into = :absorbed",
                platform,
                kept,
                absorbed);
        jdbc.sql("""
                update person set merged_into = :kept, archived_at = :now, version = version + 1
                 where platform_id = :platform and id = :absorbed
                """)
                .param("kept", kept)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("absorbed", absorbed)
                .update();
    }

    private void take(PlatformId platform, UUID kept, UUID absorbed, Part part) {
        if (part == Part.PROFILE) {
            var columns = String.join(", ", Part.OF_PROFILE);
            both(
                    "update profile k set (" + columns + ") = (select " + columns
                            + " from profile where platform_id = :platform and person_id = :absorbed), version = k.version + 1"
                            + " where k.platform_id = :platform and k.person_id = :kept",
                    platform,
                    kept,
                    absorbed);
        } else {
            var columns = String.join(", ", part.columns());
            both(
                    "update person k set (" + columns + ") = (select " + columns
                            + " from person where platform_id = :platform and id = :absorbed)"
                            + " where k.platform_id = :platform and k.id = :kept",
                    platform,
                    kept,
                    absorbed);
        }
    }

    Merge get(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select id, kept, absorbed, taken, merged_at, undone_at from person_merge
                 where platform_id = :platform and id = :id and before is not null
                   for update
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "merged_at");
                    return new Merge(
                            row.getObject("id", UUID.class),
                            row.getObject("kept", UUID.class),
                            row.getObject("absorbed", UUID.class),
                            ProfileRows.words(row.getArray("taken")),
                            at == null ? Instant.EPOCH : at,
                            ProfileRows.instant(row, "undone_at"));
                })
                .optional()
                .orElseThrow(() -> new NotFound("merge", id));
    }

    private void both(String sql, PlatformId platform, UUID kept, UUID absorbed) {
        jdbc.sql(sql)
                .param("platform", platform.value())
                .param("kept", kept)
                .param("absorbed", absorbed)
                .update();
    }
}
