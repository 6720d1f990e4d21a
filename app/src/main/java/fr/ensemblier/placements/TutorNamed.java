package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// Somebody of the employer looks after a recruit from now on (B7); told again when the name changes.
public record TutorNamed(PlatformId platform, UUID hire, UUID person) {}
