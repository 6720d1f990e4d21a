package fr.ensemblier.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.territory.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// R-M5: whatever the day and the département, a delay is never shorter than its days and ends on a day when
/// people work.
class DeadlinesTests {

    @Test
    void everyDelayEndsOnTheFirstWorkingDayThatItsDaysAllow() {
        for (var departement : List.of("33", "67", "971", "974")) {
            for (var hour : List.of(LocalTime.of(0, 5), LocalTime.NOON, LocalTime.of(23, 55))) {
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(day -> {
                    var from = day.atTime(hour).atZone(Paris.ZONE).toInstant();

                    var end = Deadlines.end(from, 5, departement).atZone(Paris.ZONE);

                    assertThat(WorkingDays.isWorking(end.toLocalDate(), departement))
                            .as("%s, from %s to %s", departement, day, end)
                            .isTrue();
                    assertThat(end.toLocalTime()).isEqualTo(hour);
                    assertThat(day.plusDays(5)
                                    .datesUntil(end.toLocalDate())
                                    .filter(between -> WorkingDays.isWorking(between, departement)))
                            .as("no working day is given away")
                            .isEmpty();
                    assertThat(day.until(end.toLocalDate(), ChronoUnit.DAYS)).isBetween(5L, 9L);
                });
            }
        }
    }
}
