package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that an employer sees of a person before she accepts (R-P2): no name, address, birth date or telephone.
///
/// `called` is her first name if she allowed it, else an initial. `occupations` are codes in her order of preference.
/// What is null was never said: it is neither a yes nor a no (R-M1).
/// `messageFile` is her recording, only if she said yes to exactly that. Degrees are those of the commune's centre.
public record CandidateCard(
        PlatformId platform,
        UUID key,
        boolean visible,
        String scope,
        String called,
        String commune,
        String communeName,
        double lat,
        double lon,
        List<String> occupations,
        List<String> contractClasses,
        @Nullable Reach reach,
        @Nullable BigDecimal hoursMin,
        @Nullable BigDecimal hoursMax,
        boolean hoursStrict,
        @Nullable Boolean night,
        @Nullable Boolean weekend,
        @Nullable Boolean splitHours,
        @Nullable LocalDate availableOn,
        @Nullable Boolean licence,
        @Nullable Boolean vehicle,
        List<String> certifications,
        List<String> certificationBlocks,
        @Nullable Integer experienceYears,
        List<String> experiences,
        @Nullable Boolean wantsTraining,
        @Nullable String message,
        @Nullable UUID messageFile,
        @Nullable String messageKind,
        List<UUID> hiddenFrom) {}
