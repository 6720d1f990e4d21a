package fr.ensemblier.accounts.invitation;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.model.Membership;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.RoleNames;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.NotStarted;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Invites the first head of a platform at start, from `ensemblier.first-head` = `33:mail@exemple.fr:Name`, or the
/// first
/// account of the national level (`national:mail@exemple.fr:Name`); later starts with the same setting change nothing.
@Component
class FirstHead implements ApplicationRunner {

    private static final String NATIONAL = "national";
    private static final Pattern FORM = Pattern.compile("([^:]+):([^:@\\s]+@[^:@\\s]+):([^:]+)");

    private final String setting;
    private final Accounts accounts;
    private final Memberships memberships;
    private final RoleNames names;
    private final Clock clock;

    FirstHead(
            @Value("${ensemblier.first-head:}") String setting,
            Accounts accounts,
            Memberships memberships,
            RoleNames names,
            Clock clock) {
        this.setting = setting;
        this.accounts = accounts;
        this.memberships = memberships;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setting.isBlank()) {
            invite(setting.strip());
        }
    }

    /// False when somebody is that already, or invited to be it.
    boolean invite(String asked) {
        var form = FORM.matcher(asked);
        if (!form.matches()) {
            throw new NotStarted("ENSEMBLIER_FIRST_HEAD ne se lit pas. Écrivez : 33:mail@exemple.fr:Prénom Nom.");
        }
        var national = form.group(1).equals(NATIONAL);
        var platform = national ? null : PlatformId.of(form.group(1));
        var role = national ? Membership.Role.NATIONAL : Membership.Role.HEAD;
        var place = place(new Membership(new UUID(0, 0), role, platform, null, false, Set.of()));
        return Actors.machine("accounts.first-head", () -> {
            if (memberships.has(role, platform, clock.instant())) {
                return false;
            }
            accounts.invite(new Accounts.Invitation(
                    platform,
                    role.name(),
                    null,
                    false,
                    form.group(2),
                    form.group(3).strip(),
                    "L’équipe d’Ensemblier",
                    national ? "le réseau national" : place == null ? "la plateforme" : place));
            return true;
        });
    }

    private @Nullable String place(Membership asked) {
        try {
            return names.place(asked);
        } catch (NotFound e) {
            throw new NotStarted(
                    "ENSEMBLIER_FIRST_HEAD nomme une plateforme inconnue : « " + asked.platform() + " ».", e);
        }
    }
}
