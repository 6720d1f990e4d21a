package fr.ensemblier.evaluation.national;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Result;
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
