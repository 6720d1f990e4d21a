package fr.ensemblier.accounts;

import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.OtherRoles;
import java.util.List;
import org.springframework.stereotype.Component;

/// The ways to one's own account and to one's other roles, in the menu of the account.
@Component
class AccountMenu implements OtherRoles {

    private final Memberships memberships;

    AccountMenu(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<Link> of(Actor actor) {
        return actor.accountKey()
                .map(account -> Actors.machine("accounts", () -> memberships.of(account)))
                .map(held -> {
                    var mine = new Link("Mon compte", "/mon-compte");
                    return held.size() > 1
                            ? List.of(new Link("Changer de rôle", "/mon-compte/role"), mine)
                            : List.of(mine);
                })
                .orElse(List.of());
    }
}
