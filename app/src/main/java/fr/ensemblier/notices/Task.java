package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a human has to do by a date, with the page where she does it.
///
/// `key` names it: opening it again moves its date and words, never doubles it. `kind` groups (`profile.new`,
/// `contact.late`, `hire.check`, `claim.new`, …). With `adviser` it is hers, else the whole team's.
public record Task(
        PlatformId platform,
        String key,
        String kind,
        @Nullable UUID adviser,
        @Nullable UUID person,
        @Nullable UUID organisation,
        String title,
        @Nullable String detail,
        String href,
        LocalDate due,
        boolean urgent) {}
