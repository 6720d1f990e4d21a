package fr.ensemblier.placements.register;

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
        List<Option> reasons) {

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
