package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.NotStarted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key that is kept away from the database: from the environment, else from a file that only we may read. Several
/// keys,
/// parted by commas or lines: the first seals, the others still open what they sealed, until it is sealed again.
///
/// Beside a database that somebody runs, nothing is invented: without a key the application refuses to start.
@Component
class SealKey {

    private static final int BYTES = 32;

    private final List<byte[]> keys;

    SealKey(
            EnsemblierSettings settings,
            @Value("${ensemblier.secret-key:}") String key,
            @Value("${ensemblier.secret-key-file:}") String file) {
        this.keys = key.isBlank() ? outside(settings, file) : decode(key, "ENSEMBLIER_SECRET_KEY");
    }

    /// The one that seals first.
    List<byte[]> all() {
        return keys.stream().map(byte[]::clone).toList();
    }

    private static List<byte[]> outside(EnsemblierSettings settings, String file) {
        if (!file.isBlank()) {
            return kept(Path.of(file));
        }
        if (!settings.database().url().equals("none")) {
            throw new NotStarted("Il manque ENSEMBLIER_SECRET_KEY, la clé qui chiffre les secrets des "
                    + "applications de codes. Faites-en une avec « openssl rand -base64 32 » et gardez-la à part de "
                    + "la base (docs/operations.md).");
        }
        var folder = settings.folder();
        return folder == null ? List.of(random()) : kept(folder.resolve("secret.key"));
    }

    private static List<byte[]> kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decode(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new NotStarted("La clé de " + file + " ne peut pas être lue ou écrite.", e);
        }
    }

    private static void make(Path file) throws IOException {
        var text = Base64.getEncoder().encodeToString(random()) + "\n";
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException otherNode) {
            // Its key is read.
        }
    }

    private static byte[] random() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static List<byte[]> decode(String text, String from) {
        var keys = Arrays.stream(text.strip().split("[,\\s]+"))
                .map(one -> decodeOne(one, from))
                .toList();
        return List.copyOf(keys);
    }

    private static byte[] decodeOne(String text, String from) {
        try {
            var decoded = Base64.getDecoder().decode(text);
            if (decoded.length >= BYTES) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, in words.
        }
        throw new NotStarted("La clé de " + from
                + " doit avoir 32 octets écrits en base64. Faites-en une avec « openssl rand " + "-base64 32 ».");
    }
}
