package fr.ensemblier.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who signs in is sent to pages of this site only.
class HomesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/equipe/..//evil.example",
                "/equipe//evil.example",
                "/equipe/../national",
                "evil.example"
            })
    void refusesAnotherSite(String path) {
        assertThat(Homes.isOurs(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/equipe", "/equipe/personnes?q=a//b", "/invitation/x.y", "/equipe?tri=nom#haut"})
    void takesOurPages(String path) {
        assertThat(Homes.isOurs(path)).isTrue();
    }
}
