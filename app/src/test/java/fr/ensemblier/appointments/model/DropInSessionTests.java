package fr.ensemblier.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// C10: a session is cut into slots on the days on which it takes place, and on no other.
class DropInSessionTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @Test
    void isCutIntoWholeSlots() {
        var slots = session("09:00", "11:40", TUESDAY, null, Set.of()).on(TUESDAY);

        assertThat(slots)
                .extracting(slot -> Paris.local(slot.starts()).toLocalTime())
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 45), LocalTime.of(10, 30))
                .hasSize(3);
        assertThat(slots)
                .allSatisfy(slot ->
                        assertThat(Duration.between(slot.starts(), slot.ends())).isEqualTo(Duration.ofMinutes(45)));
    }

    @Test
    void takesPlaceOnItsDaysOnly() {
        var session = session(
                "09:00",
                "12:00",
                TUESDAY,
                TUESDAY.plusWeeks(3),
                Set.of(TUESDAY.plusWeeks(1).minusDays(1)));

        assertThat(session.on(TUESDAY)).isNotEmpty();
        assertThat(session.on(TUESDAY.plusDays(1))).as("a Wednesday").isEmpty();
        assertThat(session.on(TUESDAY.minusWeeks(1))).as("before").isEmpty();
        assertThat(session.on(TUESDAY.plusWeeks(1))).as("left out").isEmpty();
        assertThat(session.on(TUESDAY.plusWeeks(3))).as("the last").isNotEmpty();
        assertThat(session.on(TUESDAY.plusWeeks(4))).as("after").isEmpty();
    }

    @Test
    void onceIsOneDay() {
        var session = session("09:00", "12:00", TUESDAY, TUESDAY, Set.of());

        assertThat(session.once()).isTrue();
        assertThat(session.on(TUESDAY)).hasSize(4);
        assertThat(session.on(TUESDAY.plusWeeks(1))).isEmpty();
    }

    /// R-E1: nine o’clock is nine o’clock in Paris, in winter and in summer.
    @Test
    void keepsItsHourWhenTheClocksChange() {
        var session = session("09:00", "12:00", TUESDAY, null, Set.of());

        assertThat(session.on(LocalDate.of(2026, 3, 24)).getFirst().starts()).hasToString("2026-03-24T08:00:00Z");
        assertThat(session.on(LocalDate.of(2026, 3, 31)).getFirst().starts()).hasToString("2026-03-31T07:00:00Z");
    }

    private static DropInSession session(
            String from, String to, LocalDate first, @Nullable LocalDate last, Set<LocalDate> leftOut) {
        return new DropInSession(
                PlatformId.of("33"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Claire",
                UUID.randomUUID(),
                DayOfWeek.TUESDAY,
                LocalTime.parse(from),
                LocalTime.parse(to),
                45,
                first,
                last,
                leftOut,
                true,
                1);
    }
}
