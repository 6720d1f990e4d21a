package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People who will follow one course together. `scheme` is a code of [FundingSchemes]; `basin` an EPCI, if it
/// is of one.
public record Cohort(
        PlatformId platform,
        UUID id,
        String name,
        String occupation,
        @Nullable String basin,
        String scheme,
        CohortState state,
        LocalDate madeOn,
        String madeBy,
        int version) {

    /// Whether people may join or leave it.
    public boolean open() {
        return state instanceof CohortState.Forming || state instanceof CohortState.Asked;
    }

    public Cohort in(CohortState next) {
        return new Cohort(platform, id, name, occupation, basin, scheme, next, madeOn, madeBy, version);
    }
}
