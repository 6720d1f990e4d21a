package fr.ensemblier.platforms.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The nearest colour that can be read is proposed for one that cannot.
class ShadesTests {

    @ParameterizedTest
    @ValueSource(strings = {"#FFD400", "#7FDBFF", "#FFFFFF", "#E66C00", "#00FF00"})
    void aPaleColourIsDarkenedUntilItCanBeRead(String colour) {
        assertThat(Shades.readable(colour)).isFalse();
        assertThat(Shades.readable(Shades.nearest(colour))).isTrue();
    }

    @Test
    void aReadableColourIsKept() {
        assertThat(Shades.nearest("#0B5C63")).isEqualTo("#0B5C63");
    }

    @Test
    void whatIsNoColourBecomesADarkGrey() {
        assertThat(Shades.nearest("red")).isEqualTo("#44505A");
    }
}
