package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.TODAY;
import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.evaluation.model.Figures.Bucket;
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
    private SupportWorld support;
    private Asking asked;

    @BeforeEach
    void emptyPlatform() {
        world = new SmallWorld(jdbc);
        support = new SupportWorld(jdbc, world.platform);
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
        for (var view : List.of(
                "barrier_fact",
                "met_fact",
                "support_fact",
                "exit_fact",
                "training_fact",
                "retention_fact",
                "referral_fact",
                "referral_counted",
                "immersion_fact",
                "led_on_fact",
                "her_classes")) {
            assertThat(Actors.as(
                            NATIONAL,
                            () -> jdbc.sql("select count(*) from " + view)
                                    .query(Long.class)
                                    .single()))
                    .as(view)
                    .isZero();
        }
    }

    /// R07: pathways that overlap are one stretch; who was there, who came and who left add up.
    @Test
    void countsWhomThePlatformSupportsInEachStretchOfTime() {
        support.pathway(world.person(), LocalDate.of(2025, 10, 1));
        var twice = world.person();
        support.left(twice, day(2, 1), day(4, 10), "OTHER", false);
        support.left(twice, day(4, 5), day(6, 30), "TRAINING", true);
        support.left(world.person(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "OTHER", false);
        support.pathway(world.person(), day(3, 15));

        var cell = asked.total(SupportIndicators.SUPPORTED, YEAR);

        assertThat(List.of(cell.count(), cell.part(), cell.whole())).containsExactly(3L, 2L, 2L);
        assertThat(classes(SupportIndicators.SUPPORTED, Breakdown.MOVEMENT))
                .containsExactlyInAnyOrder("STAYED 1", "PASSED 1", "ENTERED 1");
        var april = asked.total(SupportIndicators.SUPPORTED, Period.month(YearMonth.of(2026, 4)));
        assertThat(List.of(april.count(), april.part(), april.whole())).containsExactly(3L, 0L, 3L);
        assertThat(Actors.as(
                                team(world.platform),
                                () -> asked.cells(new Question(SupportIndicators.SUPPORTED, YEAR, Bucket.MONTH, null)))
                        .stream()
                        .map(month -> month.bucket() + " " + month.count()))
                .contains("2026-01 1", "2026-02 2", "2026-06 3", "2026-07 2", "2026-11 2");
        assertThat(rows(SupportIndicators.SUPPORTED)).hasSize(3);
        assertThat(Labels.companion(SupportIndicators.SUPPORTED, cell)).contains("2", "entrées", "1", "sortie");
    }

    /// S07: a person counts by her last exit; each « dont » is a share of those who left for work or training.
    @Test
    void comparesExitsToWorkOrTrainingWithAllExits() {
        assertThat(result(SupportIndicators.LED_ON)).isEqualTo(new Result.Absent());
        var before = LocalDate.of(2025, 6, 1);
        support.left(world.person(), before, day(3, 1), "LASTING_WORK", true);
        support.left(world.person(), before, day(3, 2), "TRAINING", false);
        support.left(world.person(), before, day(3, 3), "OTHER", false);
        var twice = world.person();
        support.left(twice, before, day(2, 1), "TRAINING", true);
        support.left(twice, before, day(5, 1), "OTHER", false);

        assertThat(result(SupportIndicators.LED_ON)).isEqualTo(new Result.Rate(2, 4));
        assertThat(result(SupportIndicators.LED_TO_SECTOR)).isEqualTo(new Result.Rate(1, 2));
        assertThat(result(SupportIndicators.LED_TO_LASTING_WORK)).isEqualTo(new Result.Rate(1, 2));
        assertThat(classes(SupportIndicators.LED_ON, Breakdown.EXIT))
                .containsExactlyInAnyOrder("LASTING_WORK_IN 1", "TRAINING_OUT 1", "OTHER 2");
    }

    /// S08: from the first talk to the first training and the first hire after it, in days.
    @Test
    void takesTheMedianOfTheDaysSinceTheFirstTalk() {
        assertThat(result(SupportIndicators.DAYS_TO_JOB)).isEqualTo(new Result.Absent());
        var amina = world.person();
        world.talked(amina, day(1, 10));
        var pathway = support.pathway(amina, day(1, 10));
        support.training(pathway, 1, day(1, 20));
        support.training(pathway, 2, day(3, 1));
        world.hire(amina, null, "PRIVE_CDI", null, day(3, 1));
        world.hire(amina, null, "PRIVE_CDI", null, day(6, 1));
        var other = world.person();
        world.talked(other, day(1, 1));
        support.training(support.pathway(other, day(1, 1)), 1, day(1, 31));
        world.hire(other, null, "PRIVE_CDI", null, day(1, 11));
        var sessions = new TrainingWorld(jdbc, world.platform);
        sessions.trainee(sessions.session(day(1, 20), 10, 0, null), amina, day(1, 20), null, null, null);
        var without = world.person();
        world.talked(without, day(2, 1));
        sessions.trainee(sessions.session(day(2, 17), 10, 0, null), without, day(2, 17), null, null, null);
        var before = world.person();
        world.talked(before, day(5, 1));
        support.training(support.pathway(before, day(1, 1)), 1, day(1, 15));
        world.hire(before, null, "PRIVE_CDI", null, day(4, 1));

        assertThat(SupportIndicators.DAYS_TO_JOB.shared())
                .as("no class of a delay in the network: medians do not add up")
                .isEmpty();
        assertThat(result(SupportIndicators.DAYS_TO_TRAINING)).isEqualTo(new Result.Median(16, 3));
        assertThat(result(SupportIndicators.DAYS_TO_JOB)).isEqualTo(new Result.Median(30, 2));
        assertThat(rows(SupportIndicators.DAYS_TO_JOB)).hasSize(2);
    }

    /// S09: fifteen days, the last one counted; a referral stays in the count when her file goes (R-P6).
    @Test
    void comparesReferralsAnsweredInTimeWithThoseDue() {
        var body = world.organisation("ORIENTATION", "PUBLIC");
        var gone = world.person();
        support.referral(gone, body, day(3, 1), day(3, 10));
        support.referral(world.person(), body, day(3, 1), day(3, 16));
        support.referral(world.person(), body, day(3, 2), day(3, 20));
        support.referral(world.person(), body, day(3, 3), null);
        support.referral(world.person(), body, day(11, 15), null);

        assertThat(result(SupportIndicators.ANSWERED)).isEqualTo(new Result.Rate(2, 4));
        assertThat(classes(SupportIndicators.ANSWERED, Breakdown.REPLY))
                .containsExactlyInAnyOrder("IN_TIME 2", "LATE 1", "NONE 1");
        support.archived(gone);
        assertThat(result(SupportIndicators.ANSWERED)).isEqualTo(new Result.Rate(2, 4));
        assertThat(rows(SupportIndicators.ANSWERED)).hasSize(4);
    }

    /// R20: recruits whose tutor is trained, once each, by the day on which the tutoring begins; the latest said
    /// counts.
    @Test
    void countsRecruitsWithATrainedTutor() {
        var amina = world.person();
        var first = world.hire(amina, null, "PRIVE_CDI", null, day(3, 2));
        world.tutored(first, "NO", day(3, 2), 2);
        world.tutored(first, "YES", day(3, 9), 1);
        var second = world.hire(amina, null, "PRIVE_CDI", null, day(9, 7));
        world.tutored(second, "YES", day(9, 7), 1);
        world.tutored(world.hire(world.person(), null, "PRIVE_CDI", null, day(3, 2)), "UNKNOWN", day(3, 2), 1);
        world.tutored(world.hire(world.person(), null, "PRIVE_CDI", null, day(5, 4)), "YES", day(5, 4), 1);

        assertThat(asked.count(SupportIndicators.TUTORED, YEAR)).isEqualTo(2);
        assertThat(rows(SupportIndicators.TUTORED)).hasSize(2);
        assertThat(classes(SupportIndicators.TUTORED, Breakdown.CONTRACT)).containsExactly("PRIVE_CDI 2");
        assertThat(Actors.as(
                        NATIONAL,
                        () -> asked.total(SupportIndicators.TUTORED, Level.NATIONAL, world.platform, YEAR)
                                .count()))
                .isEqualTo(2);
    }

    /// I01, I02: of hires old enough and known; the unknown are shown, and are neither yes nor no.
    @Test
    void comparesThoseStillThereWithThoseKnown() {
        assertThat(result(SupportIndicators.WITH_EMPLOYER)).isEqualTo(new Result.Absent());
        var there = world.hire(world.person(), null, "PRIVE_CDI", null, day(1, 10));
        support.said(there, "M6", "PERSON", "THERE");
        var gone = world.hire(world.person(), null, "PRIVE_CDI", null, day(1, 11));
        support.said(gone, "M6", "PERSON", "LEFT");
        support.ended(gone, day(3, 1), "RESIGNATION");
        var moved = world.person();
        var first = world.hire(moved, null, "PRIVE_CDI", null, day(1, 12));
        support.ended(first, day(3, 1), "RESIGNATION");
        world.hire(moved, null, "PRIVE_CDI", null, day(5, 1));
        var contrary = world.hire(world.person(), null, "PRIVE_CDI", null, day(1, 13));
        support.said(contrary, "M6", "PERSON", "THERE");
        support.said(contrary, "M6", "EMPLOYER", "LEFT");
        world.hire(world.person(), null, "PRIVE_CDI", null, day(8, 1));

        var with = asked.total(SupportIndicators.WITH_EMPLOYER, YEAR);
        assertThat(SupportIndicators.WITH_EMPLOYER.result(with)).isEqualTo(new Result.Rate(2, 4));
        assertThat(with.count()).isEqualTo(5);
        assertThat(result(SupportIndicators.IN_SECTOR_AT_SIX_MONTHS)).isEqualTo(new Result.Rate(3, 4));
        assertThat(result(SupportIndicators.IN_SECTOR_AT_A_YEAR)).isEqualTo(new Result.Absent());
        assertThat(classes(SupportIndicators.WITH_EMPLOYER, Breakdown.RETENTION))
                .containsExactlyInAnyOrder("YES 2", "NO 2", "? 1");
        assertThat(Labels.companion(SupportIndicators.WITH_EMPLOYER, with)).isEqualTo("2 sur 4, 1\u00A0inconnue");
        assertThat(Labels.companion(SupportIndicators.WITH_EMPLOYER, new Cell(null, "", "", 4, 3, 4, 0, 0)))
                .as("nothing of the unknown where there is none")
                .isEqualTo("3 sur 4");
        assertThat(Labels.companion(SupportIndicators.WITH_EMPLOYER, new Cell(null, "", "", 10, 4, 5, 0, 0)))
                .as("bounds where more than one in five is unknown")
                .contains("entre 40", "et 90");
    }

    private Result result(Indicator indicator) {
        return indicator.result(asked.total(indicator, YEAR));
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
