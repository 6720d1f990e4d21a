package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// The news of six months came, from the person or from the employer (R-H2): the first of both tells it.
public record HireAnswered(PlatformId platform, UUID hire, UUID person) {}
