package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.people.model.Profile;
import org.jspecify.annotations.Nullable;

/// Two people editing the same profile: the second is told (R-E5).
final class Versions {

    private Versions() {}

    static Profile asRead(Profile now, @Nullable Integer version) {
        if (version != null && version != now.version()) {
            throw new Outdated("Profile", now.person());
        }
        return now;
    }
}
