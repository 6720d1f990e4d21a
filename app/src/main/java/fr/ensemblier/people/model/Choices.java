package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every choice and withdrawal, each a row; the latest of a kind counts (R-P1).
@Repository
public class Choices {

    /// A choice as it was said.
    public record Said(
            ChoiceKind kind, boolean granted, @Nullable String scope, String how, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A row only if it changes something.
    public boolean say(
            PlatformId platform,
            UUID person,
            ChoiceKind kind,
            boolean granted,
            @Nullable String scope,
            String how,
            String by) {
        var before = latest(platform, person).get(kind);
        if (before != null && before.granted() == granted && java.util.Objects.equals(before.scope(), scope)) {
            return false;
        }
        jdbc.sql("""
                insert into choice (platform_id, id, person_id, kind, granted, scope, text_version, how, noted_by, at)
                values (:platform, :id, :person, :kind, :granted, :scope, :version, :how, :by, :at)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("kind", kind.name())
                .param("granted", granted)
                .param("scope", scope, Types.VARCHAR)
                .param("version", ChoiceKind.TEXT_VERSION)
                .param("how", how)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    public Map<ChoiceKind, Said> latest(PlatformId platform, UUID person) {
        var latest = new EnumMap<ChoiceKind, Said>(ChoiceKind.class);
        history(platform, person).forEach(said -> latest.putIfAbsent(said.kind(), said));
        return latest;
    }

    public boolean granted(PlatformId platform, UUID person, ChoiceKind kind) {
        var said = latest(platform, person).get(kind);
        return said == null ? kind.grantedUnsaid() : said.granted();
    }

    /// Newest first.
    public List<Said> history(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select kind, granted, scope, how, noted_by, at
                  from choice
                 where platform_id = :platform and person_id = :person
                 order by at desc, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Said(
                        ChoiceKind.valueOf(row.getString("kind")),
                        row.getBoolean("granted"),
                        row.getString("scope"),
                        row.getString("how"),
                        row.getString("noted_by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
