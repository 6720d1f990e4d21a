package fr.ensemblier.people;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardRecordings implements Recordings {

    private final JdbcClient jdbc;
    private final Files files;
    private final AuditLog audit;

    CardRecordings(JdbcClient jdbc, Files files, AuditLog audit) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
    }

    /// The card decides: it holds the recording only while she allows it.
    @Override
    public Optional<Files.Stored> listen(PlatformId platform, UUID cardKey) {
        var listener = Actors.current().name();
        return Actors.as(new Actor.Machine(listener, platform), () -> {
            var file = jdbc.sql("""
                    select message_file from candidate_card
                     where platform_id = :platform and card_key = :key and visible and message_file is not null
                    """)
                    .param("platform", platform.value())
                    .param("key", cardKey)
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .optional()
                    .flatMap(files::find);
            file.ifPresent(_ -> jdbc.sql("select log_key from person where platform_id = :platform and card_key = :key")
                    .param("platform", platform.value())
                    .param("key", cardKey)
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .optional()
                    .ifPresent(key -> audit.note(platform, "recording.heard", key, null)));
            return file;
        });
    }
}
