package fr.ensemblier.files;

import fr.ensemblier.foundation.PlatformId;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Stores what people send: its type is read from the bytes, not from its name; a scanner sees it when one is
/// configured.
///
/// It does not decide who may open a file: the module that owns the owner does, and streams it.
public interface Files {

    /// To whom a file belongs and what for (`recording`, `cv`, `logo`, `import`).
    record Owner(PlatformId platform, String kind, String id, String use) {}

    record Stored(
            UUID id,
            PlatformId platform,
            String ownerKind,
            String ownerId,
            String name,
            String mediaType,
            long bytes) {}

    sealed interface Outcome {
        record Accepted(Stored file) implements Outcome {}

        /// In French, ready to show.
        record Refused(String why) implements Outcome {}
    }

    /// Keeps the bytes if their real type is one of `allowed` (media types, `audio/*` too) and they are at most
    /// `maxBytes`.
    Outcome keep(Owner owner, String name, InputStream bytes, Set<String> allowed, long maxBytes);

    Optional<Stored> find(UUID id);

    InputStream open(UUID id);

    /// Ended already is fine.
    void delete(UUID id);

    /// Those of an owner that were not ended, as far as the actor may know them.
    List<UUID> of(PlatformId platform, String kind, String id);

    /// Files become another's of the same kind, as when two files of a person are made one.
    void give(PlatformId platform, Collection<UUID> files, String to);

    /// Those that the owners of a kind have had since before that instant.
    List<UUID> older(PlatformId platform, String kind, Instant before);
}
