package fr.ensemblier.immersions.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is handed off is read by Immersion Facilitée, which knows three objects by their words (R-W3).
class PmsmpObjectTests {

    @Test
    void theThreeObjectsAreNamedAsItNamesThem() {
        assertThat(PmsmpObject.values())
                .extracting(PmsmpObject::words)
                .containsExactly(
                        "Découvrir un métier ou un secteur d’activité",
                        "Confirmer un projet professionnel",
                        "Initier une démarche de recrutement");
    }
}
