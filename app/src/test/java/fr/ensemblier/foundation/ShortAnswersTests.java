package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is said when no page of ours can be made: the visitor is not blamed for a database that is down.
class ShortAnswersTests {

    @Test
    void blamesTheAddressOnlyForWhatTheAddressDid() {
        assertThat(ShortAnswers.page(414)).contains("L’adresse est trop longue ou abîmée");
        assertThat(ShortAnswers.page(500)).contains("Un problème de notre côté", "Ce n’est pas votre faute");
        assertThat(ShortAnswers.page(503)).doesNotContain("pas compris");
    }
}
