package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.PlatformId;

/// Who reads the restricted archive and the log of openings: a head, or the data protection officer (R-P4, R-P6).
public record ArchiveReader(PlatformId platform, String name, boolean head) {

    /// The actor, if she may read; 403 otherwise.
    public static ArchiveReader require() {
        return switch (Actors.current()) {
            case Actor.Officer officer -> new ArchiveReader(officer.platform(), officer.name(), false);
            case Actor.Team team when team.head() -> new ArchiveReader(team.platform(), team.name(), true);
            case Actor _ -> throw new NotAllowed("The archive is for the head and the data protection officer");
        };
    }
}
