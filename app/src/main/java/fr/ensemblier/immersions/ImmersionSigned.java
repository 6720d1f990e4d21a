package fr.ensemblier.immersions;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;

/// An immersion will take place: its agreement is signed or was handed to who signs, `from` the first day.
public record ImmersionSigned(PlatformId platform, UUID immersion, UUID person, LocalDate from) {}
