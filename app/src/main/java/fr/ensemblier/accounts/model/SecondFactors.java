package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// The second factors that an account has.
@Component
public class SecondFactors {

    /// An authenticator that was confirmed, and how many passkeys.
    public record Held(boolean authenticator, int passkeys) {

        public boolean any() {
            return authenticator || passkeys > 0;
        }
    }

    private final AccountBook book;
    private final UserCredentialRepository passkeys;

    SecondFactors(AccountBook book, UserCredentialRepository passkeys) {
        this.book = book;
        this.passkeys = passkeys;
    }

    public Held of(UUID account) {
        return Actors.machine(
                "accounts",
                () -> new Held(
                        book.find(account).map(Account::totpConfirmed).orElse(false),
                        passkeys.findByUserId(handle(account)).size()));
    }

    /// The key of an account as a passkey carries it.
    public static Bytes handle(UUID account) {
        return new Bytes(java.nio.ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    public static UUID account(Bytes handle) {
        var buffer = java.nio.ByteBuffer.wrap(handle.getBytes());
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
