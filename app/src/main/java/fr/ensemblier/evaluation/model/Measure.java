package fr.ensemblier.evaluation.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an indicator counts, as rows of a view: the figure adds them up and the list shows them, so that a figure and
/// what it opens are the same rows by construction (R-F1, R-F2).
///
/// `counted` has one row for each fact: the day that dates it, what is counted once (`unit`), what it weighs; `classes`
/// are those that the row can give, each other one is not stated. `named` is what the team of the platform reads
/// besides. `platform` is the column of the platform that the row belongs to.
record Measure(
        String code,
        String view,
        String platform,
        Map<Breakdown, String> classes,
        String counted,
        String named,
        String rows) {

    private static final String NOT_STATED = "'" + Breakdown.NOT_STATED + "'";

    /// The class of a row in the break-down asked; the words are the names of [Breakdown].
    static final String CLASS = Arrays.stream(Breakdown.values())
            .map(by -> "when '" + by.name() + "' then " + column(by))
            .collect(Collectors.joining("\n ", "case %s\n ", "\n else '' end"));

    private static List<Measure> all() {
        return Stream.of(RecruitingMeasures.ALL, SupportMeasures.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /// The rows of all indicators, without a name: of one platform, or of all that the actor may read.
    static String counted(Figures.Level level, boolean ofOne) {
        return all().stream().map(measure -> measure.text(level, "", ofOne)).collect(Collectors.joining(" union all "));
    }

    /// The rows of one indicator with all that its team reads.
    static String named(Indicator indicator) {
        return all().stream()
                .filter(measure -> measure.code.equals(indicator.code()))
                .map(measure -> measure.text(Figures.Level.TEAM, ", " + measure.named, true))
                .collect(Collectors.joining(" union all "));
    }

    private static String column(Breakdown by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private String text(Figures.Level level, String besides, boolean ofOne) {
        return """
                select '%1$s' as code, %2$s as platform_id, %3$s, %4$s%5$s
                  from %6$s
                 where %7$s
                   and %8$s
                   and '%1$s' = any (cast(:codes as text[]))
                """.formatted(
                        code,
                        platform,
                        counted,
                        classes(level),
                        besides,
                        view,
                        rows,
                        ofOne ? platform + " = :platform" : "true");
    }

    /// The views of the network do not say who the persons are.
    private String classes(Figures.Level level) {
        return Arrays.stream(Breakdown.values())
                .map(by -> (level == Figures.Level.NATIONAL && by.forTheTeam()
                                ? NOT_STATED
                                : classes.getOrDefault(by, NOT_STATED))
                        + " as " + column(by))
                .collect(Collectors.joining(", "));
    }
}
