package fr.ensemblier.evaluation.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an indicator counts, as rows of a view: the figure adds them up and the list shows them, so that a figure and
/// what it opens are the same rows by construction (R-F1, R-F2).
///
/// `counted` has one row for each fact: the day that dates it, what is counted once (`unit`), what it weighs;
/// `classes` are those that the row can give, each other one is not stated. `named` is what the team of the platform
/// reads besides. `platform` is the column of the platform that the row belongs to. `until` is the last day of a fact
/// that lasts, null of one that happens. Of several facts of a unit the one with the lowest `turn` counts, then the
/// first.
record Measure(
        String code,
        String view,
        String platform,
        Map<Breakdown, String> classes,
        String counted,
        String named,
        String rows,
        String until,
        String turn) {

    static final String PLATFORM = "platform_id";
    static final String IN_PERIOD = "on_day between :from and :until";
    static final String NO_DELAY = "cast(null as integer) as delay";
    static final String BOTH = "person_id as person, person_name, organisation_id as organisation, organisation_name";
    static final String NO_OFFER = "cast(null as uuid) as offer, cast(null as text) as title";
    static final String NO_ANSWER = "cast(null as text) as answer";

    /// Who a person is, as the team reads it.
    static final Map<Breakdown, String> WHO = Map.of(
            Breakdown.AGE, "age",
            Breakdown.SITUATION, "situation",
            Breakdown.SOURCE, "source",
            Breakdown.EXPERIENCE, "experience",
            Breakdown.SEX, "sex",
            Breakdown.MOTIVE, "motive");

    private static final String NOT_STATED = "'" + Breakdown.NOT_STATED + "'";

    /// The class of a row in the break-down asked; the words are the names of [Breakdown].
    static final String CLASS = Arrays.stream(Breakdown.values())
            .map(by -> "when '" + by.name() + "' then " + read(by))
            .collect(Collectors.joining("\n ", "case %s\n ", "\n else '' end"));

    /// The highest level of what she holds, the basin where she lives: `known` says both (see [Lookup]).
    private static final String LEVEL = """
            case when certifications is null then '?'
                 when cardinality(certifications) = 0 then 'NONE'
                 else coalesce((select max((select known from looked) ->> held) from unnest(certifications) as held), 'OTHER') end
            """;
    private static final String BASIN = """
            case when commune is null then '?' else coalesce((select known from looked) ->> commune, 'OUT') end
            """;
    /// From her situation at entry and her age, the narrowest that fits; those that are sensitive are not kept.
    private static final String AUDIENCE = """
            case when situation = 'PUPIL' then 'PUPIL'
                 when situation in ('JOB_SEEKER', 'INACTIVE') and age in ('UNDER_18', '18_25') then 'UNDER_26_OUT_OF_WORK'
                 when situation = 'JOB_SEEKER' then 'JOB_SEEKER'
                 when situation = 'EMPLOYEE_SECTOR' then 'EMPLOYEE_IN_POST'
                 when situation in ('EMPLOYEE_OTHER', 'SELF_EMPLOYED') then 'CAREER_CHANGER'
                 when situation in ('INACTIVE', 'PARENTAL_LEAVE', 'RETIRED') then 'INACTIVE'
                 when situation = '?' then '?'
                 else 'OTHER' end
            """;

    Measure {
        if (!view.endsWith("_fact")) {
            throw new IllegalArgumentException(view + " is no view of facts");
        }
    }

    /// A fact that happens on a day.
    Measure(
            String code,
            String view,
            String platform,
            Map<Breakdown, String> classes,
            String counted,
            String named,
            String rows) {
        this(code, view, platform, classes, counted, named, rows, "cast(null as date)", "0");
    }

    private static List<Measure> all() {
        return Stream.of(RecruitingMeasures.ALL, SupportMeasures.ALL, TrainingMeasures.ALL, EventMeasures.ALL)
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

    /// How a stretch of support lies to the days from `first` to `last`.
    static String movement(String first, String last) {
        return """
                case when day >= %1$s then case when until > %2$s then 'ENTERED' else 'PASSED' end
                     when until > %2$s then 'STAYED'
                     else 'LEFT' end
                """.formatted(first, last);
    }

    static Map<Breakdown, String> with(Map<Breakdown, String> some, Map<Breakdown, String> more) {
        var both = new HashMap<>(some);
        both.putAll(more);
        return Map.copyOf(both);
    }

    private static String read(Breakdown by) {
        return switch (by) {
            case LEVEL -> LEVEL;
            case BASIN -> BASIN;
            case AUDIENCE -> AUDIENCE;
            default -> column(by);
        };
    }

    private static String column(Breakdown by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private String text(Figures.Level level, String besides, boolean ofOne) {
        return """
                select '%1$s' as code, %2$s as platform_id, %3$s, %4$s as until, %5$s as turn, %6$s%7$s
                  from %8$s
                 where %9$s
                   and %10$s
                   and '%1$s' = any (cast(:codes as text[]))
                """.formatted(
                        code,
                        platform,
                        counted,
                        until,
                        turn,
                        classes(level),
                        besides,
                        view,
                        rows,
                        ofOne ? platform + " = :platform" : "true");
    }

    /// The views of the network do not say who the persons are.
    private String classes(Figures.Level level) {
        var team = level == Figures.Level.TEAM;
        var known = team && classes.containsKey(Breakdown.EXPERIENCE);
        return Arrays.stream(Breakdown.values())
                .filter(by -> read(by).equals(column(by)))
                .map(by -> (by.forTheTeam() && !team ? NOT_STATED : classes.getOrDefault(by, NOT_STATED)) + " as "
                        + column(by))
                .collect(Collectors.joining(
                        ", ",
                        "",
                        known
                                ? ", certifications, commune"
                                : ", cast(null as text[]) as certifications, cast(null as text) as commune"));
    }
}
