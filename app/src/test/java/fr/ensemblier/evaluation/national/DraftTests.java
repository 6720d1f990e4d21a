package fr.ensemblier.evaluation.national;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.model.SupportIndicators;
import fr.ensemblier.evaluation.national.Table.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

/// R-F4 and R-T1: absent, zero and not applicable are three things; a rate of the network is a sum divided by a sum.
class DraftTests {

    private static final List<String> COLUMNS = List.of("2026", Network.OPENING);

    @Test
    void whoDoesNotRecruitIsInNoTotalAndShownInTheCoverage() {
        var table = table(
                Indicators.OFFERS,
                line("BAAM", new Cell(null, "", "", 10, 0, 12, 0, 0), true, false),
                line("Autonomie 31", new Cell(null, "", "", 7, 0, 9, 0, 0), false, false));

        assertThat(result(table.rows().get(1))).isEqualTo(new Result.NotApplicable());
        assertThat(result(table.total())).isEqualTo(new Result.Count(10));
        assertThat(table.concerned()).containsOnly(1);
        assertThat(table.all()).containsOnly(2);
    }

    @Test
    void whoHasEnteredNothingIsAbsentAndWhoHasDoneNothingIsZero() {
        var table = table(
                Indicators.OFFERS,
                line("Sans saisie", Draft.NONE, true, true),
                line("Sans offre", Draft.NONE, true, false));

        assertThat(result(table.rows().getFirst())).isEqualTo(new Result.Absent());
        assertThat(result(table.rows().get(1))).isEqualTo(new Result.Count(0));
        assertThat(table.concerned()).containsOnly(2);
        assertThat(table.known()).containsOnly(1);
    }

    /// 10 of 10 and 10 of 90: 20 %, and no mean of 100 % and 11 %.
    @Test
    void theRateOfTheNetworkIsASumDividedByASum() {
        var table = table(
                Indicators.CONTACTED,
                line("Une", new Cell(null, "", "", 10, 10, 10, 3, 10), true, false),
                line("Autre", new Cell(null, "", "", 90, 10, 90, 9, 10), true, false));

        assertThat(result(table.total())).isEqualTo(new Result.Rate(20, 100));
    }

    @Test
    void aRateWithoutDenominatorIsAbsentAndNeverZero() {
        var table = table(Indicators.CONTACTED, line("Une", Draft.NONE, true, false));

        assertThat(result(table.rows().getFirst())).isEqualTo(new Result.Absent());
        assertThat(result(table.total())).isEqualTo(new Result.Absent());
    }

    /// R-F4: before its first entry what a platform did is unknown, and so is the sum when all are silent.
    @Test
    void yearsBeforeTheFirstEntryAreAbsent() {
        var silentFirst = new Draft.Line(
                "Une",
                "Une",
                List.of(Draft.NONE, new Cell(null, "", "", 3, 0, 0, 0, 0)),
                List.of(true, true),
                List.of(true, true),
                List.of(true, false));
        var table = table(Indicators.OFFERS, silentFirst);

        assertThat(result(table.rows().getFirst())).isEqualTo(new Result.Absent());
        assertThat(result(table.total())).isEqualTo(new Result.Absent());
        assertThat(table.known()).containsExactly(0, 1);
    }

    /// R-F9: 48 of 50 tells the two others, and 0 of 3 counts three people.
    @Test
    void aRateOfPeopleIsMaskedByEachOfItsSmallCounts() {
        var table = table(
                SupportIndicators.LED_ON,
                line("Le reste", new Cell(null, "", "", 50, 48, 50, 0, 0), true, false),
                line("Peu de sorties", new Cell(null, "", "", 3, 0, 3, 0, 0), true, false),
                line("Assez", new Cell(null, "", "", 40, 20, 40, 0, 0), true, false));

        assertThat(table.rows().getFirst().cells()).containsOnly(new Shown.Masked());
        assertThat(table.rows().get(1).cells()).containsOnly(new Shown.Masked());
        assertThat(result(table.total())).isEqualTo(new Result.Rate(68, 93));
    }

    /// R-F4: a median of the network is of all its people, never a mean of medians; R-F9: and of five at least.
    @Test
    void theMedianOfTheNetworkIsOfAllItsPeople() {
        assertThat(result(medians(10, 12, 22).total())).isEqualTo(new Result.Median(25, 22));
        assertThat(result(medians(10, 12, 23).total()))
                .as("somebody of a platform that is not concerned is among them")
                .isEqualTo(new Result.Absent());
        assertThat(medians(2, 0, 2).total().cells()).containsOnly(new Shown.Masked());
        assertThat(medians(2, 12, 14).rows().getFirst().cells()).containsOnly(new Shown.Masked());
    }

    private static Table medians(long one, long other, long all) {
        var together = new Cell(null, "", "", all, 0, 0, 25, all);
        return Draft.masked(List.of(new Draft(
                        SupportIndicators.DAYS_TO_JOB,
                        COLUMNS,
                        List.of(
                                line("Une", new Cell(null, "", "", one, 0, 0, 20, one), true, false),
                                line("Autre", new Cell(null, "", "", other, 0, 0, 28, other), true, false)),
                        List.of(together, together))))
                .getFirst();
    }

    private static Table table(Indicator indicator, Draft.Line... lines) {
        return Draft.masked(List.of(new Draft(indicator, COLUMNS, List.of(lines))))
                .getFirst();
    }

    private static Draft.Line line(String name, Cell cell, boolean recruits, boolean silent) {
        return new Draft.Line(
                name,
                name,
                List.of(cell, cell),
                List.of(recruits, recruits),
                List.of(true, true),
                List.of(silent, silent));
    }

    private static Result result(Table.Row row) {
        return row.cells().getFirst() instanceof Shown.Plain(var result, var _) ? result : new Result.Absent();
    }
}
