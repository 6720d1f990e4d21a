package fr.ensemblier.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Distance;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The points of the coordinates file, in the legal projections of the mainland and overseas.
class ProjectionTests {

    @ParameterizedTest
    @CsvSource({
        "33, 417241, 6421813, 44.8378, -0.5792",
        "75, 652381, 6862047, 48.8567, 2.3508",
        "971, 656000, 1797000, 16.2480, -61.5400",
        "972, 708500, 1615500, 14.6060, -61.0630",
        "973, 354200, 545800, 4.9370, -52.3150",
        "974, 338600, 7690300, -20.8789, 55.4481",
        "976, 523600, 8587500, -12.7800, 45.2270"
    })
    void placesAPointWithinTwoKilometres(String departement, double x, double y, double lat, double lon) {
        var commune = new Commune("x", "x", List.of(), 0, departement, "", "", lat, lon);
        assertThat(Projection.degrees(x, y, commune))
                .hasValueSatisfying(found -> assertThat(
                                Distance.km(Double.parseDouble(found.lat()), Double.parseDouble(found.lon()), lat, lon))
                        .isLessThan(2));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000000, 6421813", "NaN, 1"})
    void leavesOutAPointFarFromItsCommune(double x, double y) {
        assertThat(Projection.degrees(x, y, new Commune("x", "x", List.of(), 0, "33", "", "", 44.8378, -0.5792)))
                .isEmpty();
    }
}
