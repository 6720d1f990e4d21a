package fr.ensemblier.accounts;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One organisation and one person of a platform, with a row of every kind between them.
final class Rows {

    private static final List<String> MORE = List.of(
            "need",
            "correction",
            "claim",
            "batch",
            "sheet",
            "barrier",
            "hidden",
            "change",
            "hireChange",
            "referral",
            "upload",
            "talk",
            "more");

    final PlatformId platform;
    final UUID organisation = UUID.randomUUID();
    final UUID establishment = UUID.randomUUID();
    final UUID draft = UUID.randomUUID();
    final UUID published = UUID.randomUUID();
    final UUID person = UUID.randomUUID();
    final UUID card = UUID.randomUUID();
    final UUID log = UUID.randomUUID();
    final UUID match = UUID.randomUUID();
    final UUID contact = UUID.randomUUID();
    final UUID hire = UUID.randomUUID();
    final UUID task = UUID.randomUUID();
    final UUID file = UUID.randomUUID();
    final UUID account = UUID.randomUUID();

    private final Map<String, Object> ids = new HashMap<>();

    Rows(JdbcClient jdbc, String platform) {
        this.platform = new PlatformId(platform);
        ids.put("platform", platform);
        ids.putAll(Map.of(
                "organisation", organisation,
                "establishment", establishment,
                "draft", draft,
                "published", published,
                "person", person,
                "card", card,
                "log", log,
                "match", match,
                "contact", contact,
                "hire", hire));
        ids.putAll(Map.of("task", task, "file", file, "account", account));
        for (var more : MORE) {
            ids.put(more, UUID.randomUUID());
        }
        Actors.machine("rows", () -> {
            for (var statement : sql().split(";\\s*\\n")) {
                jdbc.sql(statement).params(ids).update();
            }
        });
    }

    private static String sql() {
        try (var file = Rows.class.getResourceAsStream("/access/rows.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> ids() {
        return ids;
    }

    Actor.Team team() {
        return new Actor.Team(UUID.randomUUID(), "Claire", platform, false);
    }

    Actor.Team head() {
        return new Actor.Team(UUID.randomUUID(), "Hélène", platform, true);
    }

    Actor.Employer employer() {
        return new Actor.Employer(UUID.randomUUID(), "Paul", platform, organisation, true);
    }

    Actor.Referrer referrer() {
        return new Actor.Referrer(UUID.randomUUID(), "Rachid", platform, organisation);
    }

    Actor.Candidate candidate() {
        return new Actor.Candidate(person, "Zoé", platform);
    }
}
