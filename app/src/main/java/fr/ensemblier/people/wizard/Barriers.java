package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What could hinder her, as she says it herself; for the team only (R-P3).
@Repository
class Barriers {

    /// Not asked on the screen, so not lifted by it.
    static final List<String> NOTED_BY_THE_TEAM = List.of("HEALTH_ADJUSTMENT", "OTHER");

    private final JdbcClient jdbc;
    private final Clock clock;

    Barriers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> open(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select distinct kind from barrier
                 where platform_id = :platform and person_id = :person and lifted_on is null
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Adds those that are new, lifts those she no longer names.
    void said(PlatformId platform, UUID person, List<String> kinds, String by) {
        var before = open(platform, person);
        kinds.stream()
                .filter(kind -> !before.contains(kind))
                .forEach(kind -> jdbc.sql("""
                        insert into barrier (platform_id, id, person_id, kind, said_by, said_at)
                        values (:platform, :id, :person, :kind, :by, :at)
                        """)
                        .param("platform", platform.value())
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("kind", kind)
                        .param("by", by)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        before.stream()
                .filter(kind -> !kinds.contains(kind) && !NOTED_BY_THE_TEAM.contains(kind))
                .forEach(kind -> jdbc.sql("""
                        update barrier set lifted_on = :today
                         where platform_id = :platform and person_id = :person and kind = :kind and lifted_on is null
                        """)
                        .param("today", Paris.today(clock))
                        .param("platform", platform.value())
                        .param("person", person)
                        .param("kind", kind)
                        .update());
    }
}
