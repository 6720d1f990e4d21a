package fr.ensemblier.accounts.signin;

import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.SealedSecrets;
import fr.ensemblier.accounts.model.Totp;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks passwords and codes. A mail address that nobody has is answered like one with a wrong password, and as
/// slowly.
@Component
class SigningIn {

    private static final int FAILURES = 8;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final int TRIES_OF_AN_ORIGIN = 120;

    private final AccountBook book;
    private final SealedSecrets secrets;
    private final PasswordEncoder passwords;
    private final Limits limits;
    private final Nobodies nobodies = new Nobodies();
    private final Clock clock;
    private final String nobodysHash;

    SigningIn(AccountBook book, SealedSecrets secrets, PasswordEncoder passwords, Limits limits, Clock clock) {
        this.book = book;
        this.secrets = secrets;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    /// What came of a try.
    sealed interface Outcome {
        record Welcome(UUID account) implements Outcome {}

        record Refused() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    Outcome password(String email, String password, String from) {
        if (!limits.take("signin.from:" + from, TRIES_OF_AN_ORIGIN, LOCK)) {
            return new Outcome.TooMany();
        }
        return Actors.machine(
                "accounts",
                () -> book.byEmail(email)
                        .map(account -> password(account, password))
                        .orElseGet(() -> nobody(email, password)));
    }

    private Outcome password(Account account, String password) {
        if (account.lockedAt(clock.instant())) {
            passwords.matches(password, nobodysHash);
            return new Outcome.TooMany();
        }
        var hash = account.passwordHash() == null ? nobodysHash : account.passwordHash();
        if (passwords.matches(password, hash)) {
            return new Outcome.Welcome(account.id());
        }
        return failed(account);
    }

    private Outcome nobody(String email, String password) {
        passwords.matches(password, nobodysHash);
        return nobodies.failed(email, FAILURES, clock.instant(), LOCK) ? new Outcome.TooMany() : new Outcome.Refused();
    }

    /// The code of the authenticator, for an account whose password was right. Each code opens once.
    Outcome code(UUID id, String typed) {
        return Actors.machine("accounts", () -> {
            var account = book.find(id).orElseThrow();
            if (account.lockedAt(clock.instant())) {
                return new Outcome.TooMany();
            }
            var secret = secrets.find(id);
            if (secret.isEmpty()) {
                return new Outcome.Refused();
            }
            var step = Totp.step(secret.get(), typed, clock.instant());
            return step.isPresent() && book.takeStep(id, step.getAsLong()) ? new Outcome.Welcome(id) : failed(account);
        });
    }

    private Outcome failed(Account account) {
        book.failed(account.id(), FAILURES, clock.instant().plus(LOCK));
        return account.failedAttempts() + 1 >= FAILURES ? new Outcome.TooMany() : new Outcome.Refused();
    }
}
