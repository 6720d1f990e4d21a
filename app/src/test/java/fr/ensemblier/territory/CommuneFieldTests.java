package fr.ensemblier.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.territory.CommuneField.Meant;
import fr.ensemblier.ui.FieldError;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// A commune typed or chosen, in every form (R-T2).
class CommuneFieldTests {

    private final CommuneField field = new CommuneField(new Communes(), new Departements());

    /// R-T2: nothing is guessed.
    @Test
    void asksWhichOneWhenSeveralBearTheName() {
        assertThat(field.meant("", "saint denis"))
                .isInstanceOfSatisfying(
                        Meant.Several.class,
                        several -> assertThat(several.communes())
                                .extracting(Commune::name)
                                .containsOnly("Saint-Denis")
                                .hasSizeGreaterThan(2));
        assertThat(field.meant("", "78")).isInstanceOf(Meant.Several.class);
        assertThat(field.meant("", "33140")).isInstanceOf(Meant.Several.class);
        assertThat(field.meant("", "Bord")).isInstanceOf(Meant.Several.class);
    }

    /// R-T2: hers only begins so, and she is asked all the same; the one chosen counts, whatever was typed before.
    @Test
    void namesThoseOfTheTerritoryThatBeginSo() {
        assertThat(field.meant(
                        "", "Saint-Médard", commune -> commune.departement().equals("33")))
                .isInstanceOfSatisfying(
                        Meant.Several.class,
                        several ->
                                assertThat(several.communes().getFirst().name()).isEqualTo("Saint-Médard-en-Jalles"));
        assertThat(code("33449", "Saint-Médard")).isEqualTo("33449");
    }

    @Test
    void takesTheOnlyOne() {
        assertThat(code("", "bordeaux")).isEqualTo("33063");
        assertThat(code("", "33000")).isEqualTo("33063");
        assertThat(code("", "Saint-Denis (93200)")).isEqualTo("93066");
        assertThat(code("", "93200 Saint Denis")).isEqualTo("93066");
        assertThat(code("", "St-Médard-en-Jalles")).isEqualTo("33449");
        assertThat(code("", "Villenave-d'Ornon")).isEqualTo("33550");
        assertThat(code("", "Villenave-d’Ornon (33140)")).isEqualTo("33550");
    }

    @Test
    void keepsTheChosenOneUnlessOtherWordsWereTypedOverIt() {
        assertThat(code("93066", "Saint-Denis")).isEqualTo("93066");
        assertThat(code("93066", "")).isEqualTo("93066");
        assertThat(code("93066", "Talence")).isEqualTo("33522");
    }

    @Test
    void namesThoseOfTheTerritoryFirst() {
        assertThat(field.meant("", "Saint-Denis", one -> one.departement().equals("11")))
                .isInstanceOfSatisfying(
                        Meant.Several.class,
                        several -> assertThat(several.communes().getFirst().departement())
                                .isEqualTo("11"));
    }

    /// R-E2: the form says what to do, and gives the answers to choose from.
    @Test
    void tellsAFormWhatIsWrong() {
        var errors = new ArrayList<FieldError>();
        assertThat(field.read("commune", "", "Saint-Denis", _ -> false, errors, "Écrivez votre commune."))
                .isEmpty();
        assertThat(errors.getFirst().message()).contains("Plusieurs communes", "Choisissez la vôtre");
        assertThat(FieldError.which(errors, "commune"))
                .anyMatch(one ->
                        one.value().equals("93066") && one.label().equals("Saint-Denis (93200), Seine-Saint-Denis"));

        errors.clear();
        field.read("commune", "", "Zzzz", _ -> false, errors, "Écrivez votre commune.");
        field.read("commune", "", " ", _ -> false, errors, "Écrivez votre commune.");
        assertThat(errors)
                .extracting(FieldError::message)
                .containsExactly(
                        "Nous ne connaissons pas la commune « Zzzz ». Vérifiez l’écriture, ou tapez le code postal.",
                        "Écrivez votre commune.");
    }

    @Test
    void keepsToTheTerritoryWhereOnlyThatIsAccepted() {
        var errors = new ArrayList<FieldError>();
        var inside = field.read(
                "commune",
                "",
                "Saint-Denis",
                one -> one.code().equals("93066"),
                errors,
                "Écrivez.",
                "Hors territoire.");
        assertThat(inside).map(Commune::code).contains("93066");
        assertThat(errors).isEmpty();

        field.read(
                "commune", "", "Bordeaux", one -> one.code().equals("93066"), errors, "Écrivez.", "Hors territoire.");
        assertThat(errors).extracting(FieldError::message).containsExactly("Hors territoire.");
    }

    private String code(String code, String typed) {
        return field.meant(code, typed) instanceof Meant.One(var commune) ? commune.code() : "";
    }
}
