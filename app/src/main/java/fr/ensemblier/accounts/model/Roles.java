package fr.ensemblier.accounts.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what a session remembers into the actor of a request. A role that ended is refused some seconds later.
@Component
public class Roles {

    private record Held(@Nullable Account account, List<Membership> memberships) {}

    private final AccountBook book;
    private final Memberships memberships;
    private final Cache<UUID, Held> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Roles(AccountBook book, Memberships memberships) {
        this.book = book;
        this.memberships = memberships;
    }

    public Actor actor(UUID account, @Nullable UUID membership, boolean confirmed) {
        var held = recent.get(account, this::read);
        if (held.account() == null) {
            return new Actor.Visitor();
        }
        var name = held.account().name();
        if (!confirmed) {
            return new Actor.Unconfirmed(account, name);
        }
        return held.memberships().stream()
                .filter(role -> role.id().equals(membership))
                .findFirst()
                .map(role -> actor(account, name, role))
                .orElseGet(() -> new Actor.Unconfirmed(account, name));
    }

    /// Reads it again at the next request: a name or a role changed.
    public void forget(UUID account) {
        recent.invalidate(account);
    }

    private Held read(UUID account) {
        return Actors.machine("accounts", () -> new Held(book.find(account).orElse(null), memberships.of(account)));
    }

    private static Actor actor(UUID account, String name, Membership held) {
        return switch (held.role()) {
            case NATIONAL -> new Actor.National(account, name);
            case HEAD -> new Actor.Team(account, name, held.ofPlatform(), true);
            case ADVISER -> new Actor.Team(account, name, held.ofPlatform(), false);
            case EMPLOYER ->
                new Actor.Employer(
                        account, name, held.ofPlatform(), held.ofOrganisation(), held.owner(), held.places());
            case OFFICER -> new Actor.Officer(account, name, held.ofPlatform());
            case REFERRER -> new Actor.Referrer(account, name, held.ofPlatform(), held.ofOrganisation());
        };
    }
}
