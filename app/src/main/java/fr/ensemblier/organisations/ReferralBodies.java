package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;

/// The referral bodies of a platform, for who sends somebody without an account. Called as a machine.
public interface ReferralBodies {

    record Body(UUID id, String name) {}

    /// By name; those that were closed are left out.
    List<Body> of(PlatformId platform);

    /// The body of that name, whatever its accents and capitals; a new one, which the team finds in its list, when
    /// there is none. `name` has at most 200 signs.
    UUID named(PlatformId platform, String name);
}
