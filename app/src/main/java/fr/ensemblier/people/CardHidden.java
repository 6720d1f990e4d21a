package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// A card is no longer shown: withdrawn, paused, oriented or erased. Contacts not yet accepted end.
public record CardHidden(PlatformId platform, UUID cardKey) {}
