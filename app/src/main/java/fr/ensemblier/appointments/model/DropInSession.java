package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time each week, or on one day only, at which an adviser receives at a place, cut into slots of `minutes`.
///
/// `leftOut` holds the Mondays of the weeks without it. `forAll`: whoever the platform follows may book, else those
/// only
/// whom the adviser follows.
public record DropInSession(
        PlatformId platform,
        UUID id,
        UUID adviser,
        String adviserName,
        UUID place,
        DayOfWeek weekday,
        LocalTime from,
        LocalTime to,
        int minutes,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        Set<LocalDate> leftOut,
        boolean forAll,
        int version) {

    public DropInSession {
        leftOut = Set.copyOf(leftOut);
        if (!from.isBefore(to) || minutes < 10) {
            throw new IllegalArgumentException("No slot between " + from + " and " + to);
        }
    }

    public boolean once() {
        return fromOn.equals(untilOn);
    }

    /// The slots of a day, none when it does not take place.
    public List<Slot> on(LocalDate day) {
        var slots = new ArrayList<Slot>();
        if (takesPlace(day)) {
            var last = day.atTime(to);
            for (var start = day.atTime(from);
                    !start.plusMinutes(minutes).isAfter(last);
                    start = start.plusMinutes(minutes)) {
                slots.add(new Slot(
                        id,
                        adviser,
                        adviserName,
                        place,
                        start.atZone(Paris.ZONE).toInstant(),
                        start.plusMinutes(minutes).atZone(Paris.ZONE).toInstant()));
            }
        }
        return slots;
    }

    private boolean takesPlace(LocalDate day) {
        return day.getDayOfWeek() == weekday
                && !day.isBefore(fromOn)
                && (untilOn == null || !day.isAfter(untilOn))
                && !leftOut.contains(monday(day));
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
