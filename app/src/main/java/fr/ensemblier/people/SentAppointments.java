package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;

/// The appointments that a referral body took for somebody it sent, for the page where it reads of her: these, and no
/// other of hers (R-P3). Asked as a machine.
public interface SentAppointments {

    /// « Vendredi 4 décembre, 9 h », where, and with whom; `changes` until the evening before.
    record Coming(UUID id, String when, String where, String with, boolean changes) {}

    /// Those to come, the next first; `enough` when no other may be taken.
    record Taken(List<Coming> coming, boolean enough) {}

    Taken of(PlatformId platform, UUID referral);
}
