package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.platforms.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which platforms a figure of the network speaks of: those that engaged its mission, were at work and have entered
/// something (R-T1, R-F4).
final class Coverage {

    private Coverage() {}

    /// The columns before the first year in which the platform entered anything.
    static List<Boolean> silent(
            Platform platform, List<String> columns, Map<String, Cell> acts, Map<String, Cell> cells) {
        var first = Stream.concat(acts.keySet().stream(), cells.keySet().stream())
                .filter(key -> key.startsWith(platform.id().value() + " "))
                .map(key -> key.split(" ", 3)[1])
                .filter(column -> !column.equals(Network.OPENING))
                .min(Comparator.naturalOrder())
                .orElse(Network.OPENING);
        var ever = acts.containsKey(Network.key(platform.id().value(), Network.OPENING, ""))
                || cells.containsKey(Network.key(platform.id().value(), Network.OPENING, ""));
        return flags(columns, column -> column.equals(Network.OPENING) ? !ever : column.compareTo(first) < 0);
    }

    static List<Boolean> flags(List<String> columns, Predicate<String> holds) {
        return columns.stream().map(holds::test).toList();
    }

    static boolean atWork(Platform platform, Period period) {
        return platform.closedOn() == null || !platform.closedOn().isBefore(period.from());
    }

    /// R-T1: the mission is engaged, and the platform worked in the period.
    static boolean concerned(Indicator indicator, Platform platform, Period period) {
        return indicator.engaged().by(platform) && atWork(platform, period);
    }
}
