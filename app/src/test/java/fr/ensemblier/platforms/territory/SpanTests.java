package fr.ensemblier.platforms.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// R-T2: what is a plan and what corrects the past.
class SpanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Span OPEN = new Span(LocalDate.of(2021, 1, 1), null);

    @Test
    void endingFromTodayOnIsAPlan() {
        assertThat(Span.changesThePast(OPEN, new Span(OPEN.from(), TODAY.minusDays(1)), TODAY))
                .isFalse();
        assertThat(Span.changesThePast(OPEN, new Span(OPEN.from(), TODAY.plusYears(1)), TODAY))
                .isFalse();
        assertThat(Span.changesThePast(null, new Span(TODAY, null), TODAY)).isFalse();
        assertThat(Span.changesThePast(new Span(TODAY.plusDays(3), null), null, TODAY))
                .isFalse();
    }

    @Test
    void whatTouchesDaysThatHavePassedIsACorrection() {
        assertThat(Span.changesThePast(OPEN, new Span(OPEN.from(), TODAY.minusDays(2)), TODAY))
                .isTrue();
        assertThat(Span.changesThePast(OPEN, new Span(LocalDate.of(2022, 1, 1), null), TODAY))
                .isTrue();
        assertThat(Span.changesThePast(OPEN, null, TODAY)).isTrue();
        assertThat(Span.changesThePast(null, new Span(TODAY.minusDays(1), null), TODAY))
                .isTrue();
        assertThat(Span.changesThePast(new Span(OPEN.from(), TODAY.minusDays(9)), OPEN, TODAY))
                .isTrue();
    }

    @Test
    void coversAndMeets() {
        var year = new Span(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        assertThat(OPEN.covers(year)).isTrue();
        assertThat(year.covers(OPEN)).isFalse();
        assertThat(year.meets(OPEN)).isTrue();
        assertThat(year.meets(new Span(LocalDate.of(2028, 1, 1), null))).isFalse();
    }
}
