package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of a message that was written to many ([Message.ToMany]). Asked as a machine: the outbox is closed to
/// everybody else.
@Repository
public class MessagesToMany {

    /// Where the copy of one of them stands.
    public sealed interface Fate {

        /// In the outbox.
        record Waits() implements Fate {}

        /// Handed to the mail server or the operator.
        record Left(Instant at) implements Fate {}

        /// After the last attempt.
        record GivenUp() implements Fate {}
    }

    private record Copy(String key, Fate fate) {}

    private final JdbcClient jdbc;

    MessagesToMany(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the key under which it was told to each.
    public Map<String, Fate> of(PlatformId platform, UUID message) {
        return jdbc
                .sql("""
                select key, state, sent_at from outgoing_message
                 where platform_id = :platform and many_id = :message
                """)
                .param("platform", platform.value())
                .param("message", message)
                .query((row, _) -> new Copy(
                        row.getString("key"),
                        fate(row.getString("state"), row.getObject("sent_at", OffsetDateTime.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Copy::key, Copy::fate, (one, _) -> one));
    }

    private static Fate fate(String state, @Nullable OffsetDateTime at) {
        return switch (state) {
            case "GIVEN_UP" -> new Fate.GivenUp();
            case "SENT" -> at == null ? new Fate.Waits() : new Fate.Left(at.toInstant());
            default -> new Fate.Waits();
        };
    }
}
