package fr.ensemblier.organisations.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody says "this is my structure". States: asked, then accepted or refused, once and for all.
///
/// Only one that waits can be answered: the type has the two answers, the database lets the first one win.
public sealed interface Claim {

    UUID id();

    Request request();

    /// What was said. Without `establishment` the structure was not in the list.
    record Request(
            @Nullable UUID establishment,
            String structure,
            String commune,
            @Nullable String siret,
            String name,
            @Nullable String jobTitle,
            String email,
            @Nullable String phone,
            @Nullable String message,
            Instant at) {}

    record Asked(UUID id, Request request) implements Claim {

        public Accepted accept(UUID organisation, Instant at, String by) {
            return new Accepted(id, request, organisation, at, by);
        }

        public Refused refuse(String reason, Instant at, String by) {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A refusal says why");
            }
            return new Refused(id, request, reason.strip(), at, by);
        }
    }

    record Accepted(UUID id, Request request, UUID organisation, Instant at, String by) implements Claim {}

    record Refused(UUID id, Request request, String reason, Instant at, String by) implements Claim {}
}
