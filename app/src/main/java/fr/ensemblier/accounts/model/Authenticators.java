package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.ui.QrCode;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ties an authenticator to an account, once it has shown a right code.
@Component
public class Authenticators {

    /// What the page shows of a secret that is not confirmed yet: the picture, the address that opens an application of
    /// this device, the letters in fours.
    public record Offer(QrCode picture, String address, String letters) {}

    private final AccountBook book;
    private final Clock clock;

    Authenticators(AccountBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    public Offer offer(UUID account, String secret) {
        var email = Actors.machine("accounts", () -> book.find(account))
                .map(Account::email)
                .orElseThrow();
        var address = Totp.address(secret, email);
        return new Offer(QrCode.of(address), address, secret.replaceAll("(.{4})(?=.)", "$1 "));
    }

    /// Keeps the secret when the code is right; the code then counts as used.
    public boolean confirm(UUID account, String secret, String code) {
        var now = clock.instant();
        var step = Totp.step(secret, code, now);
        step.ifPresent(taken -> Actors.machine("accounts", () -> book.confirmTotp(account, secret, taken, now)));
        return step.isPresent();
    }

    public void remove(UUID account) {
        Actors.machine("accounts", () -> book.removeTotp(account));
    }
}
