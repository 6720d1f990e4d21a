package fr.ensemblier.accounts.myaccount;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own account as the page shows it.
record MyAccountPage(
        String email,
        String name,
        boolean hasPassword,
        boolean authenticator,
        List<Passkey> passkeys,
        List<FieldError> errors) {

    /// A passkey in words, and its key in addresses; `last` when it was used.
    record Passkey(String id, String label, String last) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    /// Whether one factor may go: another remains.
    boolean mayRemove() {
        return passkeys.size() + (authenticator ? 1 : 0) > 1;
    }
}
