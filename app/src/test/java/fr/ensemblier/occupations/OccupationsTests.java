package fr.ensemblier.occupations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// R-M1: what the law asks, and what employers ask though the law does not.
class OccupationsTests {

    private final Occupations occupations = new Occupations();

    /// Nobody recruits them without their diploma: an offer of theirs is never one « sans diplôme ».
    @ParameterizedTest
    @ValueSource(
            strings = {
                "educateur-specialise",
                "moniteur-educateur",
                "chef-de-service",
                "tisf",
                "directeur-etablissement",
                "conseiller-en-economie-sociale-et-familiale",
                "aide-soignant",
                "psychologue"
            })
    void someAreNoWorkToBeginWith(String code) {
        assertThat(occupations.opensToBeginners(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aide-a-domicile", "agent-de-service-hospitalier", "veilleur-de-nuit", "moniteur-atelier"})
    void othersOpenToBeginners(String code) {
        assertThat(occupations.opensToBeginners(code)).isTrue();
    }

    /// No night watchman with a cooking pot: each occupation, and each field, has a drawing of its own.
    @Test
    void eachHasItsOwnPictogram() throws IOException {
        var drawn = new String(
                new ClassPathResource("static/assets/pictograms.svg")
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var named = Stream.concat(
                        occupations.all().stream().map(Occupation::pictogram),
                        occupations.fields().stream().map(OccupationField::pictogram))
                .toList();
        assertThat(named)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(drawn).contains("id=\"p-" + name + "\""));
    }

    @Test
    void everyDiplomaNamedIsKnown() {
        assertThat(occupations.all())
                .allSatisfy(one -> assertThat(one.usual())
                        .allSatisfy(code -> assertThat(occupations.certification(code))
                                .as(code)
                                .isPresent()));
    }
}
