package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// Notes who opened whose file, from the pages of other modules that show what a file holds (R-P4).
public interface Openings {

    /// The current actor saw what the file of that person holds, by `act` (such as `contact.opened`). A file that was
    /// joined to another is noted on the kept one.
    void note(PlatformId platform, UUID person, String act);
}
