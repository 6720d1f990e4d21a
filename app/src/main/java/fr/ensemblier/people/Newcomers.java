package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a file for somebody who asks something on the public site, with the six fields of R-P8.
public interface Newcomers {

    /// What she typed: a first name, one way to reach her at least, her commune, her situation (a code of SITUATION),
    /// who
    /// sent her (a code of SOURCE), and what she wants.
    record Newcomer(
            PlatformId platform,
            String firstName,
            @Nullable String phone,
            @Nullable String email,
            Commune commune,
            String situation,
            String source,
            String wants) {}

    /// The file of her who has this first name and this telephone or mail, else a new one. Who types them learns
    /// nothing of
    /// it: whatever is then written goes to the address that is kept (R-P9, ADR 40). As a machine of the platform.
    UUID welcome(Newcomer one);
}
