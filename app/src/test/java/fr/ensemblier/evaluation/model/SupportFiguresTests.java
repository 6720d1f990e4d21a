package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.TODAY;
import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-F2 to R-F5: the indicators of the people supported, on a world small enough to be counted by hand.
@WholeApplication
class SupportFiguresTests {

    private static final Actor NATIONAL = new Actor.National(UUID.randomUUID(), "Hélène");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    @Autowired
    Facts facts;

    private SmallWorld world;
    private Asking asked;

    @BeforeEach
    void emptyPlatform() {
        world = new SmallWorld(jdbc);
        asked = new Asking(figures, world);
    }

    /// R06: dated by the first talk, not by the file.
    @Test
    void countsWhomTheTeamHasMetOnTheDayOfTheFirstTalk() {
        world.talked(world.person(), day(2, 28));
        world.talked(world.person(), day(3, 1));
        world.talked(world.person(), LocalDate.of(2025, 12, 31));
        world.person();

        assertThat(asked.count(SupportIndicators.MET, YEAR)).isEqualTo(2);
        assertThat(asked.count(SupportIndicators.MET, Period.month(YearMonth.of(2026, 3))))
                .isEqualTo(1);
        assertThat(asked.count(SupportIndicators.MET, Period.sinceOpening(TODAY)))
                .isEqualTo(3);
        assertThat(rows(SupportIndicators.MET))
                .extracting(FactRow::personName)
                .containsExactly("Amina Diallo", "Amina Diallo");
    }

    /// R17: barriers, not people; those lifted among them.
    @Test
    void countsTheBarriersMetAndThoseLiftedAmongThem() {
        var amina = world.person();
        world.barrier(amina, "MOBILITY", day(3, 1), day(5, 1));
        world.barrier(amina, "CHILDCARE", day(3, 1), null);
        world.barrier(world.person(), "MOBILITY", day(4, 1), null);
        world.barrier(world.person(), "MOBILITY", LocalDate.of(2025, 4, 1), day(4, 1));

        var cell = asked.total(SupportIndicators.BARRIERS, YEAR);

        assertThat(cell.count()).isEqualTo(3);
        assertThat(cell.part()).isEqualTo(1);
        assertThat(classes(SupportIndicators.BARRIERS, Breakdown.BARRIER))
                .containsExactlyInAnyOrder("MOBILITY 2", "CHILDCARE 1");
        assertThat(classes(SupportIndicators.BARRIERS, Breakdown.STANDING))
                .containsExactlyInAnyOrder("LIFTED 1", "OPEN 2");
        assertThat(rows(SupportIndicators.BARRIERS)).hasSize(3);
    }

    /// R-P3: the network counts barriers by kind, and reads nobody.
    @Test
    void theNetworkCountsBarriersByKindWithoutReadingThem() {
        world.barrier(world.person(), "MOBILITY", day(3, 1), null);

        var cell = Actors.as(
                NATIONAL, () -> asked.total(SupportIndicators.BARRIERS, Level.NATIONAL, world.platform, YEAR));

        assertThat(cell.count()).isEqualTo(1);
        for (var view : List.of("barrier_fact", "met_fact")) {
            assertThat(Actors.as(
                            NATIONAL,
                            () -> jdbc.sql("select count(*) from " + view)
                                    .query(Long.class)
                                    .single()))
                    .as(view)
                    .isZero();
        }
    }

    private List<String> classes(Indicator indicator, Breakdown by) {
        return Actors.as(
                team(world.platform),
                () -> asked.cells(Question.of(indicator, YEAR, by)).stream()
                        .map(cell -> cell.group() + " " + cell.count())
                        .toList());
    }

    private List<FactRow> rows(Indicator indicator) {
        return Actors.as(
                team(world.platform),
                () -> facts.rows(indicator, world.platform, YEAR, TODAY, Facts.Choice.ALL, null, 50));
    }
}
