package fr.ensemblier.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// R-T2: a commune is found by name, old spelling, postal code or arrondissement.
class CommunesTests {

    private static final Communes COMMUNES = new Communes();
    private static final Departements DEPARTEMENTS = new Departements();

    @Test
    void theLargestCommuneOfANameComesFirst() {
        assertThat(COMMUNES.search("bord", 5).getFirst().name()).isEqualTo("Bordeaux");
    }

    /// R-T2: who is in Gironde and types « Lang » means Langon, not Languidic.
    @Test
    void thoseOfTheDepartementComeFirstButForAnExactName() {
        assertThat(COMMUNES.search("lang", 3, "33").getFirst().name()).isEqualTo("Langon");
        assertThat(COMMUNES.search("lang", 3).getFirst().departement()).isNotEqualTo("33");
        assertThat(COMMUNES.search("paris", 3, "33").getFirst().name()).isEqualTo("Paris");
        assertThat(COMMUNES.search("saint-médard", 8, "33"))
                .as("several bear that name elsewhere, none here")
                .extracting(Commune::name)
                .contains("Saint-Médard-en-Jalles", "Saint-Médard-d’Eyrans");
        assertThat(COMMUNES.search("ville", 400, "51")).doesNotHaveDuplicates();
    }

    @Test
    void accentsHyphensAndShortSaintDoNotMatter() {
        assertThat(COMMUNES.search("st etienne", 3)).extracting(Commune::name).contains("Saint-Étienne");
        assertThat(COMMUNES.search("BEGLES", 1)).extracting(Commune::name).containsExactly("Bègles");
    }

    @Test
    void aPostalCodeFindsItsCommunes() {
        assertThat(COMMUNES.search("33000", 5)).extracting(Commune::name).contains("Bordeaux");
    }

    @Test
    void anArrondissementLeadsToItsCommune() {
        assertThat(COMMUNES.find("69383")).map(Commune::name).contains("Lyon");
        assertThat(COMMUNES.find("75118")).map(Commune::name).contains("Paris");
        assertThat(COMMUNES.find("13201")).map(Commune::name).contains("Marseille");
    }

    @Test
    void nothingTypedOrUnknownFindsNothing() {
        assertThat(COMMUNES.search("  ", 5)).isEmpty();
        assertThat(COMMUNES.search("zzzzzz", 5)).isEmpty();
        assertThat(COMMUNES.find("99999")).isEmpty();
    }

    @Test
    void departementsThatTouchAreNeighbours() {
        assertThat(DEPARTEMENTS.around("33"))
                .contains("33", "17", "24", "40", "47")
                .doesNotContain("31");
        assertThat(DEPARTEMENTS.around("974")).containsExactly("974");
    }

    @Test
    void theOutlineOfAMetropolisHoldsItsCentreAndSaysItIsApproximate() {
        var lyon = COMMUNES.ofEpci("200046977");
        var outline = DEPARTEMENTS.outline(lyon, COMMUNES);
        assertThat(outline.approximate()).isTrue();
        assertThat(outline.rings())
                .isNotEmpty()
                .allSatisfy(ring -> assertThat(ring.getFirst()).isEqualTo(ring.getLast()));
        var lons = outline.rings().getFirst().stream()
                .mapToDouble(Outline.Point::lon)
                .summaryStatistics();
        assertThat(lons.getMin()).isLessThan(4.83);
        assertThat(lons.getMax()).isGreaterThan(4.84);
    }
}
