package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R08 and S14, on a world small enough to be counted by hand.
@WholeApplication
class ImmersionFiguresTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    @Autowired
    Facts facts;

    private SmallWorld world;
    private SupportWorld support;
    private Asking asked;
    private UUID place = UUID.randomUUID();

    @BeforeEach
    void emptyPlatform() {
        world = new SmallWorld(jdbc);
        support = new SupportWorld(jdbc, world.platform);
        asked = new Asking(figures, world);
        place = world.organisation("SAD", "FOR_PROFIT");
    }

    /// R08: those that went to their last day, with their days.
    @Test
    void countsTheImmersionsDoneAndTheirDays() {
        support.immersion(world.person(), place, "PMSMP", "ENDED", day(3, 2), 5, null);
        support.immersion(world.person(), place, "VISIT", "ENDED", day(4, 1), 1, null);
        support.immersion(world.person(), place, "PMSMP", "INTERRUPTED", day(5, 1), 5, null);
        support.immersion(world.person(), place, "PMSMP", "ENDED", LocalDate.of(2025, 12, 1), 5, null);

        var cell = asked.total(SupportIndicators.IMMERSIONS, YEAR);

        assertThat(List.of(cell.count(), cell.whole())).containsExactly(2L, 6L);
        assertThat(rows(SupportIndicators.IMMERSIONS))
                .extracting(FactRow::organisationName, FactRow::personName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Les Tilleuls", "Amina Diallo"),
                        org.assertj.core.groups.Tuple.tuple("Les Tilleuls", "Amina Diallo"));
    }

    /// R10: a structure that received somebody did an act; R08: a pupil without a file is no person of the platform.
    @Test
    void aStructureThatReceivedSomebodyIsInvolved() {
        support.immersion(world.person(), place, "PMSMP", "ENDED", day(3, 2), 5, null);
        var school = world.organisation("EHPAD", "NON_PROFIT");
        support.pupil(school, "DONE", day(2, 10));
        support.pupil(world.organisation("EHPAD", "PUBLIC"), "ACCEPTED", day(2, 10));

        assertThat(asked.count(Indicators.EMPLOYERS, YEAR)).isEqualTo(2);
        assertThat(asked.count(SupportIndicators.IMMERSIONS, YEAR)).isEqualTo(1);
        assertThat(Actors.as(
                                new Actor.National(UUID.randomUUID(), "Nadia"),
                                () -> asked.total(Indicators.EMPLOYERS, Level.NATIONAL, world.platform, YEAR))
                        .count())
                .isEqualTo(2);
    }

    /// S14: what began within three months decides, whatever the debrief said; who is not there yet is not counted.
    @Test
    void countsWhatBeganWithinThreeMonthsOfAPositiveDebrief() {
        var hired = world.person();
        support.immersion(hired, place, "PMSMP", "ENDED", day(3, 2), 1, "POSITIVE");
        world.hire(hired, null, "PRIVE_CDI", null, day(5, 1));
        var trained = world.person();
        support.immersion(trained, place, "PMSMP", "ENDED", day(3, 2), 1, "POSITIVE");
        support.training(support.pathway(trained, day(1, 5)), 1, day(4, 1));
        var entered = world.person();
        support.immersion(entered, place, "PMSMP", "ENDED", day(3, 2), 1, "POSITIVE");
        var sessions = new TrainingWorld(jdbc, world.platform);
        sessions.trainee(sessions.session(day(4, 6), 10, 0, null), entered, day(4, 6), null, null, null);
        var late = world.person();
        support.immersion(late, place, "PMSMP", "ENDED", day(3, 2), 1, "POSITIVE");
        world.hire(late, null, "PRIVE_CDI", null, day(6, 10));
        support.immersion(world.person(), place, "PMSMP", "ENDED", day(3, 2), 1, "NEGATIVE");
        support.immersion(world.person(), place, "PMSMP", "ENDED", day(11, 2), 1, "POSITIVE");

        var cell = asked.total(SupportIndicators.IMMERSIONS_LED_ON, YEAR);

        assertThat(List.of(cell.part(), cell.whole())).containsExactly(3L, 4L);
        assertThat(rows(SupportIndicators.IMMERSIONS_LED_ON))
                .extracting(FactRow::answer)
                .containsExactlyInAnyOrder("HIRE", "TRAINING", "TRAINING", "NONE");
    }

    /// The network counts the same and reads nobody.
    @Test
    void theNetworkCountsThemWithoutReadingThem() {
        support.immersion(world.person(), place, "PMSMP", "ENDED", day(3, 2), 5, "POSITIVE");
        var national = new Actor.National(UUID.randomUUID(), "Hélène");

        var cell = Actors.as(
                national, () -> asked.total(SupportIndicators.IMMERSIONS, Level.NATIONAL, world.platform, YEAR));
        var led = Actors.as(
                national, () -> asked.total(SupportIndicators.IMMERSIONS_LED_ON, Level.NATIONAL, world.platform, YEAR));

        assertThat(List.of(cell.count(), cell.whole(), led.whole())).containsExactly(1L, 5L, 1L);
    }

    private List<FactRow> rows(Indicator indicator) {
        return Actors.as(
                team(world.platform),
                () -> facts.rows(indicator, world.platform, YEAR, Asking.TODAY, Facts.Choice.ALL, null, 50));
    }
}
