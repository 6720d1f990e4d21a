package fr.ensemblier.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps bytes under a random key.
interface FileStore {

    void put(UUID id, Path bytes, String mediaType) throws IOException;

    InputStream open(UUID id) throws IOException;

    /// Nothing there is fine.
    void delete(UUID id) throws IOException;

    /// The keys of the bytes that lie here since before that instant, one after the other: a store is larger than a
    /// memory.
    /// Keys of other things in the same place are left out. To be closed.
    Stream<UUID> olderThan(Instant instant) throws IOException;

    /// A name as a key, when it is one.
    static Optional<UUID> key(String name) {
        try {
            return Optional.of(UUID.fromString(name))
                    .filter(key -> key.toString().equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
