package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.organisations.model.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/// R-E3: the columns of a team's spreadsheet are recognised, and can be told.
class ColumnTests {

    @Test
    void recognisesColumnsByTheirTitles() {
        assertThat(Column.guess(
                        List.of("Raison sociale", "Ville", "CP", "Tél.", "Adresse mail", "N° FINESS", "Adresse")))
                .containsOnly(
                        java.util.Map.entry(Column.NAME, 0),
                        java.util.Map.entry(Column.COMMUNE, 1),
                        java.util.Map.entry(Column.POSTAL_CODE, 2),
                        java.util.Map.entry(Column.PHONE, 3),
                        java.util.Map.entry(Column.EMAIL, 4),
                        java.util.Map.entry(Column.FINESS, 5),
                        java.util.Map.entry(Column.ADDRESS, 6));
    }

    @Test
    void givesNoColumnTwice() {
        var guessed = Column.guess(List.of("Nom de l’organisme", "Commune"));
        assertThat(guessed.values()).doesNotHaveDuplicates();
    }

    @Test
    void seesThatTwoNamesMayBeOne() {
        assertThat(Words.near("EHPAD Les Tilleuls", "Résidence les tilleuls")).isTrue();
        assertThat(Words.near("EHPAD Les Tilleuls", "EHPAD Les Marronniers")).isFalse();
        assertThat(Words.near("EHPAD Résidence", "Foyer Autonomie")).isFalse();
    }
}
