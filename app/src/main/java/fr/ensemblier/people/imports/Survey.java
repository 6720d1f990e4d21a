package fr.ensemblier.people.imports;

import java.util.List;

/// All that an import would do, before it does anything.
record Survey(int read, List<Plan> plans, List<Problem> problems) {

    Survey {
        plans = List.copyOf(plans);
        problems = List.copyOf(problems);
    }

    <T extends Plan> List<T> plans(Class<T> kind) {
        return plans.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Problem> problems(Problem.Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).toList();
    }

    /// A line with three errors is one refused line.
    static int refused(List<Problem> problems) {
        return (int) problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.REFUSED)
                .map(Problem::line)
                .distinct()
                .count();
    }
}
