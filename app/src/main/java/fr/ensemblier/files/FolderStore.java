package fr.ensemblier.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Files in a folder, spread over 256 sub-folders by the first two letters of their key.
final class FolderStore implements FileStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(UUID id, Path bytes, String mediaType) throws IOException {
        var place = place(id);
        Files.createDirectories(place.getParent());
        var beside = place.resolveSibling(id + ".new");
        Files.copy(bytes, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    private Path place(UUID id) {
        return folder.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }
}
