package fr.ensemblier.evaluation.model;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the facts that other modules publish (R-F2), and reads nothing else.
///
/// There is one statement for each indicator. The national level runs the same one on the views without names.
@Repository
public class Figures {

    /// Whose rows: those of a platform, or of all of them.
    public enum Level {
        TEAM,
        NATIONAL
    }

    /// How finely the days are told apart: the words are those of PostgreSQL's `to_char`.
    public enum Bucket {
        NONE(""),
        MONTH("YYYY-MM"),
        YEAR("YYYY");

        private final String pattern;

        Bucket(String pattern) {
            this.pattern = pattern;
        }
    }

    private static final String EMPLOYERS = """
            with act as (
                select platform_id, organisation_id, act_id, on_day, occupation, setting, family, sector
                  from employer_act_fact
                 where on_day between :from and :until
                 union all
                select platform_id, organisation_id, hire_id, on_day, occupation, setting, family, sector
                  from hire_fact
                 where on_day between :from and :until
                   and organisation_id is not null),
            seen as (
                select platform_id, organisation_id as unit, to_char(on_day, cast(:bucket as text)) as bucket,
                       case cast(:by as text)
                           when 'OCCUPATION' then occupation
                           when 'SETTING' then setting
                           when 'FAMILY' then family
                           when 'SECTOR' then sector
                           else '' end as class,
                       on_day, act_id as rank
                  from act
                 where cast(:platform as text) = '' or platform_id = :platform),
            once as (
                select distinct on (platform_id, unit, bucket) platform_id, bucket, class
                  from seen
                 order by platform_id, unit, bucket, on_day, rank)
            select platform_id, bucket, class, count(*) as count, 0 as part, 0 as whole, null as days, 0 as n
              from once
             group by grouping sets ((platform_id, bucket, class), (bucket, class))
            """;

    private static final String NEEDS = """
            with seen as (
                select *, to_char(on_day, cast(:bucket as text)) as bucket,
                       case cast(:by as text)
                           when 'OCCUPATION' then occupation
                           when 'SETTING' then setting
                           when 'FAMILY' then family
                           when 'SECTOR' then sector
                           when 'DIFFICULTY' then difficulty
                           else '' end as class
                  from need_fact
                 where on_day between :from and :until
                   and (cast(:platform as text) = '' or platform_id = :platform))
            select platform_id, bucket, class, sum(headcount) as count,
                   0 as part,
                   count(*) as whole,
                   null as days,
                   0 as n
              from seen
             group by grouping sets ((platform_id, bucket, class), (bucket, class))
            """;

    private static final String OFFERS = """
            with seen as (
                select *, to_char(on_day, cast(:bucket as text)) as bucket,
                       case cast(:by as text)
                           when 'OCCUPATION' then occupation
                           when 'SETTING' then setting
                           when 'FAMILY' then family
                           when 'SECTOR' then sector
                           when 'CONTRACT' then contract_class
                           else '' end as class
                  from offer_fact
                 where on_day between :from and :until
                   and (cast(:platform as text) = '' or platform_id = :platform))
            select platform_id, bucket, class, count(*) as count,
                   0 as part,
                   sum(openings) as whole,
                   null as days,
                   0 as n
              from seen
             group by grouping sets ((platform_id, bucket, class), (bucket, class))
            """;

    private static final String PROPOSED = """
            with seen as (
                select person_platform_id as platform_id, person_key as unit, to_char(on_day, cast(:bucket as text)) as bucket,
                       case cast(:by as text)
                           when 'OCCUPATION' then occupation
                           when 'SETTING' then setting
                           when 'FAMILY' then family
                           when 'SECTOR' then sector
                           when 'CONTRACT' then contract_class
                           else '' end as class,
                       on_day, match_id as rank
                  from proposed_fact
                 where on_day between :from and :until
                   and (cast(:platform as text) = '' or person_platform_id = :platform)),
            once as (
                select distinct on (platform_id, unit, bucket) platform_id, bucket, class
                  from seen
                 order by platform_id, unit, bucket, on_day, rank)
            select platform_id, bucket, class, count(*) as count, 0 as part, 0 as whole, null as days, 0 as n
              from once
             group by grouping sets ((platform_id, bucket, class), (bucket, class))
            """;

    private static final String CONTACTED = """
            with seen as (
                select *, to_char(on_day, cast(:bucket as text)) as bucket,
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
                   and (cast(:platform as text) = '' or platform_id = :platform))
            select platform_id, bucket, class, count(*) as count,
                   count(*) filter (where contacted_on <= treat_before) as part,
                   count(*) as whole,
                   percentile_cont(0.5) within group (order by contacted_on - on_day) as days,
                   count(contacted_on) as n
              from seen
             group by grouping sets ((platform_id, bucket, class), (bucket, class))
            """;

    private static final String HIRES = """
            with seen as (
                select *, to_char(on_day, cast(:bucket as text)) as bucket,
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
                   and (cast(:platform as text) = '' or platform_id = :platform))
            select platform_id, bucket, class, count(*) as count,
                   count(*) filter (where lasting = 'LASTING') as part,
                   count(*) as whole,
                   null as days,
                   0 as n
              from seen
             group by grouping sets ((platform_id, bucket, class), (bucket, class))
            """;

    private static final String FILLED = """
            with seen as (
                select *, to_char(closed_on, cast(:bucket as text)) as bucket,
                       case cast(:by as text)
                           when 'OCCUPATION' then occupation
                           when 'SETTING' then setting
                           when 'FAMILY' then family
                           when 'SECTOR' then sector
                           when 'CONTRACT' then contract_class
                           else '' end as class
                  from offer_fact
                 where closed_on between :from and :until
                   and (cast(:platform as text) = '' or platform_id = :platform))
            select platform_id, bucket, class, count(*) as count,
                   sum(filled) as part,
                   sum(openings) as whole,
                   percentile_cont(0.5) within group (order by closed_on - on_day) filter (where filled > 0) as days,
                   count(*) filter (where filled > 0) as n
              from seen
             group by grouping sets ((platform_id, bucket, class), (bucket, class))
            """;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The figure of a platform, or of all together when `platform` is empty.
    public Cell total(Indicator indicator, Level level, String platform, Period period, LocalDate today) {
        return cells(indicator, level, platform, period, today, Bucket.NONE, null).stream()
                .filter(cell -> platform.isEmpty() ? cell.platform() == null : platform.equals(cell.platform()))
                .findFirst()
                .orElse(Cell.NOTHING);
    }

    /// The figure by stretch of time and by class: for each platform, and with no platform for all together. The
    /// classes
    /// of one breakdown always add up to the figure. An empty `platform` asks for all that the actor may see.
    public List<Cell> cells(
            Indicator indicator,
            Level level,
            String platform,
            Period period,
            LocalDate today,
            Bucket bucket,
            @Nullable Breakdown by) {
        return jdbc.sql(level == Level.NATIONAL ? withoutNames(statement(indicator)) : statement(indicator))
                .param("platform", platform)
                .param("from", Date.valueOf(period.from()))
                .param("until", Date.valueOf(period.until()))
                .param("today", Date.valueOf(today))
                .param("bucket", bucket.pattern)
                .param("by", by == null ? "" : by.name())
                .query((row, _) -> new Cell(
                        row.getString("platform_id"),
                        row.getString("bucket"),
                        row.getString("class"),
                        row.getLong("count"),
                        row.getLong("part"),
                        row.getLong("whole"),
                        row.getDouble("days"),
                        row.getLong("n")))
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
            default -> throw new IllegalArgumentException("No facts for " + indicator.code());
        };
    }

    private static String withoutNames(String statement) {
        return statement.replace("_fact", "_national");
    }
}
