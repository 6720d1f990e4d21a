package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows that an undo of a merge moves back, and what is forgotten once it is too late for one.
@Repository
class PartedRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What was changed since by hand stays; what came from the other file goes back.
    void part(PlatformId platform, MergedRows.Merge merge, String by) {
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
        on("""
                update profile k
                   set message_file = s.message_file,
                       message_kind = case when s.message_file is not null then s.message_kind
                                           when k.message is not null then 'TEXT' end,
                       version = k.version + 1
                  from person_merge m, jsonb_populate_record(null::profile, m.before -> 'profile') s, profile a
                 where m.platform_id = :platform and m.id = :id
                   and a.platform_id = m.platform_id and a.person_id = m.absorbed
                   and k.platform_id = m.platform_id and k.person_id = m.kept and k.message_file = a.message_file
                """, platform, merge.id());
        on("""
                update person j set merged_into = m.absorbed
                  from person_merge m
                 where m.platform_id = :platform and m.id = :id and j.platform_id = m.platform_id and j.merged_into = m.kept
                   and j.id in (select x::uuid from jsonb_array_elements_text(m.before -> 'joined') x)
                """, platform, merge.id());
        for (var table : MergedRows.MOVED) {
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

    /// The files that the kept one got from the absorbed one.
    List<UUID> files(PlatformId platform, UUID merge) {
        return jdbc.sql("""
                select x::uuid
                  from person_merge m, jsonb_array_elements_text(m.before -> 'files') x
                 where m.platform_id = :platform and m.id = :id
                """)
                .param("platform", platform.value())
                .param("id", merge)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Her recording was ended while the files were one.
    void silence(PlatformId platform, UUID person) {
        jdbc.sql("""
                update profile
                   set message_file = null, message_kind = case when message is not null then 'TEXT' end,
                       version = version + 1
                 where platform_id = :platform and person_id = :person
                """)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    private void giveBack(PlatformId platform, MergedRows.Merge merge, Part part) {
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

    /// Absorbed files that nobody can take apart any more, while something still names her.
    List<UUID> over(PlatformId platform, Instant before) {
        return jdbc.sql("""
                select absorbed from person_merge
                 where platform_id = :platform and merged_at < :before and undone_at is null and before is not null
                 limit 500
                """)
                .param("platform", platform.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void on(String sql, PlatformId platform, UUID id) {
        jdbc.sql(sql).param("platform", platform.value()).param("id", id).update();
    }
}
