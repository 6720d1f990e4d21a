package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A way that many people go: ordered steps. `code` is that of a shipped one; `offered` is false when the
/// platform does not propose it any more. Refused: no step.
public record Template(
        UUID id,
        @Nullable String code,
        String name,
        String purpose,
        boolean offered,
        int version,
        List<StepSheet> steps) {

    public Template {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A template has at least one step");
        }
    }

    /// A person's own copy; later changes of the template do not touch it. `ids` names it and its steps.
    public Pathway copyFor(PlatformId platform, UUID person, LocalDate on, String by, Supplier<UUID> ids) {
        return new Pathway(
                platform,
                ids.get(),
                person,
                id,
                name,
                on,
                by,
                new PathwayState.Open(),
                IntStream.range(0, steps.size())
                        .mapToObj(index -> new PathwayStep(
                                ids.get(), index + 1, steps.get(index), null, new StepState.ToCome(), null))
                        .toList());
    }
}
