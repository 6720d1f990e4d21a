package fr.ensemblier.immersions.pupils;

import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.French;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// On which of the days between its first and its last a pupil comes: on no Sunday and no public holiday (L3164-2,
/// L3164-6), nor on the Saturday before a Sunday and a Monday of the same visit: she rests two days running.
record PupilPresence(List<LocalDate> days, List<LocalDate> off) {

    PupilPresence {
        days = List.copyOf(days);
        off = List.copyOf(off);
    }

    static PupilPresence of(LocalDate from, LocalDate until, String departement) {
        var days = new ArrayList<LocalDate>();
        var off = new ArrayList<LocalDate>();
        from.datesUntil(until.plusDays(1))
                .forEach(day -> (closed(day, departement) || restingSaturday(day, from, until) ? off : days).add(day));
        return new PupilPresence(days, off);
    }

    /// Whether nobody under 18 comes on that day.
    static boolean closed(LocalDate day, String departement) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || WorkingDays.isHoliday(day, departement);
    }

    private static boolean restingSaturday(LocalDate day, LocalDate from, LocalDate until) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                && day.isAfter(from)
                && !day.plusDays(2).isAfter(until);
    }

    /// Of its weeks, from Monday to Sunday, the days of the fullest.
    int mostInAWeek() {
        return days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        Collectors.summingInt(_ -> 1)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /// « 4 jours, sans le dimanche 3 mai et le vendredi 8 mai ».
    String words(LocalDate today) {
        var count = French.plural(days.size(), "jour", "jours");
        return off.isEmpty() ? count : count + ", sans " + French.list(named(day -> "le " + French.date(day, today)));
    }

    /// « Sans présence : dimanche 3 mai et vendredi 8 mai. », with a space before it; nothing when she comes each day.
    String without(LocalDate today) {
        return off.isEmpty() ? "" : " Sans présence : " + French.list(named(day -> French.date(day, today))) + ".";
    }

    private List<String> named(Function<LocalDate, String> name) {
        return off.stream().map(name).toList();
    }
}
