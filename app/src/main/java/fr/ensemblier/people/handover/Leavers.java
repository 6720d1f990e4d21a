package fr.ensemblier.people.handover;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.LeftTeam;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Nobody stays with an adviser who left the team: whom she followed waits « à attribuer » (R-W2).
@Component
class Leavers {

    private final HandingOver handingOver;
    private final Accounts accounts;

    Leavers(HandingOver handingOver, Accounts accounts) {
        this.handingOver = handingOver;
        this.accounts = accounts;
    }

    @ApplicationModuleListener(id = "people.left-team")
    void on(LeftTeam event) {
        if (accounts.team(event.platform()).stream().noneMatch(one -> one.id().equals(event.account()))) {
            handingOver.left(event.platform(), event.account());
        }
    }
}
