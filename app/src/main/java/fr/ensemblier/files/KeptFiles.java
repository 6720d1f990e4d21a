package fr.ensemblier.files;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes files in: size, real type, scan, then the bytes and their row.
@Component
class KeptFiles implements Files {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
    private static final long MEGA = 1024 * 1024;

    private final StoredFiles rows;
    private final FileStore store;
    private final Scanner scanner;

    KeptFiles(StoredFiles rows, FileStore store, Scanner scanner) {
        this.rows = rows;
        this.store = store;
        this.scanner = scanner;
    }

    @Override
    public Outcome keep(Owner owner, String name, InputStream bytes, Set<String> allowed, long maxBytes) {
        try {
            var temporary = java.nio.file.Files.createTempFile("ensemblier", ".in");
            try {
                return keep(owner, named(name), temporary, bytes, allowed, maxBytes);
            } finally {
                java.nio.file.Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome keep(Owner owner, String name, Path file, InputStream bytes, Set<String> allowed, long maxBytes)
            throws IOException {
        var digest = sha256();
        long size;
        try (var out = java.nio.file.Files.newOutputStream(file)) {
            size = new DigestInputStream(new BoundedStream(bytes, maxBytes + 1), digest).transferTo(out);
        }
        if (size == 0) {
            return new Outcome.Refused("Ce fichier est vide. Choisissez-en un autre.");
        }
        if (size > maxBytes) {
            return new Outcome.Refused("Ce fichier est trop lourd : " + Math.max(1, maxBytes / MEGA)
                    + " Mo au plus. Choisissez-en un plus léger.");
        }
        var type = RealType.of(file, name);
        if (!allows(allowed, type)) {
            return new Outcome.Refused("Ce type de fichier n’est pas accepté ici. Choisissez un autre fichier.");
        }
        return switch (scanner.scan(file)) {
            case CLEAN -> accept(owner, name, file, size, type, digest, "CLEAN");
            case NOT_SCANNED -> accept(owner, name, file, size, type, digest, "NOT_SCANNED");
            case INFECTED -> new Outcome.Refused("Ce fichier contient un virus. Nous ne l’avons pas gardé.");
            case UNREACHABLE ->
                new Outcome.Refused("Nous n’avons pas pu vérifier ce fichier. Réessayez dans quelques minutes.");
        };
    }

    private Outcome accept(
            Owner owner, String name, Path file, long size, String type, MessageDigest digest, String scan)
            throws IOException {
        var stored = new Stored(UUID.randomUUID(), owner.platform(), owner.kind(), owner.id(), name, type, size);
        store.put(stored.id(), file, type);
        rows.add(stored, owner.use(), HexFormat.of().formatHex(digest.digest()), scan);
        return new Outcome.Accepted(stored);
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public InputStream open(UUID id) {
        try {
            return store.open(id);
        } catch (NoSuchFileException e) {
            LOG.error("The bytes of file {} are not in its store", id);
            throw new NotFound("file", id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The row at once, the bytes when the transaction holds.
    @Override
    public void delete(UUID id) {
        if (!rows.end(id)) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remove(id);
                }
            });
        } else {
            remove(id);
        }
    }

    @Override
    public List<UUID> of(PlatformId platform, String kind, String id) {
        return rows.of(platform, kind, id);
    }

    @Override
    public void give(PlatformId platform, Collection<UUID> files, String to) {
        rows.give(platform, files, to);
    }

    @Override
    public List<UUID> older(PlatformId platform, String kind, Instant before) {
        return rows.older(platform, kind, before);
    }

    /// The row is ended already: what cannot be removed now is left to [Sweeping].
    private void remove(UUID id) {
        try {
            store.delete(id);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The bytes of {} could not be removed yet", id, e);
        }
    }

    private static boolean allows(Set<String> allowed, String type) {
        return allowed.contains(type) || allowed.contains(type.substring(0, type.indexOf('/')) + "/*");
    }

    /// The last part of a path, without what could break a header, at most 120 letters.
    private static String named(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "");
        return last.isBlank() ? "fichier" : last.substring(0, Math.min(120, last.length()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
