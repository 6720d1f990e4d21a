package fr.ensemblier.evaluation.model;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the facts that other modules publish (R-F2), and reads nothing else.
///
/// All questions of a page are answered by one statement, which reads each view once. The national level runs the same
/// one on the views without names.
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

    /// Views that several indicators count are read once, under their own names, without the names of people.
    /// `once` keeps one fact of what is counted once (R-F3), so that the classes add up to the figure. A fact
    /// that lasts is in each stretch of time that it touches: `part` says that it begins there, `whole` that it
    /// goes on after it.
    private static final String TEXT = """
            with looked as materialized (select cast(:looked as jsonb) as known),
            offer_fact as materialized (
                select platform_id, on_day, closed_on, offer_id, occupation, setting, family, sector, contract_class, openings,
                       filled, holder
                  from offer_fact
                 where %4$s),
            proposed_fact as materialized (
                select platform_id, person_platform_id, person_key, on_day, match_id, occupation, setting, family, sector,
                       contract_class, treat_before, contacted_on, offer_gone%1$s
                  from proposed_fact
                 where on_day between :from and :until and (%5$s)),
            hire_fact as materialized (
                select platform_id, on_day, hire_id, organisation_id, occupation, setting, family, sector, contract_class, lasting,
                       working_time, brought_by, person_key, days_to_job%1$s
                  from hire_fact
                 where on_day between :from and :until and %4$s),
            retention_fact as materialized (
                select platform_id, on_day, due, hire_id, occupation, setting, family, sector, contract_class, lasting,
                       with_employer, in_sector%1$s
                  from retention_fact
                 where on_day between :from and :until and %4$s),
            fact as materialized (%2$s),
            question as (
                select *
                  from unnest(cast(:asked as text[]), cast(:firsts as date[]), cast(:lasts as date[]),
                              cast(:patterns as text[]), cast(:classes as text[]))
                       with ordinality as q (code, first_day, last_day, pattern, class_by, number)),
            stretch as (
                select q.*, q.first_day as since, q.last_day as upto
                  from question q
                 where q.pattern = ''
                union all
                select q.*, greatest(q.first_day, cast(start as date)),
                       least(q.last_day, cast(start + cast(step as interval) as date) - 1)
                  from question q
                 cross join lateral (select case q.pattern when 'YYYY' then 'year' else 'month' end as unit,
                                            case q.pattern when 'YYYY' then '1 year' else '1 month' end as step) s
                 cross join lateral generate_series(date_trunc(unit, cast(q.first_day as timestamp)),
                                                    cast(q.last_day as timestamp), cast(step as interval)) as start
                 where q.pattern <> ''),
            seen as (
                select q.number, to_char(f.day, q.pattern) as bucket,
                       %3$s as class,
                       f.platform_id, f.unit, f.day, f.id, f.turn, f.count, f.part, f.whole, f.delay
                  from question q
                  join fact f on f.code = q.code and f.until is null and f.day between q.first_day and q.last_day
                union all
                select q.number, to_char(q.since, q.pattern) as bucket,
                       case q.class_by when 'MOVEMENT' then %6$s else %3$s end as class,
                       f.platform_id, f.unit, f.day, f.id, f.turn, f.count,
                       case when f.day >= q.since then 1 else 0 end, case when f.until > q.upto then 1 else 0 end, f.delay
                  from stretch q
                  join fact f on f.code = q.code and f.until is not null and f.day <= q.upto and f.until >= q.since),
            once as (
                select distinct on (number, platform_id, bucket, unit) *
                  from seen
                 order by number, platform_id, bucket, unit, turn, day, id)
            select number, platform_id, bucket, class,
                   sum(count) as count,
                   sum(part) as part,
                   sum(whole) as whole,
                   percentile_cont(0.5) within group (order by delay) as days,
                   count(delay) as n
              from once
             group by grouping sets ((number, platform_id, bucket, class), (number, bucket, class))
            """;

    /// One text for each way of asking: where the platform is a plain equality, PostgreSQL keeps one plan for all of
    /// them, and planning is half of the cost.
    private record Asking(Level level, boolean ofOne) {}

    private static final Map<Asking, String> ANSWERS = Arrays.stream(Level.values())
            .flatMap(level -> Stream.of(new Asking(level, true), new Asking(level, false)))
            .collect(Collectors.toMap(Function.identity(), Figures::answers));

    private final JdbcClient jdbc;
    private final Lookup lookup;

    Figures(JdbcClient jdbc, Lookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /// The views of the network do not say who the persons are.
    private static String answers(Asking asking) {
        var team = asking.level() == Level.TEAM;
        var text = TEXT.formatted(
                team ? ", age, situation, source, commune, certifications, experience, sex, motive" : "",
                Measure.counted(asking.level(), asking.ofOne()),
                Measure.CLASS.formatted("q.class_by"),
                asking.ofOne() ? "platform_id = :platform" : "true",
                asking.ofOne() ? "platform_id = :platform or person_platform_id = :platform" : "true",
                Measure.movement("q.since", "q.upto"));
        return team ? text : text.replace("_fact", "_national");
    }

    /// All that is asked, in one reading. An empty `platform` asks for all that the actor may see.
    public Answers answers(Collection<Question> asked, Level level, String platform, LocalDate today) {
        var questions = List.copyOf(new LinkedHashSet<>(asked));
        if (questions.isEmpty()) {
            return new Answers(Map.of());
        }
        var cells =
                questions.stream().map(_ -> (List<Cell>) new ArrayList<Cell>()).toList();
        var codes = texts(questions, question -> question.indicator().code());
        jdbc.sql(Objects.requireNonNull(ANSWERS.get(new Asking(level, !platform.isEmpty()))))
                .param("platform", platform)
                .param("looked", lookup.known(breakdowns(questions), platform))
                .param("from", Date.valueOf(first(questions)))
                .param("until", Date.valueOf(last(questions)))
                .param("today", Date.valueOf(today))
                .param("codes", codes)
                .param("asked", codes)
                .param(
                        "firsts",
                        texts(questions, question -> question.period().from().toString()))
                .param(
                        "lasts",
                        texts(questions, question -> question.period().until().toString()))
                .param("patterns", texts(questions, question -> question.bucket().pattern))
                .param("classes", texts(questions, Figures::classes))
                .query(row -> {
                    cells.get(row.getInt("number") - 1).add(cell(row));
                });
        return new Answers(IntStream.range(0, cells.size())
                .boxed()
                .collect(Collectors.toMap(questions::get, at -> List.copyOf(cells.get(at)))));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("platform_id"),
                row.getString("bucket"),
                row.getString("class"),
                row.getLong("count"),
                row.getLong("part"),
                row.getLong("whole"),
                row.getDouble("days"),
                row.getLong("n"));
    }

    private static Set<Breakdown> breakdowns(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> Optional.ofNullable(question.by()).stream())
                .collect(Collectors.toSet());
    }

    private static String classes(Question question) {
        var by = question.by();
        return by == null ? "" : by.name();
    }

    private static String[] texts(List<Question> questions, Function<Question, String> text) {
        return questions.stream().map(text).toArray(String[]::new);
    }

    private static LocalDate first(List<Question> questions) {
        return questions.stream()
                .map(question -> question.period().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate last(List<Question> questions) {
        return questions.stream()
                .map(question -> question.period().until())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
