package fr.ensemblier.accounts;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
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
            "template",
            "pathway",
            "step",
            "support",
            "handover",
            "standIn",
            "mailing",
            "place",
            "session",
            "appointment",
            "taken",
            "training",
            "way",
            "course",
            "trainingFile",
            "immersionPlace",
            "immersion",
            "immersionEvent",
            "pupilRequest",
            "event",
            "eventDraft",
            "registration",
            "trainee",
            "wish",
            "cohort",
            "promise",
            "application",
            "study",
            "hidden",
            "change",
            "hireChange",
            "referral",
            "upload",
            "talk",
            "second",
            "body",
            "given",
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
    final UUID adviser = UUID.randomUUID();

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
        ids.putAll(Map.of("task", task, "file", file, "account", account, "adviser", adviser));
        for (var more : MORE) {
            ids.put(more, UUID.randomUUID());
        }
        run(jdbc, "/access/rows.sql");
    }

    /// Rows of kinds that would change what the pages of the others show.
    Rows withMore(JdbcClient jdbc) {
        ids.put("second", new Rows(jdbc, platform.value()).person);
        run(jdbc, "/access/more-rows.sql");
        return this;
    }

    /// The random keys that each row of hers holds at least one of.
    Collection<String> keys() {
        return ids.values().stream()
                .filter(UUID.class::isInstance)
                .map(Object::toString)
                .toList();
    }

    private void run(JdbcClient jdbc, String file) {
        Actors.machine("rows", () -> {
            for (var statement : sql(file).split(";\\s*\\n")) {
                jdbc.sql(statement).params(ids).update();
            }
        });
    }

    private static String sql(String name) {
        try (var file = Rows.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> ids() {
        return ids;
    }

    Actor.Team team() {
        return new Actor.Team(adviser, "Claire", platform, false);
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
