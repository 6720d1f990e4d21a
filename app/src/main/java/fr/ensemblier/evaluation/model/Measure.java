package fr.ensemblier.evaluation.model;

import java.util.List;
import java.util.stream.Collectors;

/// What an indicator counts, as rows of a view: the figure adds them up and the list shows them, so that a figure and
/// what it opens are the same rows by construction (R-F1, R-F2).
///
/// `counted` has one row for each fact: the day that dates it, what is counted once (`unit`), what it weighs, and its
/// classes. `named` is what the team of the platform reads besides.
enum Measure {
    ACTS(
            "R10",
            "employer_act_fact",
            """
            on_day as day, act_id as id, organisation_id as unit,
                   1 as count, 0 as part, 0 as whole, cast(null as integer) as delay,
                   %s, %s, '?' as difficulty, %s, '?' as holder""".formatted(Said.PLACE, Said.NO_CONTRACT, Said.NOBODY),
            """
            act, %s, cast(null as uuid) as offer, cast(null as text) as title, 1 as weight,
                   cast(null as text) as answer""".formatted(Said.EMPLOYER),
            """
            on_day between :from and :until"""),

    HIRES_AS_ACTS(
            "R10",
            "hire_fact",
            """
            on_day as day, hire_id as id, organisation_id as unit,
                   1 as count, 0 as part, 0 as whole, cast(null as integer) as delay,
                   %s, %s, '?' as difficulty, %s, '?' as holder""".formatted(Said.PLACE, Said.NO_CONTRACT, Said.NOBODY),
            """
            'HIRE' as act, %s, cast(null as uuid) as offer, cast(null as text) as title, 1 as weight,
                   cast(null as text) as answer""".formatted(Said.EMPLOYER),
            """
            on_day between :from and :until and organisation_id is not null"""),

    NEEDS(
            "R11",
            "need_fact",
            """
            on_day as day, need_id as id, need_id as unit,
                   headcount as count, 0 as part, 1 as whole, cast(null as integer) as delay,
                   %s, %s, difficulty, %s, '?' as holder""".formatted(Said.PLACE, Said.NO_CONTRACT, Said.NOBODY),
            """
            'NEED' as act, %s, cast(null as uuid) as offer, cast(null as text) as title, headcount as weight,
                   cast(null as text) as answer""".formatted(Said.EMPLOYER),
            """
            on_day between :from and :until"""),

    OFFERS(
            "R12",
            "offer_fact",
            """
            on_day as day, offer_id as id, offer_id as unit,
                   1 as count, 0 as part, openings as whole, cast(null as integer) as delay,
                   %s, %s, '?' as difficulty, %s, holder""".formatted(Said.PLACE, Said.OFFERED, Said.NOBODY),
            """
            'OFFER' as act, %s, offer_id as offer, title, openings as weight,
                   cast(null as text) as answer""".formatted(Said.EMPLOYER),
            """
            on_day between :from and :until"""),

    /// It belongs to the platform that supports the person.
    PROPOSED("S01", "proposed_fact", """
            on_day as day, match_id as id, person_key as unit,
                   1 as count, 0 as part, 0 as whole, cast(null as integer) as delay,
                   %s, %s, '?' as difficulty, age, situation, source, '?' as holder""".formatted(Said.PLACE, Said.OFFERED), """
            'MATCH' as act, %s, case when platform_id = :platform then offer_id end as offer, title, 1 as weight,
                   cast(null as text) as answer""".formatted(Said.BOTH), """
            on_day between :from and :until""") {
        @Override
        String platform() {
            return "person_platform_id";
        }
    },

    CONTACTED(
            "S02",
            "proposed_fact",
            """
            on_day as day, match_id as id, match_id as unit,
                   1 as count, case when contacted_on <= treat_before then 1 else 0 end as part, 1 as whole,
                   contacted_on - on_day as delay,
                   %s, %s, '?' as difficulty, %s, '?' as holder""".formatted(Said.PLACE, Said.OFFERED, Said.NOBODY),
            """
            'MATCH' as act, %s, offer_id as offer, title, 1 as weight,
                   case when contacted_on <= treat_before then 'IN_TIME'
                        when contacted_on is not null then 'LATE'
                        else 'NONE' end as answer""".formatted(Said.BOTH),
            """
            on_day between :from and :until
               and treat_before < :today
               and (contacted_on is not null or not offer_gone)"""),

    HIRES("S06", "hire_fact", """
            on_day as day, hire_id as id, hire_id as unit,
                   1 as count, case when lasting = 'LASTING' then 1 else 0 end as part, 1 as whole,
                   cast(null as integer) as delay,
                   %s, contract_class as contract, lasting, working_time, brought_by as origin, '?' as difficulty,
                   age, situation, source, '?' as holder""".formatted(Said.PLACE), """
            'HIRE' as act, %s, offer_id as offer, cast(null as text) as title, 1 as weight,
                   lasting as answer""".formatted(Said.BOTH), """
            on_day between :from and :until"""),

    FILLED(
            "S10",
            "offer_fact",
            """
            closed_on as day, offer_id as id, offer_id as unit,
                   1 as count, filled as part, openings as whole, case when filled > 0 then closed_on - on_day end as delay,
                   %s, %s, '?' as difficulty, %s, '?' as holder""".formatted(Said.PLACE, Said.OFFERED, Said.NOBODY),
            """
            'CLOSED' as act, %s, offer_id as offer, title, openings as weight,
                   filled || ' / ' || openings as answer""".formatted(Said.EMPLOYER),
            """
            closed_on between :from and :until""");

    /// What several indicators say of their rows in the same words; `?` is not stated, or not asked of such a row.
    private static final class Said {
        static final String PLACE = "occupation, setting, family, sector";
        static final String NO_CONTRACT = "'?' as contract, '?' as lasting, '?' as working_time, '?' as origin";
        static final String OFFERED = "contract_class as contract, '?' as lasting, '?' as working_time, '?' as origin";
        static final String NOBODY = "'?' as age, '?' as situation, '?' as source";
        static final String EMPLOYER = "cast(null as uuid) as person, cast(null as text) as person_name,"
                + " organisation_id as organisation, organisation_name";
        static final String BOTH =
                "person_id as person, person_name, organisation_id as organisation, organisation_name";
    }

    /// The class of a row in the break-down asked; the words are the names of [Breakdown].
    static final String CLASS = """
            case %s
             when 'OCCUPATION' then occupation
             when 'SETTING' then setting
             when 'FAMILY' then family
             when 'SECTOR' then sector
             when 'CONTRACT' then contract
             when 'LASTING' then lasting
             when 'WORKING_TIME' then working_time
             when 'ORIGIN' then origin
             when 'DIFFICULTY' then difficulty
             when 'AGE' then age
             when 'SITUATION' then situation
             when 'SOURCE' then source
             when 'HOLDER' then holder
             else '' end""";

    private final String code;
    private final String view;
    private final String counted;
    private final String named;
    private final String rows;

    Measure(String code, String view, String counted, String named, String rows) {
        this.code = code;
        this.view = view;
        this.counted = counted;
        this.named = named;
        this.rows = rows;
    }

    /// The column of the platform that the row belongs to.
    String platform() {
        return "platform_id";
    }

    /// The rows of all indicators, without a name: of one platform, or of all that the actor may read.
    static String counted(boolean ofOne) {
        return List.of(values()).stream()
                .map(measure -> measure.text("", ofOne))
                .collect(Collectors.joining(" union all "));
    }

    /// The rows of one indicator with all that its team reads.
    static String named(Indicator indicator) {
        return List.of(values()).stream()
                .filter(measure -> measure.code.equals(indicator.code()))
                .map(measure -> measure.text(", " + measure.named, true))
                .collect(Collectors.joining(" union all "));
    }

    private String text(String besides, boolean ofOne) {
        return """
                select '%1$s' as code, %2$s as platform_id, %3$s%4$s
                  from %5$s
                 where %6$s
                   and %7$s
                   and '%1$s' = any (cast(:codes as text[]))
                """.formatted(
                        code, platform(), counted, besides, view, rows, ofOne ? platform() + " = :platform" : "true");
    }
}
