package fr.ensemblier.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

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
        try (var in = FileChannel.open(bytes);
                var out = FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            for (var at = 0L; at < in.size(); at += in.transferTo(at, in.size() - at, out)) {}
            out.force(true);
        }
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

    @Override
    public Stream<UUID> olderThan(Instant instant) throws IOException {
        return Files.notExists(folder)
                ? Stream.empty()
                : Files.find(
                                folder,
                                2,
                                (_, file) -> file.isRegularFile()
                                        && file.lastModifiedTime().toInstant().isBefore(instant))
                        .flatMap(file -> FileStore.key(file.getFileName().toString()).stream());
    }

    private Path place(UUID id) {
        return folder.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }
}
