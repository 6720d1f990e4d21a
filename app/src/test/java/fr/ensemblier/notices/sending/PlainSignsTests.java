package fr.ensemblier.notices.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A text message of 160 signs is one part only while each of them is in the GSM alphabet.
class PlainSignsTests {

    @Test
    void whatIsNotInTheAlphabetIsWrittenAsItsNeighbour() {
        assertThat(PlainSigns.of("Léo et Zoë : l’accueil au « Chêne » du 3\u00A0au 7\u202Faoût, ça va…"))
                .isEqualTo("Léo et Zoe : l'accueil au \"Chene\" du 3 au 7 aout, ca va...");
        assertThat(PlainSigns.of("À l’EHPAD des Œillets, été, là, où, Évian"))
                .isEqualTo("A l'EHPAD des OEillets, été, là, où, Évian");
    }
}
