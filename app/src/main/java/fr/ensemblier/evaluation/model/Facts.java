package fr.ensemblier.evaluation.model;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind a figure (R-F2), with names, for the team of the platform: those that it counts, of the class in
/// which it
/// counts them.
@Repository
public class Facts {

    private static final After FROM_THE_LATEST = new After(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
    private static final After FROM_THE_OLDEST = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

    private static final String ROWS = """
            with looked as materialized (select cast(:looked as jsonb) as known),
            fact as (%1$s),
            classed as (
                select *, case cast(:by as text) when 'MOVEMENT' then %5$s else %2$s end as class,
                       case when :once then unit else id end as counted
                  from fact),
            once as (
                select distinct on (counted) *
                  from classed
                 order by counted, turn, day, id)
            select id, day, act, person, person_name, organisation, coalesce(organisation_name, '') as organisation_name,
                   offer, title, occupation, class, weight, answer
              from once
             where (cast(:group as text) = '' or class = :group)
               and (cast(:words as text) = ''
                    or holds_words(plain_words(concat_ws(' ', person_name, organisation_name, title)), :words))
               and (day, id) %3$s (cast(:day as date), cast(:id as uuid))
             order by day %4$s, id %4$s
             limit :limit
            """;

    /// One row for each employer, of the class of its first act, as the figure counts it (R-F3); the latest act first.
    private static final String EMPLOYERS = """
            with looked as materialized (select cast(:looked as jsonb) as known),
            fact as (%1$s),
            classed as (
                select *, %2$s as class
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
                   count(*) filter (where f.act = 'HIRE') as hires,
                   count(*) filter (where f.act = 'IMMERSION') as immersions,
                   count(*) filter (where f.act = 'PUPIL') as pupils
              from classed f
              join first on first.unit = f.unit
             where (cast(:group as text) = '' or first.class = :group)
               and (cast(:words as text) = '' or holds_words(plain_words(organisation_name), :words))
             group by f.unit, f.organisation, first.class
            having (max(f.day), f.unit) %3$s (cast(:day as date), cast(:id as uuid))
             order by max(f.day) %4$s, f.unit %4$s
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Lookup lookup;

    Facts(JdbcClient jdbc, Lookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /// Where a page goes on: after this row.
    public record After(LocalDate day, UUID id) {}

    /// Which of them, in which order: of a class of a break-down (all when `group` is empty), with these words in a
    /// name
    /// or a title, the latest first or the oldest.
    public record Choice(@Nullable Breakdown by, String group, String words, boolean oldestFirst) {

        public static final Choice ALL = new Choice(null, "", "", false);

        public static Choice of(Breakdown by, String group) {
            return new Choice(by, group, "", false);
        }
    }

    public List<FactRow> rows(
            Indicator indicator,
            String platform,
            Period period,
            LocalDate today,
            Choice choice,
            @Nullable After after,
            int limit) {
        return asked(ROWS, indicator, platform, period, today, choice, after, limit)
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
            String platform, Period period, LocalDate today, Choice choice, @Nullable After after, int limit) {
        return asked(EMPLOYERS, Indicators.EMPLOYERS, platform, period, today, choice, after, limit)
                .query((row, _) -> new EmployerRow(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("organisation_name"),
                        row.getLong("needs"),
                        row.getLong("offers"),
                        row.getLong("contacts"),
                        row.getLong("hires"),
                        row.getLong("immersions"),
                        row.getLong("pupils")))
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String sql,
            Indicator indicator,
            String platform,
            Period period,
            LocalDate today,
            Choice choice,
            @Nullable After after,
            int limit) {
        var by = choice.by();
        var from = Objects.requireNonNullElse(after, choice.oldestFirst() ? FROM_THE_OLDEST : FROM_THE_LATEST);
        return jdbc.sql(sql.formatted(
                        Measure.named(indicator),
                        Measure.CLASS.formatted("cast(:by as text)"),
                        choice.oldestFirst() ? ">" : "<",
                        choice.oldestFirst() ? "asc" : "desc",
                        Measure.movement(":from", ":until")))
                .param("platform", platform)
                .param("looked", lookup.known(by == null ? Set.of() : Set.of(by), platform))
                .param("codes", new String[] {indicator.code()})
                .param("from", Date.valueOf(period.from()))
                .param("until", Date.valueOf(period.until()))
                .param("today", Date.valueOf(today))
                .param("by", by == null ? "" : by.name())
                .param("group", choice.group())
                .param("words", choice.words())
                .param("once", indicator.people())
                .param("day", Date.valueOf(from.day()))
                .param("id", from.id())
                .param("limit", limit);
    }
}
