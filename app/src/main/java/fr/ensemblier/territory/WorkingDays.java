package fr.ensemblier.territory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/// Monday to Friday without the public holidays of a département (Code du travail L3133-1; Alsace-Moselle: L3134-13;
/// abolition of slavery overseas: L3422-2), counted from 00:00 of the day after.
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private WorkingDays() {}

    /// The last day of a delay of `days` working days that starts the day after `from`.
    public static LocalDate after(LocalDate from, int days, String departement) {
        var day = from;
        for (var counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorking(day, departement)) {
                counted++;
            }
        }
        return day;
    }

    /// How many working days lie after `from`, up to and with `to`.
    public static int between(LocalDate from, LocalDate to, String departement) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(day -> isWorking(day, departement))
                .count();
    }

    public static boolean isWorking(LocalDate day, String departement) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday(day, departement);
    }

    /// A public holiday there, whichever day of the week it is.
    public static boolean isHoliday(LocalDate day, String departement) {
        var easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50))
                || isLocal(day, easter, departement);
    }

    private static boolean isLocal(LocalDate day, LocalDate easter, String departement) {
        var date = MonthDay.from(day);
        return switch (departement) {
            case "57", "67", "68" -> date.equals(MonthDay.of(12, 26)) || day.equals(easter.minusDays(2));
            case "971" -> date.equals(MonthDay.of(5, 27));
            case "972" -> date.equals(MonthDay.of(5, 22));
            case "973" -> date.equals(MonthDay.of(6, 10));
            case "974" -> date.equals(MonthDay.of(12, 20));
            case "976" -> date.equals(MonthDay.of(4, 27));
            default -> false;
        };
    }

    /// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, Month.of(n / 31), n % 31 + 1);
    }
}
