package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows that a merge moves and an undo moves back. Nothing of the absorbed row itself is written over before the
/// days
/// of the undo are over.
@Repository
class MergedRows {

    record Merge(
            UUID id,
            UUID kept,
            UUID absorbed,
            List<String> taken,
            Instant at,
            @Nullable Instant undoneAt) {}

    private static final List<String> MOVED =
            List.of("choice", "barrier", "hidden_employer", "person_event", "referral", "seen_document");

    private final JdbcClient jdbc;
    private final Clock clock;

    MergedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID note(PlatformId platform, UUID kept, UUID absorbed, List<Part> taken, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into person_merge (platform_id, id, kept, absorbed, taken, before, merged_at, merged_by)
                select :platform, :id, :kept, :absorbed, :taken,
                       jsonb_build_object(
                           'person', to_jsonb(k), 'profile', to_jsonb(r),
                           'choice', (select coalesce(jsonb_agg(id), '[]') from choice where platform_id = :platform and person_id = :absorbed),
                           'barrier', (select coalesce(jsonb_agg(id), '[]') from barrier where platform_id = :platform and person_id = :absorbed),
                           'hidden_employer', (select coalesce(jsonb_agg(id), '[]') from hidden_employer where platform_id = :platform and person_id = :absorbed),
                           'person_event', (select coalesce(jsonb_agg(id), '[]') from person_event where platform_id = :platform and person_id = :absorbed),
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

    /// What was changed since by hand stays; what came from the other file goes back.
    void part(PlatformId platform, Merge merge, String by) {
        for (var name : merge.taken()) {
            giveBack(platform, merge, Part.valueOf(name));
        }
        on("""
                update person k
                   set team_notes = case when k.team_notes is not distinct from
                                              nullif(concat_ws(E'\\n', s.team_notes, a.team_notes), '')
                                         then s.team_notes else k.team_notes end,
                       useful_adjustments = s.useful_adjustments, created_at = s.created_at,
                       first_talk_on = case when k.first_talk_on is not distinct from least(s.first_talk_on, a.first_talk_on)
                                            then s.first_talk_on else k.first_talk_on end,
                       last_contact_at = case when k.last_contact_at = greatest(s.last_contact_at, a.last_contact_at)
                                              then s.last_contact_at else k.last_contact_at end,
                       version = k.version + 1
                  from person_merge m, jsonb_populate_record(null::person, m.before -> 'person') s, person a
                 where m.platform_id = :platform and m.id = :id and a.platform_id = m.platform_id and a.id = m.absorbed
                   and k.platform_id = m.platform_id and k.id = m.kept
                """, platform, merge.id());
        for (var table : MOVED) {
            on("""
                    update %1$s t set person_id = m.absorbed
                      from person_merge m
                     where m.platform_id = :platform and m.id = :id and t.platform_id = m.platform_id
                       and t.person_id = m.kept
                       and t.id in (select x::uuid from jsonb_array_elements_text(m.before -> '%1$s') x)
                    """.formatted(table), platform, merge.id());
        }
        on("""
                update person a set merged_into = null, archived_at = null, version = a.version + 1
                  from person_merge m
                 where m.platform_id = :platform and m.id = :id and a.platform_id = m.platform_id and a.id = m.absorbed
                """, platform, merge.id());
        jdbc.sql("""
                update person_merge set undone_at = :now, undone_by = :by, before = null
                 where platform_id = :platform and id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("platform", platform.value())
                .param("id", merge.id())
                .update();
    }

    private void giveBack(PlatformId platform, Merge merge, Part part) {
        var profile = part == Part.PROFILE;
        var table = profile ? "profile" : "person";
        var key = profile ? "person_id" : "id";
        var columns = profile ? Part.OF_PROFILE : part.columns();
        var now = String.join(", ", columns.stream().map(one -> "k." + one).toList());
        var theirs = String.join(", ", columns.stream().map(one -> "a." + one).toList());
        var before = String.join(", ", columns.stream().map(one -> "s." + one).toList());
        on("""
                update %1$s k set (%2$s) = row(%3$s), version = k.version + 1
                  from person_merge m, jsonb_populate_record(null::%1$s, m.before -> '%1$s') s, %1$s a
                 where m.platform_id = :platform and m.id = :id
                   and k.platform_id = m.platform_id and k.%6$s = m.kept
                   and a.platform_id = m.platform_id and a.%6$s = m.absorbed
                   and (%4$s) is not distinct from (%5$s)
                """.formatted(table, String.join(", ", columns), before, now, theirs, key), platform, merge.id());
    }

    /// After the days of the undo nothing of the absorbed row names her.
    int forget(PlatformId platform, Instant before) {
        jdbc.sql("""
                update person a
                   set first_name = 'Dossier réuni', last_name = null, phone = null, email = null, birth_year = null,
                       team_notes = null, source_detail = null, created_by = 'réuni', mandate_noted_by = null
                  from person_merge m
                 where m.platform_id = :platform and m.merged_at < :before and m.undone_at is null and m.before is not null
                   and a.platform_id = m.platform_id and a.id = m.absorbed
                """)
                .param("platform", platform.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update profile r
                   set wish = null, message = null, answer_message = null, experiences = '{}'
                  from person_merge m
                 where m.platform_id = :platform and m.merged_at < :before and m.undone_at is null and m.before is not null
                   and r.platform_id = m.platform_id and r.person_id = m.absorbed
                """)
                .param("platform", platform.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                update person_merge set before = null
                 where platform_id = :platform and merged_at < :before and before is not null
                """)
                .param("platform", platform.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void both(String sql, PlatformId platform, UUID kept, UUID absorbed) {
        jdbc.sql(sql)
                .param("platform", platform.value())
                .param("kept", kept)
                .param("absorbed", absorbed)
                .update();
    }

    private void on(String sql, PlatformId platform, UUID id) {
        jdbc.sql(sql).param("platform", platform.value()).param("id", id).update();
    }
}
