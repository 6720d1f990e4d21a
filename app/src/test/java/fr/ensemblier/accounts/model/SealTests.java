package fr.ensemblier.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.foundation.EnsemblierSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
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

    private static SealKey key(char letter) {
        var text = Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes());
        return new SealKey(settings("", "none"), text, "");
    }

    @Test
    void opensWhatItSealedForTheSameOwnerOnly() {
        var seal = new Seal(key('a'));
        var sealed = seal.seal(SECRET, CLAIRE);
        assertThat(sealed).startsWith("v1.").doesNotContain(SECRET).isNotEqualTo(seal.seal(SECRET, CLAIRE));
        assertThat(seal.open(sealed, CLAIRE)).isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(key('b')).open(sealed, CLAIRE)).hasMessageContaining("ENSEMBLIER_SECRET_KEY");
    }

    @Test
    void readsWhatWasKeptInClearBeforeSealsExisted() {
        assertThat(new Seal(key('a')).open(SECRET, CLAIRE)).isEqualTo(SECRET);
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
        var first = new SealKey(settings(folder.toString(), "none"), "", "").bytes();
        var file = folder.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SealKey(settings(folder.toString(), "none"), "", "").bytes())
                .isEqualTo(first);
        assertThat(new SealKey(settings("", "jdbc:postgresql://x/y"), "", file.toString()).bytes())
                .isEqualTo(first);
    }
}
