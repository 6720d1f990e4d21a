package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Asking.YEAR;
import static fr.ensemblier.evaluation.model.Asking.day;
import static fr.ensemblier.evaluation.model.Asking.team;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-F5: the break-downs by who a person is, for her team alone.
@WholeApplication
class WhoSheIsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    /// R-F5: who she is, as she was at entry; a hire does not make a job seeker somebody in work.
    @Test
    void dividesByWhoSheWasAtEntry() {
        var world = new SmallWorld(jdbc);
        var support = new SupportWorld(jdbc, world.platform);
        var amina = world.person();
        world.born(amina, 2005);
        support.holds(amina, "{DEAES,DEAS}", 3);
        support.worksNow(amina);
        world.hire(amina, null, "PRIVE_CDI", null, day(3, 1));
        world.hire(world.person(), null, "PRIVE_CDI", null, day(3, 2));

        assertThat(classes(world, Indicators.HIRES, Breakdown.SITUATION)).containsExactly("JOB_SEEKER 2");
        assertThat(classes(world, Indicators.HIRES, Breakdown.AUDIENCE))
                .containsExactlyInAnyOrder("UNDER_26_OUT_OF_WORK 1", "JOB_SEEKER 1");
        assertThat(classes(world, Indicators.HIRES, Breakdown.LEVEL)).containsExactlyInAnyOrder("4 1", "? 1");
        assertThat(classes(world, Indicators.HIRES, Breakdown.EXPERIENCE)).containsExactlyInAnyOrder("YES 1", "? 1");
        assertThat(classes(world, Indicators.HIRES, Breakdown.BASIN)).containsExactly("OUT 2");
    }

    /// R-F5: her sex and why she came are said by her; who was not asked is a class, and so is who would rather not
    /// say.
    @Test
    void dividesByHerSexAndByWhySheCame() {
        var world = new SmallWorld(jdbc);
        var amina = world.person();
        var leila = world.person();
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set sex = 'WOMAN', motive = 'QUALIFICATION' where id = ?")
                        .param(amina)
                        .update());
        Actors.machine(
                "test",
                () -> jdbc.sql("update person set sex = 'NOT_SAID' where id = ?")
                        .param(leila)
                        .update());
        world.hire(amina, null, "PRIVE_CDI", null, day(3, 1));
        world.hire(leila, null, "PRIVE_CDI", null, day(3, 2));
        world.hire(world.person(), null, "PRIVE_CDI", null, day(3, 3));
        world.talked(amina, day(3, 1));

        assertThat(classes(world, Indicators.HIRES, Breakdown.SEX))
                .containsExactlyInAnyOrder("WOMAN 1", "NOT_SAID 1", "? 1");
        assertThat(classes(world, Indicators.HIRES, Breakdown.MOTIVE))
                .containsExactlyInAnyOrder("QUALIFICATION 1", "? 2");
        assertThat(classes(world, SupportIndicators.MET, Breakdown.MOTIVE)).containsExactly("QUALIFICATION 1");
    }

    /// R-F9: the network reads neither, as of nothing that tells persons apart.
    @Test
    void theNetworkDividesNobodyByThem() {
        assertThat(Indicators.HIRES.shared()).doesNotContain(Breakdown.SEX, Breakdown.MOTIVE);
        assertThat(SupportIndicators.MET.shared()).doesNotContain(Breakdown.SEX, Breakdown.MOTIVE);
    }

    /// R-F5: the basin is the EPCI of her commune.
    @Test
    void dividesByTheBasinWhereSheLives() {
        var world = new SmallWorld(jdbc, "33-" + UUID.randomUUID().toString().substring(0, 6));
        world.talked(world.person(), day(3, 1));

        assertThat(classes(world, SupportIndicators.MET, Breakdown.BASIN)).containsExactly("243300316 1");
    }

    private List<String> classes(SmallWorld world, Indicator indicator, Breakdown by) {
        return Actors.as(
                team(world.platform),
                () -> new Asking(figures, world)
                        .cells(Question.of(indicator, YEAR, by)).stream()
                                .map(cell -> cell.group() + " " + cell.count())
                                .toList());
    }
}
