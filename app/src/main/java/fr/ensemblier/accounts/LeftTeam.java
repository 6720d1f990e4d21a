package fr.ensemblier.accounts;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// Somebody is not of a platform's team any more; her account may go on elsewhere.
public record LeftTeam(PlatformId platform, UUID account) {}
