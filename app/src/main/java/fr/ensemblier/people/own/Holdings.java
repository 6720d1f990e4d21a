package fr.ensemblier.people.own;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All that is kept about one person, as she may read and take it.
@Repository
class Holdings {

    record Opened(Instant at, String who, String act) {}

    private static final List<String> TABLES =
            List.of("profile", "choice", "barrier", "hidden_employer", "person_event", "referral", "seen_document");

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Each table as JSON text made by the database, without the keys that lead to others.
    Map<String, String> everything(PlatformId platform, UUID person) {
        var all = new LinkedHashMap<String, String>();
        all.put("person", json("""
                select to_jsonb(p) - 'log_key' - 'card_key' - 'team_notes' from person p
                 where platform_id = :platform and id = :person
                """, platform, person));
        for (var table : TABLES) {
            all.put(
                    table,
                    json(
                            "select coalesce(jsonb_agg(to_jsonb(t)), '[]') from " + table
                                    + " t where platform_id = :platform and person_id = :person",
                            platform,
                            person));
        }
        all.put("referral_answer", json("""
                select coalesce(jsonb_agg(to_jsonb(a)), '[]')
                  from referral_answer a join referral f on f.platform_id = a.platform_id and f.id = a.referral_id
                 where f.platform_id = :platform and f.person_id = :person
                """, platform, person));
        all.put("notes", json("""
                select coalesce(to_jsonb(team_notes), 'null') from person where platform_id = :platform and id = :person
                """, platform, person));
        return all;
    }

    private String json(String sql, PlatformId platform, UUID person) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getString(1))
                .single();
    }

    List<String> barriers(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select distinct kind from barrier
                 where platform_id = :platform and person_id = :person and lifted_on is null
                 order by kind
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// The time line of her file, newest first.
    List<Opened> story(PlatformId platform, UUID person) {
        return opened("""
                select at, by as actor_name, title || coalesce(', ' || detail, '') as act from person_event
                 where platform_id = :platform and person_id = :key
                 order by at desc
                """, platform, person);
    }

    List<Opened> openings(PlatformId platform, UUID logKey) {
        return opened("""
                select at, actor_name, act from audit_entry
                 where platform_id = :platform and subject_key = :key
                 order by at desc
                 limit 100
                """, platform, logKey);
    }

    private List<Opened> opened(String sql, PlatformId platform, UUID key) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("key", key)
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "at");
                    return new Opened(
                            at == null ? Instant.EPOCH : at, row.getString("actor_name"), row.getString("act"));
                })
                .list();
    }
}
