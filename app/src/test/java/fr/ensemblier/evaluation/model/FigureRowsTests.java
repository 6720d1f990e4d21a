package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.TODAY;
import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.evaluation.model.Figures.Bucket;
import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-F2, R-F3, R-F5: a figure, its classes, its months and the rows that it opens are the same facts.
@WholeApplication
class FigureRowsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    @Autowired
    Facts facts;

    private SmallWorld world;
    private SupportWorld support;
    private Asking asked;

    @BeforeEach
    void emptyPlatform() {
        world = new SmallWorld(jdbc);
        support = new SupportWorld(jdbc, world.platform);
        asked = new Asking(figures, world);
    }

    @Test
    void monthsAddUpToTheYear() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        for (var month = 1; month <= 11; month++) {
            for (var times = 0; times < month; times++) {
                world.hire(world.person(), ehpad, "PRIVE_CDI", null, day(month, 1 + times));
            }
        }

        var months = Actors.as(
                team(world.platform), () -> asked.cells(new Question(Indicators.HIRES, YEAR, Bucket.MONTH, null)));

        assertThat(months).hasSize(11);
        assertThat(months.stream().mapToLong(Cell::count).sum())
                .isEqualTo(asked.count(Indicators.HIRES, YEAR))
                .isEqualTo(66);
    }

    @Test
    void opensTheRowsOfEachFigure() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var amina = world.person();
        var offer = world.offer(ehpad, "aide-soignant", 3, 2, day(3, 1), day(4, 11));
        world.need(ehpad, "aide-soignant", 3, day(3, 1));
        world.match(offer, ehpad, amina, day(3, 2), day(3, 16), day(3, 4));
        world.hire(amina, ehpad, "PRIVE_CDI", null, day(4, 1));

        for (var indicator : List.of(
                Indicators.EMPLOYERS,
                Indicators.NEEDS,
                Indicators.OFFERS,
                Indicators.PROPOSED,
                Indicators.CONTACTED,
                Indicators.HIRES,
                Indicators.FILLED)) {
            var rows = Actors.as(
                    team(world.platform),
                    () -> facts.rows(
                            indicator,
                            world.platform,
                            YEAR,
                            TODAY,
                            Facts.Choice.of(Breakdown.OCCUPATION, "aide-soignant"),
                            null,
                            50));
            assertThat(rows).as(indicator.code()).isNotEmpty();
            var after = new Facts.After(rows.getFirst().day(), rows.getFirst().id());
            var next = Actors.as(
                    team(world.platform),
                    () -> facts.rows(indicator, world.platform, YEAR, TODAY, Facts.Choice.ALL, after, 50));
            assertThat(next).hasSize(rows.size() - 1);
        }
        var named = Actors.as(
                team(world.platform),
                () -> facts.rows(Indicators.PROPOSED, world.platform, YEAR, TODAY, Facts.Choice.ALL, null, 50));
        assertThat(named.getFirst().personName()).isEqualTo("Amina Diallo");
    }

    @Test
    void everyBreakdownOfEveryIndicatorAddsUp() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var home = world.organisation("SAD", "FOR_PROFIT");
        var trained = new TrainingWorld(jdbc, world.platform);
        world.event("Forum", "FORUM", "PUBLISHED", day(3, 2), "{EVERYBODY}", 40, 6);
        world.event("Information", "INFORMATION", "PUBLISHED", day(4, 2), "{JOB_SEEKERS,PUPILS}", null, 9);
        for (var employer : List.of(ehpad, home)) {
            var offer = world.offer(
                    employer, employer.equals(home) ? "aide-a-domicile" : "infirmier", 3, 1, day(3, 1), day(6, 1));
            world.need(employer, "infirmier", 4, day(3, 1));
            world.match(offer, employer, world.person(), day(3, 2), day(3, 16), day(3, 4));
            world.hire(world.person(), employer, "PRIVE_CDD", null, day(4, 1));
            var met = world.person();
            world.talked(met, day(5, 1));
            world.barrier(met, "MOBILITY", day(5, 1), employer.equals(home) ? day(6, 1) : null);
            support.left(met, day(5, 1), day(9, 1), employer.equals(home) ? "OTHER" : "WORK", false);
            support.training(support.pathway(met, day(5, 2)), 1, day(5, 3));
            support.immersion(met, employer, "PMSMP", "ENDED", day(5, 2), 1, "POSITIVE");
            var session = trained.session(day(3, 2), 10, 4, null);
            trained.trainee(session, met, day(3, 2), day(6, 1), null, employer.equals(home) ? "WHOLE" : "BLOCKS");
            trained.vae(met, employer.equals(home) ? "HYBRID" : "COLLECTIVE", "SENT", null, day(4, 2), null);
            trained.school(met, employer.equals(home) ? "ADMITTED" : "REFUSED", employer.equals(home) ? null : "RANK");
            support.referral(met, employer, day(5, 1), employer.equals(home) ? day(5, 9) : null);
            world.tutored(world.hire(met, employer, "PRIVE_CDI", null, day(5, 4)), "YES", day(5, 4), 1);
            world.hire(world.person(), employer, "PRIVE_CDI", null, LocalDate.of(2025, 5, 4));
        }

        for (var indicator : Indicators.all()) {
            for (var by : indicator.breakdowns()) {
                assertThat(asked.sum(indicator, by))
                        .as(indicator.code() + " " + by)
                        .isEqualTo(asked.count(indicator, YEAR))
                        .isPositive();
            }
        }
    }

    /// R-F2, R-F3: who was proposed for two occupations counts in the class of the first, and its row alone opens
    /// there.
    @Test
    void aClassOpensTheRowsThatItCounts() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var amina = world.person();
        var first = world.offer(ehpad, "ash", 3, 0, day(3, 1), null);
        var second = world.offer(ehpad, "infirmier", 3, 0, day(4, 1), null);
        world.match(first, ehpad, amina, day(3, 2), day(3, 16), null);
        world.match(second, ehpad, amina, day(4, 2), day(4, 16), null);

        var classes = Actors.as(
                team(world.platform),
                () -> asked.cells(new Question(Indicators.PROPOSED, YEAR, Bucket.NONE, Breakdown.OCCUPATION)));
        assertThat(classes).extracting(Cell::group).containsExactly("ash");
        for (var occupation : List.of("ash", "infirmier")) {
            var rows = Actors.as(
                    team(world.platform),
                    () -> facts.rows(
                            Indicators.PROPOSED,
                            world.platform,
                            YEAR,
                            TODAY,
                            Facts.Choice.of(Breakdown.OCCUPATION, occupation),
                            null,
                            50));
            assertThat(rows).as(occupation).hasSize(occupation.equals("ash") ? 1 : 0);
        }
    }

    @Test
    void rowsAreFoundByTheirWordsAndReadFromEitherEnd() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        world.hire(world.person(), ehpad, "PRIVE_CDI", null, day(4, 1));
        world.hire(world.person(), ehpad, "PRIVE_CDI", null, day(6, 1));

        assertThat(found("", true)).extracting(FactRow::day).containsExactly(day(4, 1), day(6, 1));
        assertThat(found("", false)).extracting(FactRow::day).containsExactly(day(6, 1), day(4, 1));
        assertThat(found("diallo", false)).hasSize(2);
        assertThat(found("personne de ce nom", false)).isEmpty();
    }

    private List<FactRow> found(String words, boolean oldestFirst) {
        return Actors.as(
                team(world.platform),
                () -> facts.rows(
                        Indicators.HIRES,
                        world.platform,
                        YEAR,
                        TODAY,
                        new Facts.Choice(null, "", words, oldestFirst),
                        null,
                        50));
    }

    /// R-F2: what a figure says is what its rows add up to, whatever the indicator.
    @Test
    void eachFigureIsTheSumOfTheRowsThatItOpens() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        var amina = world.person();
        var offer = world.offer(ehpad, "aide-soignant", 3, 2, day(3, 1), day(4, 11));
        world.offer(ehpad, "infirmier", 2, 0, day(3, 5), null);
        world.need(ehpad, "aide-soignant", 3, day(3, 1));
        world.need(ehpad, "infirmier", 4, day(3, 9));
        world.match(offer, ehpad, amina, day(3, 2), day(3, 16), day(3, 4));
        world.match(offer, ehpad, world.person(), day(3, 2), day(3, 16), day(3, 20));
        world.hire(amina, ehpad, "PRIVE_CDI", null, day(4, 1));

        assertThat(rows(Indicators.NEEDS).stream().mapToLong(FactRow::weight).sum())
                .isEqualTo(asked.count(Indicators.NEEDS, YEAR))
                .isEqualTo(7);
        assertThat(rows(Indicators.OFFERS))
                .hasSize((int) asked.count(Indicators.OFFERS, YEAR))
                .hasSize(2);
        assertThat(rows(Indicators.OFFERS).stream().mapToLong(FactRow::weight).sum())
                .isEqualTo(asked.total(Indicators.OFFERS, YEAR).whole());
        assertThat(rows(Indicators.HIRES))
                .hasSize((int) asked.count(Indicators.HIRES, YEAR))
                .hasSize(1);
        assertThat(rows(Indicators.CONTACTED))
                .hasSize((int) asked.total(Indicators.CONTACTED, YEAR).whole())
                .hasSize(2);
        assertThat(rows(Indicators.CONTACTED).stream().filter(row -> "IN_TIME".equals(row.answer())))
                .hasSize((int) asked.total(Indicators.CONTACTED, YEAR).part());
        assertThat(rows(Indicators.PROPOSED).stream().map(FactRow::person).distinct())
                .hasSize((int) asked.count(Indicators.PROPOSED, YEAR));
        assertThat(rows(Indicators.EMPLOYERS).stream()
                        .map(FactRow::organisation)
                        .distinct())
                .hasSize((int) asked.count(Indicators.EMPLOYERS, YEAR));
        assertThat(rows(Indicators.FILLED).stream().mapToLong(FactRow::weight).sum())
                .isEqualTo(asked.total(Indicators.FILLED, YEAR).whole());
    }

    /// R-F1: month, quarter, year, and since the opening, each with its own days.
    @Test
    void countsEachPeriodByItsOwnDays() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        for (var day : List.of(
                LocalDate.of(2024, 6, 1), day(1, 31), day(2, 1), day(9, 30), day(10, 1), day(10, 31), day(11, 1))) {
            world.hire(world.person(), ehpad, "PRIVE_CDI", null, day);
        }

        assertThat(asked.count(Indicators.HIRES, Period.month(YearMonth.of(2026, 10))))
                .isEqualTo(2);
        assertThat(asked.count(Indicators.HIRES, Period.quarter(2026, 4).upTo(TODAY)))
                .isEqualTo(3);
        assertThat(asked.count(Indicators.HIRES, Period.quarter(2026, 1))).isEqualTo(2);
        assertThat(asked.count(Indicators.HIRES, YEAR)).isEqualTo(6);
        assertThat(asked.count(Indicators.HIRES, Period.sinceOpening(TODAY))).isEqualTo(7);
    }

    private List<FactRow> rows(Indicator indicator) {
        return Actors.as(
                team(world.platform),
                () -> facts.rows(indicator, world.platform, YEAR, TODAY, Facts.Choice.ALL, null, 50));
    }
}
