package fr.ensemblier.accounts.invitation;

import fr.ensemblier.accounts.model.AccessLink;
import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Secrets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads and accepts invitations. Called as a machine: whoever holds the secret is nobody yet.
@Component
class Invitations {

    private final AccessLinks links;
    private final AccountBook book;
    private final Memberships memberships;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Invitations(AccessLinks links, AccountBook book, Memberships memberships, PasswordEncoder passwords, Clock clock) {
        this.links = links;
        this.book = book;
        this.memberships = memberships;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// What a secret leads to.
    sealed interface Found {
        /// Still open; `account` is the one that has the invited address, if any.
        record Open(AccessLink link, Optional<Account> account) implements Found {}

        record Used() implements Found {}

        record Replaced() implements Found {}

        record Expired() implements Found {}

        record Unknown() implements Found {}
    }

    Found find(String secret) {
        return links.byHash(AccessLink.Kind.INVITATION, Secrets.hash(secret))
                .map(this::found)
                .orElseGet(Found.Unknown::new);
    }

    private Found found(AccessLink link) {
        if (link.usedAt() != null) {
            return new Found.Used();
        }
        if (link.revokedAt() != null) {
            return new Found.Replaced();
        }
        return link.opensAt(clock.instant())
                ? new Found.Open(link, book.byEmail(Objects.requireNonNull(link.email())))
                : new Found.Expired();
    }

    /// Makes the account with its role; empty when somebody was faster.
    @Transactional
    public Optional<UUID> create(AccessLink link, String name, String password) {
        var now = clock.instant();
        if (!links.use(link.id(), now)) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        book.create(id, Objects.requireNonNull(link.email()), name, passwords.encode(password), now);
        join(id, link);
        return Optional.of(id);
    }

    /// Adds the role to an account that exists; false when the link was used meanwhile.
    @Transactional
    public boolean accept(AccessLink link, UUID account) {
        if (!links.use(link.id(), clock.instant())) {
            return false;
        }
        join(account, link);
        return true;
    }

    private void join(UUID account, AccessLink link) {
        memberships.join(account, link, clock.instant());
    }
}
