package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/// Opens and ends the session of the current request; each step of signing in changes its key.
public interface Doors {

    /// What the session of the request remembers, if an account is signed in.
    static Optional<AccountPass> account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AccountPass pass
                ? Optional.of(pass)
                : Optional.empty();
    }

    /// The password was right; the second factor is missing.
    void enter(UUID account);

    /// Both factors were given. Who holds one role takes it at once.
    void confirm(UUID account);

    /// Takes one of the account's roles; the caller has checked that it holds it.
    void choose(UUID account, UUID membership);

    /// Opens the space of a person.
    void open(PlatformId platform, UUID person, String name);

    void leave();

    /// Ends every session of the account but the one of this request.
    void endOthers(UUID account);

    void endOfPerson(UUID person);

    /// Ends every session of the person but the one of this request.
    void endOthersOfPerson(UUID person);
}
