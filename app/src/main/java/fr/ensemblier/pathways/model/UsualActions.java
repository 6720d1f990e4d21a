package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.ReferenceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is usually done about each kind of barrier (`reference/support_actions.csv`), offered beside own words.
@Component
public class UsualActions {

    private final Map<String, List<String>> byBarrier = new LinkedHashMap<>();

    UsualActions() {
        for (var line : ReferenceTable.read("support_actions.csv")) {
            byBarrier
                    .computeIfAbsent(line.text("barrier"), _ -> new ArrayList<>())
                    .add(line.text("action"));
        }
    }

    /// In their order; none for a barrier of another kind.
    public List<String> of(String barrier) {
        return List.copyOf(byBarrier.getOrDefault(barrier, List.of()));
    }
}
