package fr.ensemblier.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.foundation.EnsemblierSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key that stays outside the database, and what it seals.
class SealTests {

    private static final UUID CLAIRE = UUID.randomUUID();
    private static final String SECRET = "JBSWY3DPEHPK3PXP";

    @TempDir
    Path folder;

    private static EnsemblierSettings settings(String data, String database) {
        return new EnsemblierSettings(
                data, "http://localhost", false, false, "x", new EnsemblierSettings.Given(database, "o", "", "", ""));
    }

    /// Keys of one letter each, the first of them in use.
    static SealKey key(Character... letters) {
        var text = Stream.of(letters)
                .map(letter -> Base64.getEncoder()
                        .encodeToString(String.valueOf(letter).repeat(32).getBytes()))
                .collect(Collectors.joining(", "));
        return new SealKey(settings("", "none"), text, "");
    }

    @Test
    void aFormerKeyOpensAndTheFirstSeals() {
        var former = new Seal(key('o')).seal(SECRET, CLAIRE);
        var both = new Seal(key('n', 'o'));
        assertThat(both.open(former, CLAIRE)).isEqualTo(new Seal.Opened(SECRET, true));
        assertThat(new Seal(key('n')).open(both.seal(SECRET, CLAIRE), CLAIRE))
                .isEqualTo(new Seal.Opened(SECRET, false));
        assertThat(both.marks("KX7M4QRT"))
                .containsExactly(new Seal(key('n')).mark("KX7M4QRT"), new Seal(key('o')).mark("KX7M4QRT"));
    }

    @Test
    void opensWhatItSealedForTheSameOwnerOnly() {
        var seal = new Seal(key('a'));
        var sealed = seal.seal(SECRET, CLAIRE);
        assertThat(sealed).startsWith("v1.").doesNotContain(SECRET).isNotEqualTo(seal.seal(SECRET, CLAIRE));
        assertThat(seal.open(sealed, CLAIRE).clear()).isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(key('b')).open(sealed, CLAIRE)).hasMessageContaining("ENSEMBLIER_SECRET_KEY");
    }

    @Test
    void readsWhatWasKeptInClearBeforeSealsExisted() {
        assertThat(new Seal(key('a')).open(SECRET, CLAIRE)).isEqualTo(new Seal.Opened(SECRET, true));
    }

    @Test
    void marksACodeDifferentlyWithEachKey() {
        assertThat(new Seal(key('a')).mark("KX7M4QRT"))
                .isEqualTo(new Seal(key('a')).mark("KX7M4QRT"))
                .isNotEqualTo(new Seal(key('b')).mark("KX7M4QRT"))
                .isNotEqualTo(Secrets.hash("KX7M4QRT"));
    }

    @Test
    void refusesToStartInProductionWithoutAKey() {
        assertThatThrownBy(() -> new SealKey(settings(folder.toString(), "jdbc:postgresql://x/y"), "", ""))
                .hasMessageContaining("Il manque ENSEMBLIER_SECRET_KEY");
        assertThatThrownBy(() -> new SealKey(settings("", "none"), "trop court", ""))
                .hasMessageContaining("32 octets");
    }

    @Test
    void makesItsOwnFileOnceThatOnlyItsOwnerReads() throws Exception {
        var first =
                new SealKey(settings(folder.toString(), "none"), "", "").all().getFirst();
        var file = folder.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SealKey(settings(folder.toString(), "none"), "", "")
                        .all()
                        .getFirst())
                .isEqualTo(first);
        assertThat(new SealKey(settings("", "jdbc:postgresql://x/y"), "", file.toString())
                        .all()
                        .getFirst())
                .isEqualTo(first);
    }
}
