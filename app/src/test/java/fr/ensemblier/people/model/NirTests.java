package fr.ensemblier.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// R-P5: what looks like a number of the social security is seen in a text, other numbers are not.
class NirTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 84 05 33 063 112 45",
                "284053306311245",
                "2840533063112",
                "mon numéro : 1.75.12.2A.004.123 merci",
                "1-99-07-69-123-456-78."
            })
    void sees(String text) {
        assertThat(Nir.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 39 98 12 12",
                "+33639981212",
                "SIRET 130 005 481 00010",
                "13000548100010",
                "le 12/01/2026 à 10 h",
                "33700",
                "de 1984 à 2026, 12 ans d’expérience"
            })
    void letsOtherNumbersPass(String text) {
        assertThat(Nir.in(text)).isFalse();
    }
}
