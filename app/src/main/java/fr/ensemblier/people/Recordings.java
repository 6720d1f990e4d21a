package fr.ensemblier.people;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;
import java.util.UUID;

/// The recording of a card, for an employer who may see the card. The caller checks that she may, and streams the file.
public interface Recordings {

    /// The file behind `CandidateCard.messageFile`, if the person still allows it, and a note in the log (R-P4).
    Optional<Files.Stored> listen(PlatformId platform, UUID cardKey);
}
