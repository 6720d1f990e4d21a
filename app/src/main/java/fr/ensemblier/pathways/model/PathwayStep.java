package fr.ensemblier.pathways.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step of a person's pathway. `position` counts from 1; `addedReason` is why it bends the template; `fedBy`
/// names the fact of another module that moved it, such as `HIRE:…`.
public record PathwayStep(
        UUID id,
        int position,
        StepSheet sheet,
        @Nullable String addedReason,
        StepState state,
        @Nullable String fedBy) {

    PathwayStep to(StepState state) {
        return new PathwayStep(id, position, sheet, addedReason, state, null);
    }

    PathwayStep at(int position) {
        return new PathwayStep(id, position, sheet, addedReason, state, fedBy);
    }

    PathwayStep fedBy(String fact) {
        return new PathwayStep(id, position, sheet, addedReason, state, fact);
    }
}
