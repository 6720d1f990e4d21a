package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

record HirePage(
        String id,
        String title,
        String personHref,
        String person,
        List<Fact> facts,
        List<Check> checks,
        List<Option> answers,
        List<Option> reasons,
        @Nullable Question question) {

    /// The question of R-M10 that waits: what the employer believes, in words.
    record Question(String believed, List<Choice> answers) {}

    record Fact(String label, String value) {}

    record Check(
            String due,
            String asked,
            String title,
            String when,
            boolean open,
            boolean come,
            StateKind kind,
            String answer,
            @Nullable String comment) {}
}
