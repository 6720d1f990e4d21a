package fr.ensemblier.pathways.mine;

import fr.ensemblier.pathways.HerNextSteps;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where she stands, in her words.
record MinePage(
        List<One> pathways, List<Help> helps, @Nullable String adviser) {

    /// Whether one goes on, or waits.
    boolean going() {
        return pathways.stream().anyMatch(One::going);
    }

    record One(String name, String said, boolean going, List<Step> line, HerNextSteps.@Nullable Next next) {}

    /// What was agreed with her to make things easier, and where it stands.
    record Help(String action, String said) {}
}
