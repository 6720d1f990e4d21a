package fr.ensemblier.evaluation.model;

import java.util.List;
import java.util.stream.Collectors;

/// What an indicator counts, as rows of a view: the figure adds them up and the list shows them, so that a figure and
/// what it opens are the same rows by construction (R-F1, R-F2).
///
/// `counted` has one row for each fact: the day that dates it, what is counted once (`unit`), what it weighs, and its
/// classes. `named` is what the team of the platform reads besides.
enum Measure {
    ACTS("R10", """
            select 'R10' as code, platform_id, on_day as day, act_id as id, organisation_id as unit,
                   1 as count, 0 as part, 0 as whole, cast(null as integer) as delay,
                   occupation, setting, family, sector, '?' as contract, '?' as lasting, '?' as working_time, '?' as origin,
                   '?' as difficulty,
                   '?' as age, '?' as situation, '?' as source, '?' as holder""", """
            , act, cast(null as uuid) as person, cast(null as text) as person_name, organisation_id as organisation,
                   organisation_name, cast(null as uuid) as offer, cast(null as text) as title, 1 as weight,
                   cast(null as text) as answer""", """

              from employer_act_fact
             where on_day between :from and :until
               and (cast(:platform as text) = '' or platform_id = :platform)
               and 'R10' = any (cast(:codes as text[]))
            """),

    HIRES_AS_ACTS("R10", """
            select 'R10' as code, platform_id, on_day as day, hire_id as id, organisation_id as unit,
                   1 as count, 0 as part, 0 as whole, cast(null as integer) as delay,
                   occupation, setting, family, sector, '?' as contract, '?' as lasting, '?' as working_time, '?' as origin,
                   '?' as difficulty,
                   '?' as age, '?' as situation, '?' as source, '?' as holder""", """
            , 'HIRE' as act, cast(null as uuid) as person, cast(null as text) as person_name, organisation_id as organisation,
                   organisation_name, cast(null as uuid) as offer, cast(null as text) as title, 1 as weight,
                   cast(null as text) as answer""", """

              from hire_fact
             where on_day between :from and :until
               and organisation_id is not null
               and (cast(:platform as text) = '' or platform_id = :platform)
               and 'R10' = any (cast(:codes as text[]))
            """),

    NEEDS("R11", """
            select 'R11' as code, platform_id, on_day as day, need_id as id, need_id as unit,
                   headcount as count, 0 as part, 1 as whole, cast(null as integer) as delay,
                   occupation, setting, family, sector, '?' as contract, '?' as lasting, '?' as working_time, '?' as origin,
                   difficulty,
                   '?' as age, '?' as situation, '?' as source, '?' as holder""", """
            , 'NEED' as act, cast(null as uuid) as person, cast(null as text) as person_name, organisation_id as organisation,
                   organisation_name, cast(null as uuid) as offer, cast(null as text) as title, headcount as weight,
                   cast(null as text) as answer""", """

              from need_fact
             where on_day between :from and :until
               and (cast(:platform as text) = '' or platform_id = :platform)
               and 'R11' = any (cast(:codes as text[]))
            """),

    OFFERS("R12", """
            select 'R12' as code, platform_id, on_day as day, offer_id as id, offer_id as unit,
                   1 as count, 0 as part, openings as whole, cast(null as integer) as delay,
                   occupation, setting, family, sector, contract_class as contract, '?' as lasting, '?' as working_time,
                   '?' as origin, '?' as difficulty,
                   '?' as age, '?' as situation, '?' as source, holder""", """
            , 'OFFER' as act, cast(null as uuid) as person, cast(null as text) as person_name,
                   organisation_id as organisation, organisation_name, offer_id as offer, title, openings as weight,
                   cast(null as text) as answer""", """

              from offer_fact
             where on_day between :from and :until
               and (cast(:platform as text) = '' or platform_id = :platform)
               and 'R12' = any (cast(:codes as text[]))
            """),

    PROPOSED("S01", """
            select 'S01' as code, person_platform_id as platform_id, on_day as day, match_id as id, person_key as unit,
                   1 as count, 0 as part, 0 as whole, cast(null as integer) as delay,
                   occupation, setting, family, sector, contract_class as contract, '?' as lasting, '?' as working_time,
                   '?' as origin, '?' as difficulty,
                   age, situation, source, '?' as holder""", """
            , 'MATCH' as act, person_id as person, person_name, organisation_id as organisation, organisation_name,
                   case when platform_id = :platform then offer_id end as offer, title, 1 as weight,
                   cast(null as text) as answer""", """

              from proposed_fact
             where on_day between :from and :until
               and (cast(:platform as text) = '' or person_platform_id = :platform)
               and 'S01' = any (cast(:codes as text[]))
            """),

    CONTACTED("S02", """
            select 'S02' as code, platform_id, on_day as day, match_id as id, match_id as unit,
                   1 as count, case when contacted_on <= treat_before then 1 else 0 end as part, 1 as whole,
                   contacted_on - on_day as delay,
                   occupation, setting, family, sector, contract_class as contract, '?' as lasting, '?' as working_time,
                   '?' as origin, '?' as difficulty,
                   '?' as age, '?' as situation, '?' as source, '?' as holder""", """
            , 'MATCH' as act, person_id as person, person_name, organisation_id as organisation, organisation_name,
                   offer_id as offer, title, 1 as weight,
                   case when contacted_on <= treat_before then 'IN_TIME'
                        when contacted_on is not null then 'LATE'
                        else 'NONE' end as answer""", """

              from proposed_fact
             where on_day between :from and :until
               and treat_before < :today
               and (contacted_on is not null or not offer_gone)
               and (cast(:platform as text) = '' or platform_id = :platform)
               and 'S02' = any (cast(:codes as text[]))
            """),

    HIRES("S06", """
            select 'S06' as code, platform_id, on_day as day, hire_id as id, hire_id as unit,
                   1 as count, case when lasting = 'LASTING' then 1 else 0 end as part, 1 as whole,
                   cast(null as integer) as delay,
                   occupation, setting, family, sector, contract_class as contract, lasting, working_time,
                   brought_by as origin, '?' as difficulty,
                   age, situation, source, '?' as holder""", """
            , 'HIRE' as act, person_id as person, person_name, organisation_id as organisation, organisation_name,
                   offer_id as offer, cast(null as text) as title, 1 as weight, lasting as answer""", """

              from hire_fact
             where on_day between :from and :until
               and (cast(:platform as text) = '' or platform_id = :platform)
               and 'S06' = any (cast(:codes as text[]))
            """),

    FILLED("S10", """
            select 'S10' as code, platform_id, closed_on as day, offer_id as id, offer_id as unit,
                   1 as count, filled as part, openings as whole, case when filled > 0 then closed_on - on_day end as delay,
                   occupation, setting, family, sector, contract_class as contract, '?' as lasting, '?' as working_time,
                   '?' as origin, '?' as difficulty,
                   '?' as age, '?' as situation, '?' as source, '?' as holder""", """
            , 'CLOSED' as act, cast(null as uuid) as person, cast(null as text) as person_name,
                   organisation_id as organisation, organisation_name, offer_id as offer, title, openings as weight,
                   filled || ' / ' || openings as answer""", """

              from offer_fact
             where closed_on between :from and :until
               and (cast(:platform as text) = '' or platform_id = :platform)
               and 'S10' = any (cast(:codes as text[]))
            """);

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
    private final String counted;
    private final String named;
    private final String rows;

    Measure(String code, String counted, String named, String rows) {
        this.code = code;
        this.counted = counted;
        this.named = named;
        this.rows = rows;
    }

    /// The rows of all indicators, without a name.
    static String counted() {
        return List.of(values()).stream()
                .map(measure -> measure.counted + measure.rows)
                .collect(Collectors.joining(" union all "));
    }

    /// The rows of one indicator with all that its team reads.
    static String named(Indicator indicator) {
        return List.of(values()).stream()
                .filter(measure -> measure.code.equals(indicator.code()))
                .map(measure -> measure.counted + measure.named + measure.rows)
                .collect(Collectors.joining(" union all "));
    }
}
