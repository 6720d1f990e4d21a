package fr.ensemblier.accounts;

import java.util.UUID;

/// Signs in without a password, in the demonstration only.
public interface DemonstrationSignIn {

    /// Signs the account in with its first role, in the session of the current request. Refused outside the
    /// demonstration.
    void signIn(UUID account);
}
