package fr.ensemblier.events;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// Somebody who has a file came to an event, or that was noted by mistake: [HerEvents] says what is so now.
public record PresenceNoted(PlatformId platform, UUID registration, UUID person) {}
