package fr.ensemblier.accounts.myaccount;

import fr.ensemblier.accounts.model.SecondFactors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// The passkeys of one account; those of others are not found.
@Component
class MyPasskeys {

    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final UserCredentialRepository passkeys;

    MyPasskeys(UserCredentialRepository passkeys) {
        this.passkeys = passkeys;
    }

    List<MyAccountPage.Passkey> of(UUID account) {
        return passkeys.findByUserId(SecondFactors.handle(account)).stream()
                .map(MyPasskeys::shown)
                .toList();
    }

    void remove(UUID account, String id) {
        var own = passkeys.findByUserId(SecondFactors.handle(account)).stream()
                .filter(passkey -> passkey.getCredentialId().toBase64UrlString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey", id));
        passkeys.delete(new Bytes(own.getCredentialId().getBytes()));
    }

    private static MyAccountPage.Passkey shown(CredentialRecord passkey) {
        return new MyAccountPage.Passkey(
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getLabel(),
                isUnused(passkey)
                        ? "Pas encore utilisée"
                        : "Utilisée le " + French.fullDate(Paris.date(passkey.getLastUsed())));
    }

    /// The library notes the registration itself as a use.
    private static boolean isUnused(CredentialRecord passkey) {
        return Duration.between(passkey.getCreated(), passkey.getLastUsed()).compareTo(AT_ONCE) < 0;
    }
}
