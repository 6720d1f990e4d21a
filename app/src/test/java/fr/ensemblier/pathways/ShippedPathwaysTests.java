package fr.ensemblier.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.ReferenceTable;
import fr.ensemblier.pathways.model.Schemes;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.WhoActs;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The shipped templates are whole, and lean on schemes that hold (R-W5).
class ShippedPathwaysTests {

    @Test
    void everyTemplateHasItsStepsInOrder() {
        var steps = ReferenceTable.read("pathway_steps.csv").stream()
                .collect(Collectors.groupingBy(line -> line.text("template")));

        assertThat(ReferenceTable.read("pathway_templates.csv"))
                .extracting(line -> line.text("code"))
                .containsExactlyInAnyOrderElementsOf(steps.keySet())
                .contains("AUTONOMY", "IFAS", "ZEST", "GEIQ_ADVF", "AFEST", "VAE_HYBRID", "RECONVERSION");
        steps.values().forEach(of -> {
            for (var index = 0; index < of.size(); index++) {
                var line = of.get(index);
                assertThat(line.text("position")).isEqualTo(String.valueOf(index + 1));
                assertThat(line.text("closes")).isNotBlank();
                assertThat(StepKind.values()).extracting(Enum::name).contains(line.text("kind"));
                assertThat(WhoActs.values()).extracting(Enum::name).contains(line.text("acts"));
            }
        });
    }

    @Test
    void everySchemeOfAStepHoldsToday() {
        var schemes = new Schemes();

        ReferenceTable.read("pathway_steps.csv").stream()
                .flatMap(line -> line.maybe("scheme").stream())
                .distinct()
                .forEach(code -> assertThat(schemes.find(code))
                        .as(code)
                        .hasValueSatisfying(scheme -> assertThat(scheme.holdsOn(LocalDate.of(2026, 11, 26)))
                                .isTrue()));
        assertThat(schemes.find("TRANSCO"))
                .as("history since the période de reconversion")
                .hasValueSatisfying(scheme ->
                        assertThat(scheme.holdsOn(LocalDate.of(2026, 1, 1))).isFalse());
    }
}
