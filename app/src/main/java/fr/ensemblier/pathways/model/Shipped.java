package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.ReferenceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The templates that every platform begins with, of `reference/pathway_templates.csv` and `pathway_steps.csv`.
/// Sources: the evaluation report, 8.1.2 (78-92, IFAS Lyon, 12) and 8.1.6 (GEIQ, AFEST).
@Component
class Shipped {

    private final Map<String, List<StepSheet>> steps = new LinkedHashMap<>();

    Shipped() {
        for (var line : ReferenceTable.read("pathway_steps.csv")) {
            steps.computeIfAbsent(line.text("template"), _ -> new ArrayList<>())
                    .add(new StepSheet(
                            StepKind.valueOf(line.text("kind")),
                            line.text("title"),
                            line.maybe("days").map(Integer::valueOf).orElse(null),
                            line.maybe("hours").map(Integer::valueOf).orElse(null),
                            WhoActs.valueOf(line.text("acts")),
                            line.flag("optional"),
                            line.maybe("needs").orElse(null),
                            line.text("closes"),
                            line.maybe("scheme").orElse(null),
                            line.maybe("alternatives")
                                    .map(ways -> List.of(ways.split("\\|")))
                                    .orElse(List.of())));
        }
    }

    /// A fresh copy, with an id of its own, and its place among the shipped ones.
    record Copy(Template template, int sort) {}

    List<Copy> all() {
        return ReferenceTable.read("pathway_templates.csv").stream()
                .map(line -> new Copy(
                        new Template(
                                UUID.randomUUID(),
                                line.text("code"),
                                line.text("name"),
                                line.text("purpose"),
                                true,
                                1,
                                steps.getOrDefault(line.text("code"), List.of())),
                        Integer.parseInt(line.text("sort"))))
                .toList();
    }
}
