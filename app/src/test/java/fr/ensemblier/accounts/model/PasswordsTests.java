package fr.ensemblier.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a password must be (R-E2: the refusal says what to do).
class PasswordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"lampe tortue grenier", "quatre mots sans lien", "k8!vQz2#mTpw", "cheval-pile-agrafe"})
    void acceptsLongOnes(String password) {
        assertThat(Passwords.refusal(password, "claire@baam.invalid", "Claire Bessière"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "court",
                "aaaaaaaaaaaa",
                "motdepasse123",
                "azertyuiop12",
                "Password2026",
                "123456789012",
                "claire bessière",
                "claire.2026!"
            })
    void refusesShortAndObviousOnes(String password) {
        assertThat(Passwords.refusal(password, "claire.@baam.invalid", "Claire Bessière"))
                .isPresent();
    }

    @Test
    void refusesWhatTheHashWouldCut() {
        assertThat(Passwords.refusal("lampe tortue grenier ".repeat(5), "a@b.invalid", "A"))
                .isPresent();
    }
}
