package fr.ensemblier.accounts.security;

import fr.ensemblier.foundation.Actors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// The table of passkeys, read as a machine since it is needed before anybody is signed in.
@Repository
class Passkeys implements UserCredentialRepository {

    private final JdbcUserCredentialRepository table;

    Passkeys(JdbcOperations jdbc) {
        table = new JdbcUserCredentialRepository(jdbc);
    }

    @Override
    public void delete(Bytes credential) {
        Actors.machine("accounts", () -> table.delete(credential));
    }

    @Override
    public void save(CredentialRecord passkey) {
        Actors.machine("accounts", () -> table.save(passkey));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return Actors.machine("accounts", () -> Optional.ofNullable(table.findByCredentialId(credential)))
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return Actors.machine("accounts", () -> table.findByUserId(user));
    }
}
