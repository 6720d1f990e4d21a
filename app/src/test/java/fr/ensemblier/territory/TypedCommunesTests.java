package fr.ensemblier.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R-E2, R-E3: a commune as people write it; a code and a name that contradict each other are refused, naming both.
class TypedCommunesTests {

    private static final Predicate<Commune> GIRONDE = one -> one.departement().equals("33");

    private final TypedCommunes typed = new TypedCommunes(new Communes());

    @ParameterizedTest
    @CsvSource({
        "Mérignac,               33700, 33281",
        "33700 Mérignac,         '',    33281",
        "Mérignac (33700),       '',    33281",
        "MERIGNAC,               '',    33281",
        "'',                     33700, 33281",
        "33281,                  '',    33281",
        "St Médard en Jalles,    33160, 33449",
        "Bordeaux Cedex,         33076, 33063",
        "33076 BORDEAUX CEDEX 2, '',    33063",
        "Bourg-en-Bresse,        1000,  01053",
        "Ajaccio,                2A004, 2A004",
        "Lyon,                   '',    69123"
    })
    void understands(String commune, String postalCode, String expected) {
        assertThat(typed.find(commune, postalCode, GIRONDE))
                .isInstanceOfSatisfying(
                        TypedCommunes.Found.One.class,
                        one -> assertThat(one.commune().code()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "Pessac,          33700, 'Le code 33700 (Mérignac) ne va pas avec « Pessac ». Corrigez l’un des deux.'",
        "33700 Pessac,    '',    'Le code 33700 (Mérignac) ne va pas avec « Pessac ». Corrigez l’un des deux.'",
        "Mérignac,        69003, 'Le code 69003 (Lyon) ne va pas avec « Mérignac ». Corrigez l’un des deux.'",
        "Pessac,          33063, 'Le code 33063 (Bordeaux) ne va pas avec « Pessac ». Corrigez l’un des deux.'",
        "Mérignac-Arlac,  33700, 'Aucune commune ne s’appelle « Mérignac-Arlac ». Le code 33700 est celui de Mérignac.'",
        "'',              99999, 'Le code 99999 n’est celui d’aucune commune. Écrivez le nom.'",
        "'',              '',    Écrivez la commune."
    })
    void refusesAndNamesBoth(String commune, String postalCode, String why) {
        assertThat(typed.find(commune, postalCode, GIRONDE)).isEqualTo(new TypedCommunes.Found.None(why));
    }

    /// One of several of a name is taken only when it is the only one of the territory.
    @Test
    void takesTheOnlyOneOfTheTerritory() {
        assertThat(typed.find("Saint-Martin-de-Laye", "", GIRONDE)).isInstanceOf(TypedCommunes.Found.One.class);
        assertThat(typed.find("Mérignac", "", GIRONDE)).isInstanceOf(TypedCommunes.Found.One.class);
        assertThat(typed.find("Mérignac", "", _ -> false))
                .isEqualTo(new TypedCommunes.Found.None(
                        "Plusieurs communes s’appellent « Mérignac ». Ajoutez le code postal."));
    }
}
