package fr.ensemblier.evaluation.model;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind a figure (R-F2), with names, for the team of the platform. The latest first.
@Repository
public class Facts {

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String EMPLOYERS = """
            with acts as (
                select platform_id, organisation_id, organisation_name, act, act_id, on_day, occupation, setting, family, sector
                  from employer_act_fact
                 union all
                select platform_id, organisation_id, organisation_name, 'HIRE', hire_id, on_day, occupation, setting, family,
                       sector
                  from hire_fact
                 where organisation_id is not null)
            select * from (
                select act_id as id, on_day as day, act as act, cast(null as uuid) as person, cast(null as text) as person_name,
                       organisation_id as organisation, coalesce(organisation_name, '') as organisation_name, cast(null as uuid) as offer,
                       cast(null as text) as title, occupation, 1 as weight, cast(null as text) as answer,
                       case cast(:by as text)
                        when 'OCCUPATION' then occupation
                        when 'SETTING' then setting
                        when 'FAMILY' then family
                        when 'SECTOR' then sector
                        else '' end as class
                  from acts
                 where on_day between :from and :until
                   and platform_id = :platform) f
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    private static final String NEEDS = """
            select * from (
                select need_id as id, on_day as day, 'NEED' as act, cast(null as uuid) as person, cast(null as text) as person_name,
                       organisation_id as organisation, coalesce(organisation_name, '') as organisation_name, cast(null as uuid) as offer,
                       cast(null as text) as title, occupation, headcount as weight, cast(null as text) as answer,
                       case cast(:by as text)
                        when 'OCCUPATION' then occupation
                        when 'SETTING' then setting
                        when 'FAMILY' then family
                        when 'SECTOR' then sector
                        when 'DIFFICULTY' then difficulty
                        else '' end as class
                  from need_fact
                 where on_day between :from and :until
                   and platform_id = :platform) f
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    private static final String OFFERS = """
            select * from (
                select offer_id as id, on_day as day, 'OFFER' as act, cast(null as uuid) as person, cast(null as text) as person_name,
                       organisation_id as organisation, coalesce(organisation_name, '') as organisation_name, offer_id as offer,
                       title as title, occupation, openings as weight, cast(null as text) as answer,
                       case cast(:by as text)
                        when 'OCCUPATION' then occupation
                        when 'SETTING' then setting
                        when 'FAMILY' then family
                        when 'SECTOR' then sector
                        when 'CONTRACT' then contract_class
                        else '' end as class
                  from offer_fact
                 where on_day between :from and :until
                   and platform_id = :platform) f
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    private static final String PROPOSED = """
            select * from (
                select match_id as id, on_day as day, 'MATCH' as act, person_id as person, person_name as person_name,
                       organisation_id as organisation, coalesce(organisation_name, '') as organisation_name, case when platform_id = :platform then offer_id end as offer,
                       title as title, occupation, 1 as weight, cast(null as text) as answer,
                       case cast(:by as text)
                        when 'OCCUPATION' then occupation
                        when 'SETTING' then setting
                        when 'FAMILY' then family
                        when 'SECTOR' then sector
                        when 'CONTRACT' then contract_class
                        else '' end as class
                  from proposed_fact
                 where on_day between :from and :until
                   and person_platform_id = :platform) f
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    private static final String CONTACTED = """
            select * from (
                select match_id as id, on_day as day, 'MATCH' as act, person_id as person, person_name as person_name,
                       organisation_id as organisation, coalesce(organisation_name, '') as organisation_name, offer_id as offer,
                       title as title, occupation, 1 as weight, case when contacted_on <= treat_before then 'IN_TIME'
                            when contacted_on is not null then 'LATE'
                            else 'NONE' end as answer,
                       case cast(:by as text)
                        when 'OCCUPATION' then occupation
                        when 'SETTING' then setting
                        when 'FAMILY' then family
                        when 'SECTOR' then sector
                        when 'CONTRACT' then contract_class
                        else '' end as class
                  from proposed_fact
                 where on_day between :from and :until
                   and treat_before < :today
                   and (contacted_on is not null or not offer_gone)
                   and platform_id = :platform) f
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    private static final String HIRES = """
            select * from (
                select hire_id as id, on_day as day, 'HIRE' as act, person_id as person, person_name as person_name,
                       organisation_id as organisation, coalesce(organisation_name, '') as organisation_name, offer_id as offer,
                       cast(null as text) as title, occupation, 1 as weight, lasting as answer,
                       case cast(:by as text)
                        when 'OCCUPATION' then occupation
                        when 'SETTING' then setting
                        when 'FAMILY' then family
                        when 'SECTOR' then sector
                        when 'CONTRACT' then contract_class
                        when 'LASTING' then lasting
                        when 'WORKING_TIME' then working_time
                        when 'ORIGIN' then brought_by
                        else '' end as class
                  from hire_fact
                 where on_day between :from and :until
                   and platform_id = :platform) f
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    private static final String FILLED = """
            select * from (
                select offer_id as id, closed_on as day, 'CLOSED' as act, cast(null as uuid) as person, cast(null as text) as person_name,
                       organisation_id as organisation, coalesce(organisation_name, '') as organisation_name, offer_id as offer,
                       title as title, occupation, openings as weight, filled || ' / ' || openings as answer,
                       case cast(:by as text)
                        when 'OCCUPATION' then occupation
                        when 'SETTING' then setting
                        when 'FAMILY' then family
                        when 'SECTOR' then sector
                        when 'CONTRACT' then contract_class
                        else '' end as class
                  from offer_fact
                 where closed_on between :from and :until
                   and platform_id = :platform) f
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a page goes on: after this row.
    public record After(LocalDate day, UUID id) {}

    public List<FactRow> rows(
            Indicator indicator,
            String platform,
            Period period,
            LocalDate today,
            @Nullable Breakdown by,
            String group,
            @Nullable After after,
            int limit) {
        return jdbc.sql(statement(indicator))
                .param("platform", platform)
                .param("from", Date.valueOf(period.from()))
                .param("until", Date.valueOf(period.until()))
                .param("today", Date.valueOf(today))
                .param("by", by == null ? "" : by.name())
                .param("group", group)
                .param("day", Date.valueOf(after == null ? AFTER_ALL : after.day()))
                .param("id", after == null ? LAST : after.id())
                .param("limit", limit)
                .query((row, _) -> new FactRow(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("act"),
                        row.getObject("person", UUID.class),
                        row.getString("person_name"),
                        row.getObject("organisation", UUID.class),
                        row.getString("organisation_name"),
                        row.getObject("offer", UUID.class),
                        row.getString("title"),
                        row.getString("occupation"),
                        row.getString("class"),
                        row.getLong("weight"),
                        row.getString("answer")))
                .list();
    }

    private static String statement(Indicator indicator) {
        return switch (indicator.code()) {
            case "R10" -> EMPLOYERS;
            case "R11" -> NEEDS;
            case "R12" -> OFFERS;
            case "S01" -> PROPOSED;
            case "S02" -> CONTACTED;
            case "S06" -> HIRES;
            case "S10" -> FILLED;
            default -> throw new IllegalArgumentException("No rows for " + indicator.code());
        };
    }
}
