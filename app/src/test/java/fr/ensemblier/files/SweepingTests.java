package fr.ensemblier.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-P6: no bytes outlive the row that ended, whatever happened in between.
@WholeApplication
class SweepingTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Files files;

    @Autowired
    StoredFiles rows;

    @Autowired
    FileStore store;

    @Autowired
    Sweeping sweeping;

    @Autowired
    JdbcClient jdbc;

    @Test
    void removesTheBytesThatAKillLeftBehind() {
        var id = kept();
        Actors.machine("test", () -> rows.end(id));

        Actors.machine("test", sweeping::run);

        assertThat(gone(store, id)).isTrue();
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select erased_at is not null from stored_file where id = :id")
                                .param("id", id)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void removesOldBytesWithoutARowAndNoOthers(@TempDir Path folder) throws IOException {
        var later = new FolderStore(folder);
        var unknown = UUID.randomUUID();
        var known = kept();
        for (var id : Set.of(unknown, known)) {
            later.put(id, java.nio.file.Files.write(folder.resolve("in"), PDF), "application/pdf");
        }
        java.nio.file.Files.writeString(folder.resolve("lisez-moi"), "Ce n’est pas un fichier gardé.");

        Actors.machine("test", () -> new Sweeping(rows, later, Clock.systemUTC()).run());
        assertThat(gone(later, unknown)).isFalse();

        var inAWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        Actors.machine("test", () -> new Sweeping(rows, later, inAWeek).run());
        assertThat(gone(later, unknown)).isTrue();
        assertThat(gone(later, known)).isFalse();
        assertThat(folder.resolve("lisez-moi")).exists();
    }

    private UUID kept() {
        var owner = new Files.Owner(
                new PlatformId("33"), "PERSON", UUID.randomUUID().toString(), "cv");
        var outcome = Actors.machine(
                "test",
                () -> files.keep(owner, "cv.pdf", new ByteArrayInputStream(PDF), Set.of("application/pdf"), 1000));
        return ((Files.Outcome.Accepted) outcome).file().id();
    }

    private static boolean gone(FileStore store, UUID id) {
        try (var bytes = store.open(id)) {
            return false;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
