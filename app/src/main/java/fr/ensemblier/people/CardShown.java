package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// A validated profile became visible to employers, or its card changed.
public record CardShown(PlatformId platform, UUID cardKey) {}
