package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;

/// How a platform signs its messages; the module that knows platforms gives the bean.
public interface Letterhead {

    /// Name of the platform, its main colour (`#RRGGBB`), and the line at the foot: who writes and how to reach them.
    record Look(String name, String brand, String footer) {}

    Look of(PlatformId platform);
}
