package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.TODAY;
import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-F2, R-F4, R-F9: what the network counts, and what nobody else reads from it.
@WholeApplication
class NationalFiguresTests {

    private static final Actor NATIONAL = new Actor.National(UUID.randomUUID(), "Hélène");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    private SmallWorld world;
    private Asking asked;

    @BeforeEach
    void emptyPlatform() {
        world = new SmallWorld(jdbc);
        asked = new Asking(figures, world);
    }

    /// R-P3, R-P7: the national level gets figures, never a row of a person.
    @Test
    void theNationalLevelCountsWithoutReadingAnybody() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        world.hire(world.person(), ehpad, "PRIVE_CDI", null, day(2, 1));

        var cell = Actors.as(NATIONAL, () -> asked.total(Indicators.HIRES, Level.NATIONAL, world.platform, YEAR));

        assertThat(cell.count()).isEqualTo(1);
        for (var table : List.of(
                "person",
                "profile",
                "hire",
                "match",
                "contact",
                "candidate_card",
                "hire_fact",
                "proposed_fact",
                "employer_act_fact",
                "need_fact",
                "offer_fact")) {
            var rows = Actors.as(
                    NATIONAL,
                    () -> jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
            assertThat(rows).as(table).isZero();
        }
    }

    @Test
    void teamsAndEmployersGetNothingFromTheNationalViews() {
        var ehpad = world.organisation("EHPAD", "NON_PROFIT");
        world.hire(world.person(), ehpad, "PRIVE_CDI", null, day(2, 1));

        for (var view : List.of(
                "hire_national", "proposed_national", "employer_act_national", "need_national", "offer_national")) {
            for (var actor : List.of(
                    new Actor.Visitor(),
                    team(world.platform),
                    new Actor.Employer(UUID.randomUUID(), "Paul", new PlatformId(world.platform), ehpad, true))) {
                var rows = Actors.as(
                        actor,
                        () -> jdbc.sql("select count(*) from " + view)
                                .query(Long.class)
                                .single());
                assertThat(rows).as(view + " " + actor.kind()).isZero();
            }
            assertThatThrownBy(() -> Actors.as(
                            NATIONAL, () -> jdbc.sql("delete from " + view).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /// R-F4: a national rate is a sum divided by a sum. Here 1 of 1 and 1 of 9: 20 %, and no mean of 100 % and 11 %.
    @Test
    void addsUpNumeratorsAndDenominatorsOfAllPlatforms() {
        var day = LocalDate.of(2016, 1, 1)
                .plusDays(java.util.concurrent.ThreadLocalRandom.current().nextInt(1500));
        var other = new SmallWorld(jdbc);
        world.offer(world.organisation("EHPAD", "NON_PROFIT"), "aide-soignant", 1, 1, day, day.plusDays(9));
        other.offer(other.organisation("SAD", "PUBLIC"), "aide-soignant", 9, 1, day, day.plusDays(9));
        var that = new Period(Period.Grain.MONTH, "x", day.plusDays(9), day.plusDays(9));

        var all = Actors.as(
                NATIONAL,
                () -> figures.answers(List.of(Question.of(Indicators.FILLED, that)), Level.NATIONAL, "", TODAY)
                        .to(Question.of(Indicators.FILLED, that)));

        var mine = all.stream()
                .filter(cell -> world.platform.equals(cell.platform()) || other.platform.equals(cell.platform()))
                .toList();
        assertThat(mine.stream().mapToLong(Cell::part).sum()).isEqualTo(2);
        assertThat(mine.stream().mapToLong(Cell::whole).sum()).isEqualTo(10);
        var together =
                all.stream().filter(cell -> cell.platform() == null).findFirst().orElseThrow();
        assertThat(together.part())
                .isEqualTo(all.stream()
                        .filter(cell -> cell.platform() != null)
                        .mapToLong(Cell::part)
                        .sum());
        assertThat(together.whole())
                .isEqualTo(all.stream()
                        .filter(cell -> cell.platform() != null)
                        .mapToLong(Cell::whole)
                        .sum());
    }
}
