package fr.ensemblier.accounts.signin;

import fr.ensemblier.accounts.model.AccessLink;
import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Secrets;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends and redeems links to a new password, valid one hour and once.
@Component
class Forgotten {

    private static final Duration VALID = Duration.ofHours(1);
    /// Mails to the national level belong to no platform.
    private static final PlatformId NO_PLATFORM = PlatformId.of("national");

    private final AccountBook book;
    private final Memberships memberships;
    private final AccessLinks links;
    private final Notices notices;
    private final PasswordEncoder passwords;
    private final Doors doors;
    private final Clock clock;

    Forgotten(
            AccountBook book,
            Memberships memberships,
            AccessLinks links,
            Notices notices,
            PasswordEncoder passwords,
            Doors doors,
            Clock clock) {
        this.book = book;
        this.memberships = memberships;
        this.links = links;
        this.notices = notices;
        this.passwords = passwords;
        this.doors = doors;
        this.clock = clock;
    }

    @Transactional
    public boolean send(String email) {
        var account = book.byEmail(email);
        account.ifPresent(this::send);
        return account.isPresent();
    }

    private void send(Account account) {
        var now = clock.instant();
        links.revokeResets(account.id(), now);
        var secret = Secrets.link();
        var link = new AccessLink(
                UUID.randomUUID(),
                AccessLink.Kind.RESET,
                null,
                null,
                account.id(),
                account.email(),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                now.plus(VALID),
                null,
                null);
        links.add(link, Secrets.hash(secret), now);
        var platform = memberships.of(account.id()).stream()
                .map(Membership::platform)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NO_PLATFORM);
        notices.tell(new Message(
                platform,
                "reset:" + link.id(),
                new Message.Recipient.Address(account.email(), account.name()),
                "Choisir un nouveau mot de passe",
                List.of(
                        "Vous avez demandé un nouveau mot de passe.",
                        "Ce lien est valable une heure. Vous n’avez rien demandé ? Ne faites rien."),
                new Message.Act("Choisir mon mot de passe", "/connexion/nouveau/" + secret)));
    }

    Optional<Account> account(String secret) {
        return open(secret).flatMap(link -> Optional.ofNullable(link.account())).flatMap(book::find);
    }

    /// Changes it and ends the sessions of the account; false when the link no longer opens.
    @Transactional
    public boolean change(String secret, String password) {
        var link = open(secret);
        if (link.isEmpty() || !links.use(link.get().id(), clock.instant())) {
            return false;
        }
        var account = Objects.requireNonNull(link.get().account());
        book.password(account, passwords.encode(password));
        doors.endOthers(account);
        return true;
    }

    private Optional<AccessLink> open(String secret) {
        return links.byHash(AccessLink.Kind.RESET, Secrets.hash(secret)).filter(link -> link.opensAt(clock.instant()));
    }
}
