package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one place where a hire is recorded (R-H1).
public interface Hires {

    /// What somebody declares. `platform` is the person's. `broughtBy`, `contractClass`, `declaredBy` are the words of
    /// the
    /// table `hire`; `declaredName` is who said it.
    record Declaration(
            PlatformId platform,
            UUID person,
            @Nullable UUID organisation,
            @Nullable UUID establishment,
            String employerName,
            @Nullable UUID offer,
            @Nullable UUID contact,
            String broughtBy,
            String occupation,
            @Nullable String setting,
            String contractClass,
            @Nullable Integer contractMonths,
            @Nullable BigDecimal weeklyHours,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean stillLooking,
            String declaredBy,
            String declaredName) {}

    /// Recorded, or known already for this person, employer and period.
    sealed interface Outcome {
        record Recorded(UUID hire) implements Outcome {}

        record Known(UUID hire) implements Outcome {}
    }

    /// A hire about which somebody is asked for news.
    record Asked(UUID hire, String employer) {}

    /// The hires of a person about which she is asked now (R-H2).
    List<Asked> asked(PlatformId platform, UUID person);

    /// Records it, fills the opening of its offer, opens the checks of R-H2, tells people; in the caller's transaction.
    /// Person and offer may lie in two platforms, so the caller checks who asks and runs it as [Actor.Machine].
    Outcome record(Declaration declaration);
}
