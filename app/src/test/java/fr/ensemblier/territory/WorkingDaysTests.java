package fr.ensemblier.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R-E1, R-M5: delays in working days, with the public holidays of the département.
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-04-06, 33, Easter Monday",
        "2026-05-14, 33, Ascension",
        "2026-05-25, 33, Whit Monday",
        "2027-03-29, 69, Easter Monday 2027",
        "2026-07-14, 33, Fête nationale",
        "2026-04-03, 67, Good Friday in Alsace",
        "2025-12-26, 57, Saint Stephen in Moselle",
        "2026-05-27, 971, abolition in Guadeloupe",
        "2026-05-22, 972, abolition in Martinique",
        "2026-06-10, 973, abolition in Guyane",
        "2027-12-20, 974, abolition in La Réunion",
        "2026-04-27, 976, abolition in Mayotte"
    })
    void aPublicHolidayIsNoWorkingDay(LocalDate day, String departement, String why) {
        assertThat(WorkingDays.isWorking(day, departement)).as(why).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03, 33", "2025-12-26, 33", "2026-05-27, 972", "2026-11-20, 67"})
    void aHolidayOfElsewhereIsWorked(LocalDate day, String departement) {
        assertThat(WorkingDays.isWorking(day, departement)).isTrue();
    }

    @Test
    void aDelayStartsTheDayAfterAndSkipsTheWeekEnd() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 20), 1, "33")).isEqualTo("2026-11-23");
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 20), 10, "33")).isEqualTo("2026-12-04");
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 24), 1, "33")).isEqualTo("2026-12-28");
    }

    @Test
    void countsWorkingDaysBetweenTwoDays() {
        assertThat(WorkingDays.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 27), "33"))
                .isEqualTo(5);
        assertThat(WorkingDays.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20), "33"))
                .isZero();
        assertThat(WorkingDays.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 2), "33"))
                .isZero();
    }
}
