package fr.ensemblier.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.ui.FieldError;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// R-P3: no free text about health, allowances or protection; who writes decides whether the words are about her.
class HealthWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elle a un cancer et touche le RSA",
                "suivie par l’ASE",
                "reconnue RQTH depuis mai",
                "mal au dos",
                "Dépressive",
                "sous curatelle",
                "enceinte de trois mois"
            })
    void asksToRemoveThem(String text) {
        var errors = new ArrayList<FieldError>();

        HealthWords.ask("wish", text, null, errors);

        assertThat(errors).hasSize(1);
        assertThat(HealthWords.asked(errors)).isTrue();
        errors.clear();
        HealthWords.ask("wish", text, "true", errors);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Aider les personnes âgées",
                "Traitement de texte, classement",
                "La base de loisirs",
                "phase d’essai"
            })
    void leavesTheRest(String text) {
        assertThat(HealthWords.in(text)).isEmpty();
    }

    /// R-P3: all of them are named at once.
    @Test
    void namesThemAllAtOnce() {
        assertThat(HealthWords.in("Elle touche le RSA et a un cancer")).contains("RSA », « cancer");
    }
}
