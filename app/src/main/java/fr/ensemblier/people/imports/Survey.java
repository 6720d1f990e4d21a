package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.SheetProblem;
import java.util.List;

/// All that an import would do, before it does anything.
record Survey(int read, List<Plan> plans, List<SheetProblem> problems) {

    Survey {
        plans = List.copyOf(plans);
        problems = List.copyOf(problems);
    }

    <T extends Plan> List<T> plans(Class<T> kind) {
        return plans.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<SheetProblem> problems(SheetProblem.Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).toList();
    }

    /// A line with three errors is one refused line.
    static int refused(List<SheetProblem> problems) {
        return (int) problems.stream()
                .filter(problem -> problem.kind() == SheetProblem.Kind.REFUSED)
                .map(SheetProblem::line)
                .distinct()
                .count();
    }
}
