package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.Account;
import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.SecondFactors;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Shows our accounts to the passkey library as the owners of passkeys: the handle is the account's id, the name its
/// mail.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final AccountBook book;

    PasskeyOwners(AccountBook book) {
        this.book = book;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == 16 ? owner(() -> SecondFactors.account(id)) : null;
    }

    /// The name of a signed-in account is its id (see `AccountPass`).
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return owner(() -> UUID.fromString(username));
    }

    private @Nullable PublicKeyCredentialUserEntity owner(Supplier<UUID> id) {
        return Actors.machine("accounts", () -> book.find(id.get()))
                .map(PasskeyOwners::owner)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity owner(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(SecondFactors.handle(account.id()))
                .name(account.email())
                .displayName(account.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are made by invitation");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts are not deleted here");
    }
}
