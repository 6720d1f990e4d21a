package fr.ensemblier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A folder filled by another version is told, never refused.
class FingerprintTests {

    private static final Instant FILLED = Instant.parse("2026-11-03T10:00:00Z");

    @Test
    void theSameVersionSaysNothing() {
        assertThat(Fingerprint.now()).isEqualTo(Fingerprint.now()).hasSize(16);
        assertThat(Demonstration.warning(new Demonstration.Fill(FILLED, "a"), "a", "/home/moi/.ensemblier"))
                .isEmpty();
    }

    @Test
    void anotherOneSaysHowToStartAfresh() {
        for (var by : new String[] {"b", null}) {
            assertThat(Demonstration.warning(new Demonstration.Fill(FILLED, by), "a", "/home/moi/.ensemblier"))
                    .hasValueSatisfying(words -> assertThat(words)
                            .contains(
                                    "autre version",
                                    "3\u00a0novembre 2026",
                                    "effacez le dossier /home/moi/.ensemblier",
                                    "./run --data"));
        }
    }

    /// One more table, or one word of the reference data, and it is another filling.
    @Test
    void whateverAFillingIsMadeOfCounts() {
        var more = new PathMatchingResourcePatternResolver() {
            @Override
            public Resource[] getResources(String pattern) throws java.io.IOException {
                var found = super.getResources(pattern);
                return pattern.contains("reference") ? new Resource[] {new Renamed(new byte[] {1})} : found;
            }
        };
        assertThat(Fingerprint.of(more)).isNotEqualTo(Fingerprint.now());
    }

    private static final class Renamed extends ByteArrayResource {

        Renamed(byte[] bytes) {
            super(bytes);
        }

        @Override
        public java.net.URL getURL() throws java.io.IOException {
            return java.net.URI.create("file:/reference/other.csv").toURL();
        }
    }
}
