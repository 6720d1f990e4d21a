package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.SheetProblem;
import java.util.List;
import java.util.Map;

/// All that an import would do, before it does anything.
record Survey(int read, Map<LeftOut, Integer> leftOut, List<Plan> plans, List<SheetProblem> problems) {

    /// A survey, or why the file cannot be read at all, in French.
    sealed interface Outcome {
        record Ready(Survey survey) implements Outcome {}

        record Unreadable(String why) implements Outcome {}
    }

    Survey {
        leftOut = Map.copyOf(leftOut);
        plans = List.copyOf(plans);
        problems = List.copyOf(problems);
    }

    <T extends Plan> List<T> plans(Class<T> kind) {
        return plans.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    int leftOut(LeftOut why) {
        return leftOut.getOrDefault(why, 0);
    }

    List<SheetProblem> refused() {
        return problems.stream()
                .filter(problem -> problem.kind() == SheetProblem.Kind.REFUSED)
                .toList();
    }

    /// A line may have several problems: it is refused once.
    int refusedLines() {
        return (int) refused().stream().mapToInt(SheetProblem::line).distinct().count();
    }

    List<SheetProblem> warnings() {
        return problems.stream()
                .filter(problem -> problem.kind() == SheetProblem.Kind.WARNING)
                .toList();
    }
}
