package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// The last day of a hire is another one: she is not in the post any more (R-H2), or its contract was renewed (R-H1).
/// What a human corrects is told by [HireCorrected].
public record HireEndMoved(PlatformId platform, UUID hire, UUID person) {}
