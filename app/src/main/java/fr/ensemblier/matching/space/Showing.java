package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether she lets employers see her profile, in her last word about it (R-P1).
@Repository
class Showing {

    sealed interface Said {

        record Given() implements Said {}

        record Withdrawn(Instant at) implements Said {}

        record Never() implements Said {}
    }

    private final JdbcClient jdbc;

    Showing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Said of(PlatformId platform, UUID person) {
        var words = jdbc.sql("""
                select granted, at from choice
                 where platform_id = :platform and person_id = :person and kind = 'BE_SHOWN'
                 order by at desc
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getBoolean("granted")
                        ? new Said.Given()
                        : (Said) new Said.Withdrawn(Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
        if (words.isEmpty() || words.stream().noneMatch(Said.Given.class::isInstance)) {
            return new Said.Never();
        }
        return words.getFirst();
    }
}
