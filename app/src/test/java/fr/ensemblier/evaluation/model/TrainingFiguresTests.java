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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-F2 to R-F5: R09, S03, S04, S05 and S15 on a world small enough to be counted by hand; each opens its rows.
@WholeApplication
class TrainingFiguresTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    @Autowired
    Facts facts;

    private SmallWorld world;
    private Asking asked;
    private TrainingWorld trained;

    @BeforeEach
    void aCourse() {
        world = new SmallWorld(jdbc);
        asked = new Asking(figures, world);
        trained = new TrainingWorld(jdbc, world.platform);
    }

    @Test
    void countsSeatsTakenFreeAndCancelled() {
        var session = trained.session(day(3, 2), 10, 4, null);
        trained.trainee(session, world.person(), day(3, 2), null, null, null);
        trained.session(day(5, 4), 8, 0, "FEW_CANDIDATES");
        trained.session(LocalDate.of(2025, 5, 4), 8, 0, null);
        trained.session(day(6, 1), null, 0, null);

        var cell = asked.total(TrainingIndicators.SEATS_OPENED, YEAR);

        assertThat(List.of(cell.count(), cell.part(), cell.whole())).containsExactly(18L, 5L, 8L);
        assertThat(classes(TrainingIndicators.SEATS_OPENED, Breakdown.SEATS))
                .containsExactlyInAnyOrder("FILLED 5", "FREE 5", "CANCELLED 8");
        assertThat(rows(TrainingIndicators.SEATS_OPENED)).hasSize(3);
        assertThat(Labels.companion(TrainingIndicators.SEATS_OPENED, cell)).contains("prises", "annulées");
    }

    @Test
    void countsEntriesEndsAndCertifications() {
        var amina = world.person();
        var spring = trained.session(day(3, 2), 10, 0, null);
        var autumn = trained.session(day(9, 7), 10, 0, null);
        trained.trainee(spring, amina, day(3, 2), day(6, 30), null, "WHOLE");
        trained.trainee(autumn, amina, day(9, 7), null, null, null);
        trained.trainee(spring, world.person(), day(3, 2), day(6, 30), null, "BLOCKS");
        trained.trainee(spring, world.person(), day(3, 2), day(4, 1), "ABSENCE", null);

        assertThat(asked.count(TrainingIndicators.ENTRIES, YEAR))
                .as("a person counts once")
                .isEqualTo(3);
        assertThat(classes(TrainingIndicators.ENTRIES, Breakdown.TAUGHT)).containsExactly("4 3");
        var ends = asked.total(TrainingIndicators.COMPLETED, YEAR);
        assertThat(List.of(ends.part(), ends.whole())).containsExactly(2L, 3L);
        assertThat(classes(TrainingIndicators.COMPLETED, Breakdown.CAUSE))
                .containsExactlyInAnyOrder("FINISHED 2", "ABSENCE 1");
        var certified = asked.total(TrainingIndicators.CERTIFIED, YEAR);
        assertThat(List.of(certified.count(), certified.part())).containsExactly(2L, 1L);
        assertThat(rows(TrainingIndicators.CERTIFIED))
                .extracting(FactRow::title)
                .containsOnly("DEAS");
        assertThat(rows(TrainingIndicators.COMPLETED)).hasSize(3);
    }

    /// R21, S05: a VAE begun counts by its kind; what its jury gave is a class apart.
    @Test
    void countsVaesApart() {
        trained.vae(world.person(), "HYBRID", "SENT", null, day(3, 2), null);
        trained.vae(world.person(), "COLLECTIVE", "JUDGED", "WHOLE", day(3, 2), day(6, 30));
        trained.vae(world.person(), "COLLECTIVE", "JUDGED", "NONE", day(3, 2), day(6, 30));
        trained.trainee(trained.session(day(3, 2), 10, 0, null), world.person(), day(3, 2), day(6, 30), null, "WHOLE");

        assertThat(asked.count(TrainingIndicators.VAES, YEAR)).isEqualTo(3);
        assertThat(classes(TrainingIndicators.VAES, Breakdown.VAE_KIND))
                .containsExactlyInAnyOrder("HYBRID 1", "COLLECTIVE 2");
        assertThat(rows(TrainingIndicators.VAES))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.personName()).isNotNull());
        assertThat(classes(TrainingIndicators.CERTIFIED, Breakdown.OBTAINED))
                .containsExactlyInAnyOrder("WHOLE 1", "VAE_WHOLE 1");
        var certified = asked.total(TrainingIndicators.CERTIFIED, YEAR);
        assertThat(List.of(certified.count(), certified.part())).containsExactly(2L, 2L);
        var national = new Actor.National(UUID.randomUUID(), "Hélène");
        assertThat(Actors.as(
                        national,
                        () -> asked.total(TrainingIndicators.VAES, Level.NATIONAL, world.platform, YEAR)
                                .count()))
                .isEqualTo(3);
    }

    /// A waiting list is no answer yet.
    @Test
    void countsAdmissionsAmongAnswers() {
        trained.school(world.person(), "ADMITTED", null);
        trained.school(world.person(), "ADMITTED", null);
        trained.school(world.person(), "REFUSED", "RANK");
        trained.school(world.person(), "SENT", null);

        var cell = asked.total(TrainingIndicators.ADMITTED, YEAR);

        assertThat(List.of(cell.part(), cell.whole())).containsExactly(2L, 3L);
        assertThat(rows(TrainingIndicators.ADMITTED)).hasSize(3);
    }

    /// R-P7: the network counts the same, and reads nobody.
    @Test
    void theNetworkReadsNobody() {
        trained.trainee(trained.session(day(3, 2), 10, 0, null), world.person(), day(3, 2), null, null, null);
        var national = new Actor.National(UUID.randomUUID(), "Hélène");

        assertThat(Actors.as(
                        national,
                        () -> asked.total(TrainingIndicators.ENTRIES, Level.NATIONAL, world.platform, YEAR)
                                .count()))
                .isEqualTo(1);
        for (var view : List.of("seat_fact", "trainee_fact", "admission_fact", "vae_fact")) {
            assertThat(Actors.as(
                            national,
                            () -> jdbc.sql("select count(*) from " + view)
                                    .query(Long.class)
                                    .single()))
                    .as(view)
                    .isZero();
        }
    }

    private List<FactRow> rows(Indicator indicator) {
        return Actors.as(
                team(world.platform),
                () -> facts.rows(indicator, world.platform, YEAR, TODAY, Facts.Choice.ALL, null, 50));
    }

    private List<String> classes(Indicator indicator, Breakdown by) {
        return Actors.as(team(world.platform), () -> asked.cells(Question.of(indicator, YEAR, by))).stream()
                .map(cell -> cell.group() + " " + cell.count())
                .toList();
    }
}
