package fr.ensemblier.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/// Secrets of links and codes (R-M7, decision 10).
class SecretsTests {

    @Test
    void linksHoldAtLeast128RandomBits() {
        assertThat(Base64.getUrlDecoder().decode(Secrets.link())).hasSizeGreaterThanOrEqualTo(16);
        assertThat(Secrets.link()).isNotEqualTo(Secrets.link());
    }

    @Test
    void codesHaveEightCharactersThatNobodyConfuses() {
        for (var i = 0; i < 500; i++) {
            assertThat(Secrets.code()).matches("[A-Z0-9]{8}").doesNotContainPattern("[01258ILOSUVBZ]");
        }
    }

    @Test
    void codesAreReadAsTheyWereSaid() {
        assertThat(Secrets.typed(" kx7m-4qrt ")).isEqualTo("KX7M4QRT");
        assertThat(Secrets.typed("KX7M\u00A04QRT")).isEqualTo("KX7M4QRT");
    }

    @Test
    void hashesDoNotTellTheSecret() {
        assertThat(Secrets.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
