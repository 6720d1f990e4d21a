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
        return jdbc.sql(ROWS.formatted(Measure.named(indicator), Measure.CLASS.formatted("cast(:by as text)")))
                .param("platform", platform)
                .param("codes", new String[] {indicator.code()})
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
}
