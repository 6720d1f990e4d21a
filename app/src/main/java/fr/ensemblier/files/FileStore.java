package fr.ensemblier.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/// Keeps bytes under a random key.
interface FileStore {

    void put(UUID id, Path bytes, String mediaType) throws IOException;

    InputStream open(UUID id) throws IOException;

    void delete(UUID id) throws IOException;
}
