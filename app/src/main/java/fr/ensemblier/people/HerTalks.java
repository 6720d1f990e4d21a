package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Talks with a person that another module knows of, such as an appointment she came to: news of her (R-P6), and
/// perhaps
/// her first talk (R06).
public interface HerTalks {

    /// Noted in the file, with the day it took place; the key takes it back.
    UUID met(PlatformId platform, UUID person, boolean byTelephone, LocalDate on, @Nullable String note, String by);

    /// It did not take place (R-E6): as if it had never been noted.
    void notMet(PlatformId platform, UUID person, UUID talk);
}
