package fr.ensemblier.accounts;

import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class DemonstrationDoor implements DemonstrationSignIn {

    private final EnsemblierSettings settings;
    private final Memberships memberships;
    private final Doors doors;

    DemonstrationDoor(EnsemblierSettings settings, Memberships memberships, Doors doors) {
        this.settings = settings;
        this.memberships = memberships;
        this.doors = doors;
    }

    @Override
    public void signIn(UUID account) {
        if (!settings.demonstration()) {
            throw new NotAllowed("This is not the demonstration");
        }
        var first = Actors.machine("accounts", () -> memberships.of(account)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("account", account));
        doors.choose(account, first.id());
    }
}
