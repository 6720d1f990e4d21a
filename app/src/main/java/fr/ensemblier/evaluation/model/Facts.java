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

    private static final String ROWS = """
            with fact as (%s),
            classed as (
                select *, %s as class
                  from fact)
            select id, day, act, person, person_name, organisation, coalesce(organisation_name, '') as organisation_name,
                   offer, title, occupation, class, weight, answer
              from classed
             where (cast(:group as text) = '' or class = :group)
               and (day, id) < (cast(:day as date), cast(:id as uuid))
             order by day desc, id desc
             limit :limit
            """;

    /// One row for each employer, of the class of its first act, as the figure counts it (R-F3); the latest act first.
    private static final String EMPLOYERS = """
            with fact as (%s),
            classed as (
                select *, %s as class
                  from fact),
            first as (
                select distinct on (unit) unit, class
                  from classed
                 order by unit, day, id)
            select f.unit as id, max(f.day) as day, f.organisation, max(coalesce(f.organisation_name, '')) as organisation_name,
                   first.class, count(*) as weight,
                   count(*) filter (where f.act = 'NEED') as needs,
                   count(*) filter (where f.act = 'OFFER') as offers,
                   count(*) filter (where f.act = 'CONTACT') as contacts,
                   count(*) filter (where f.act = 'HIRE') as hires
              from classed f
              join first on first.unit = f.unit
             where cast(:group as text) = '' or first.class = :group
             group by f.unit, f.organisation, first.class
            having (max(f.day), f.unit) < (cast(:day as date), cast(:id as uuid))
             order by max(f.day) desc, f.unit desc
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
        return asked(ROWS, indicator, platform, period, today, by, group, after, limit)
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

    /// The employers behind R10, each once, with how many acts of each kind.
    public List<EmployerRow> employers(
            String platform,
            Period period,
            LocalDate today,
            @Nullable Breakdown by,
            String group,
            @Nullable After after,
            int limit) {
        return asked(EMPLOYERS, Indicators.EMPLOYERS, platform, period, today, by, group, after, limit)
                .query((row, _) -> new EmployerRow(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("organisation_name"),
                        row.getLong("needs"),
                        row.getLong("offers"),
                        row.getLong("contacts"),
                        row.getLong("hires")))
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String sql,
            Indicator indicator,
            String platform,
            Period period,
            LocalDate today,
            @Nullable Breakdown by,
            String group,
            @Nullable After after,
            int limit) {
        return jdbc.sql(sql.formatted(Measure.named(indicator), Measure.CLASS.formatted("cast(:by as text)")))
                .param("platform", platform)
                .param("codes", new String[] {indicator.code()})
                .param("from", Date.valueOf(period.from()))
                .param("until", Date.valueOf(period.until()))
                .param("today", Date.valueOf(today))
                .param("by", by == null ? "" : by.name())
                .param("group", group)
                .param("day", Date.valueOf(after == null ? AFTER_ALL : after.day()))
                .param("id", after == null ? LAST : after.id())
                .param("limit", limit);
    }
}
