package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The session of an account: which, in which of its roles, and whether the second factor was given.
public final class AccountPass extends Pass {

    private static final long serialVersionUID = 1;

    private final UUID account;
    private final @Nullable UUID membership;
    private final boolean confirmed;

    public AccountPass(UUID account, @Nullable UUID membership, boolean confirmed) {
        super(account.toString());
        this.account = account;
        this.membership = membership;
        this.confirmed = confirmed;
    }

    @Override
    public Actor actor(Roles roles) {
        return roles.actor(account, membership, confirmed);
    }

    public UUID account() {
        return account;
    }

    public @Nullable UUID membership() {
        return membership;
    }

    public boolean confirmed() {
        return confirmed;
    }
}
