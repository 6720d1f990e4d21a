package fr.ensemblier.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people send is typed by its bytes, limited, and comes back as it was.
@WholeApplication
class FilesTests {

    @Autowired
    Files files;

    private Files.Outcome keep(String name, byte[] bytes, Set<String> allowed, long most) {
        var owner = new Files.Owner(
                new PlatformId("33"), "PERSON", UUID.randomUUID().toString(), "recording");
        return Actors.machine("test", () -> files.keep(owner, name, new ByteArrayInputStream(bytes), allowed, most));
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void comesBackAsItWas() throws IOException {
        var kept = (Files.Outcome.Accepted) keep("mon cv.pdf", pdf(), Set.of("application/pdf"), 1000);

        assertThat(kept.file().mediaType()).isEqualTo("application/pdf");
        try (var stream = files.open(kept.file().id())) {
            assertThat(stream.readAllBytes()).isEqualTo(pdf());
        }
    }

    @Test
    void refusesATypeThatTheNameHides() {
        var page = "<html><body>bonjour</body></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(keep("message.mp3", page, Set.of("audio/*"), 1000)).isInstanceOf(Files.Outcome.Refused.class);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(keep("cv.pdf", pdf(), Set.of("application/pdf"), 10)).isInstanceOf(Files.Outcome.Refused.class);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(keep("cv.pdf", new byte[0], Set.of("application/pdf"), 10))
                .isInstanceOf(Files.Outcome.Refused.class);
    }

    /// R-P6: files are found by their owner, also when two owners are made one.
    @Test
    void followsItsOwner() {
        var kept = ((Files.Outcome.Accepted) keep("cv.pdf", pdf(), Set.of("application/pdf"), 1000)).file();
        var other = UUID.randomUUID().toString();

        Actors.machine("test", () -> files.give(kept.platform(), List.of(kept.id()), other));

        assertThat(Actors.machine("test", () -> files.of(kept.platform(), "PERSON", other)))
                .containsExactly(kept.id());
        assertThat(Actors.machine("test", () -> files.of(kept.platform(), "PERSON", kept.ownerId())))
                .isEmpty();
        assertThat(Actors.machine(
                        "test",
                        () -> files.older(
                                kept.platform(), "PERSON", Instant.now().plusSeconds(60))))
                .contains(kept.id());
        Actors.machine("test", () -> files.delete(kept.id()));
        assertThat(Actors.machine("test", () -> files.of(kept.platform(), "PERSON", other)))
                .isEmpty();
    }

    @Test
    void forgetsADeletedFile() {
        var kept = (Files.Outcome.Accepted) keep("cv.pdf", pdf(), Set.of("application/pdf"), 1000);

        Actors.machine("test", () -> files.delete(kept.file().id()));

        assertThat(Actors.machine("test", () -> files.find(kept.file().id()))).isEmpty();
        Actors.machine("test", () -> files.delete(kept.file().id()));
        Actors.machine("test", () -> files.delete(UUID.randomUUID()));
    }
}
