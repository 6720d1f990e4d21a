package fr.ensemblier.evaluation.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.SupportIndicators;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// R-P3: no file with names says who has a barrier, or what her situation is.
class AskedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void barriersLeaveWithoutNames() {
        assertThat(asked(SupportIndicators.BARRIERS, Breakdown.BARRIER, "").namesMayLeave())
                .isFalse();
        assertThat(asked(SupportIndicators.BARRIERS, Breakdown.STANDING, "LIFTED")
                        .namesMayLeave())
                .isFalse();
    }

    @Test
    void theRowsOfOneSituationOrAudienceLeaveWithoutNames() {
        assertThat(asked(SupportIndicators.MET, Breakdown.SITUATION, "JOB_SEEKER")
                        .namesMayLeave())
                .isFalse();
        assertThat(asked(SupportIndicators.MET, Breakdown.AUDIENCE, "RSA").namesMayLeave())
                .isFalse();
    }

    @Test
    void otherRowsLeaveWithTheirNames() {
        assertThat(asked(SupportIndicators.MET, Breakdown.SITUATION, "").namesMayLeave())
                .isTrue();
        assertThat(asked(SupportIndicators.MET, Breakdown.BASIN, "33063").namesMayLeave())
                .isTrue();
    }

    private static Asked asked(Indicator indicator, Breakdown by, String group) {
        var period = Period.of("2026", TODAY);
        return new Asked(indicator, new PlatformId("33"), period, period.upTo(TODAY), by, group, "", false, TODAY);
    }
}
