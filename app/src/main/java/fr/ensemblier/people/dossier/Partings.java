package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files that were joined to one, and where a joined one leads (R-E6).
@Repository
class Partings {

    /// What was joined, in words, and the address that takes it apart again.
    record Parting(String said, String undo) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Partings(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// Those that can still be taken apart, the latest first.
    List<Parting> of(PlatformId platform, UUID kept) {
        var since = clock.instant().minus(Duration.ofDays(parameters.days("r-e6.undo-days", platform)));
        return jdbc.sql("""
                select m.id, m.merged_at, m.merged_by, concat_ws(' ', a.first_name, a.last_name) as name
                  from person_merge m
                  join person a on a.platform_id = m.platform_id and a.id = m.absorbed
                 where m.platform_id = :platform and m.kept = :kept and m.undone_at is null and m.before is not null
                   and m.merged_at >= :since
                 order by m.merged_at desc
                """)
                .param("platform", platform.value())
                .param("kept", kept)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "merged_at");
                    return new Parting(
                            "Réuni avec le dossier de " + row.getString("name") + " le "
                                    + French.shortDate(Paris.date(at == null ? Instant.EPOCH : at), Paris.today(clock))
                                    + ", par " + row.getString("merged_by"),
                            "/equipe/personnes/reunir/" + row.getString("id") + "/annuler");
                })
                .list();
    }

    /// The kept file of one that was joined; empty when it was not.
    Optional<UUID> keptFor(PlatformId platform, UUID joined) {
        return jdbc.sql("""
                select merged_into from person
                 where platform_id = :platform and id = :id and merged_into is not null
                """)
                .param("platform", platform.value())
                .param("id", joined)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }
}
