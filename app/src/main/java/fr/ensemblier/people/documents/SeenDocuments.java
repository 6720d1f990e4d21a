package fr.ensemblier.people.documents;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of documents seen. There is no place for a copy, nor for the casier.
@Repository
class SeenDocuments {

    enum Kind {
        DIPLOMA("Diplôme"),
        LICENCE("Permis de conduire"),
        RIGHT_TO_WORK("Droit de travailler en France"),
        HONORABILITY("Attestation d’honorabilité"),
        VACCINATION("Vaccinations");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    record Seen(
            UUID id, Kind kind, LocalDate seenOn, @Nullable LocalDate validUntil, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SeenDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Seen> of(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select id, kind, seen_on, valid_until, seen_by from seen_document
                 where platform_id = :platform and person_id = :person and withdrawn_at is null
                 order by seen_on desc, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Seen(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("seen_by")))
                .list();
    }

    void add(PlatformId platform, UUID person, Kind kind, LocalDate seenOn, @Nullable LocalDate validUntil, String by) {
        jdbc.sql("""
                insert into seen_document (platform_id, id, person_id, kind, seen_on, valid_until, seen_by)
                values (:platform, :id, :person, :kind, :seen, :until, :by)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("kind", kind.name())
                .param("seen", seenOn)
                .param("until", validUntil, Types.DATE)
                .param("by", by)
                .update();
    }

    void withdraw(PlatformId platform, UUID person, UUID id) {
        jdbc.sql("""
                update seen_document set withdrawn_at = :now
                 where platform_id = :platform and person_id = :person and id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .update();
    }
}
