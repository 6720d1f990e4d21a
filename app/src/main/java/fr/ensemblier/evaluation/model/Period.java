package fr.ensemblier.evaluation.model;

import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of days, both ends counted: a month, a quarter, a year, the last twelve months, or since the opening.
///
/// `key` is its name in addresses: `2026-10`, `2026-T4`, `2026`, `12-mois`, `ouverture`.
public record Period(Grain grain, String key, LocalDate from, LocalDate until) {

    /// The lengths to choose from.
    public enum Grain {
        MONTH,
        QUARTER,
        YEAR,
        TWELVE_MONTHS,
        SINCE_OPENING
    }

    /// No platform is older.
    private static final LocalDate OPENING = LocalDate.of(2015, 1, 1);

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)-T([1-4])");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /// What the address asks for; nothing, or nonsense, is the current year.
    public static Period of(@Nullable String key, LocalDate today) {
        return key == null ? year(today.getYear()) : read(key, today).orElseGet(() -> year(today.getYear()));
    }

    private static Optional<Period> read(String key, LocalDate today) {
        var month = MONTH.matcher(key);
        if (month.matches()) {
            return Optional.of(month(YearMonth.parse(key)));
        }
        var quarter = QUARTER.matcher(key);
        if (quarter.matches()) {
            return Optional.of(quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
        }
        if (YEAR.matcher(key).matches()) {
            return Optional.of(year(Integer.parseInt(key)));
        }
        return switch (key) {
            case "12-mois" -> Optional.of(twelveMonths(today));
            case "ouverture" -> Optional.of(sinceOpening(today));
            default -> Optional.empty();
        };
    }

    public static Period month(YearMonth month) {
        return new Period(Grain.MONTH, month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    public static Period quarter(int year, int quarter) {
        var from = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(
                Grain.QUARTER, year + "-T" + quarter, from, from.plusMonths(3).minusDays(1));
    }

    public static Period year(int year) {
        return new Period(Grain.YEAR, Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period twelveMonths(LocalDate today) {
        return new Period(Grain.TWELVE_MONTHS, "12-mois", today.minusYears(1).plusDays(1), today);
    }

    public static Period sinceOpening(LocalDate today) {
        return new Period(Grain.SINCE_OPENING, "ouverture", OPENING, today);
    }

    /// The part that has come; what is announced for later waits for its day.
    public Period upTo(LocalDate today) {
        return until.isAfter(today) ? new Period(grain, key, from, today.isBefore(from) ? from : today) : this;
    }

    /// The one before, as long as this one; none before the opening. Of a period that still runs, the same days.
    public Optional<Period> before() {
        var months = months();
        if (months == 0) {
            return Optional.empty();
        }
        var start = from.minusMonths(months);
        var end = whole() ? from.minusDays(1) : start.plusDays(ChronoUnit.DAYS.between(from, until));
        return Optional.of(new Period(grain, key(start), start, end.isBefore(from) ? end : from.minusDays(1)));
    }

    /// False while it still runs.
    public boolean whole() {
        return months() == 0 || until.plusDays(1).equals(from.plusMonths(months()));
    }

    /// The address of the next one of the same length.
    public Optional<String> next() {
        return grain == Grain.TWELVE_MONTHS || months() == 0
                ? Optional.empty()
                : Optional.of(key(from.plusMonths(months())));
    }

    public Optional<String> previous() {
        return grain == Grain.TWELVE_MONTHS || months() == 0
                ? Optional.empty()
                : Optional.of(key(from.minusMonths(months())));
    }

    private int months() {
        return switch (grain) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR, TWELVE_MONTHS -> 12;
            case SINCE_OPENING -> 0;
        };
    }

    private String key(LocalDate start) {
        return switch (grain) {
            case MONTH -> YearMonth.from(start).toString();
            case QUARTER -> start.getYear() + "-T" + (start.getMonthValue() + 2) / 3;
            case YEAR -> Integer.toString(start.getYear());
            case TWELVE_MONTHS, SINCE_OPENING -> key;
        };
    }

    /// « octobre 2026 », « 4e trimestre 2026 », « 2026 ».
    public String name() {
        return switch (grain) {
            case MONTH -> French.month(from);
            case QUARTER -> quarterName(from);
            case YEAR -> Integer.toString(from.getYear());
            case TWELVE_MONTHS -> "12 derniers mois";
            case SINCE_OPENING -> "depuis l’ouverture";
        };
    }

    /// « 4e trimestre 2026 ».
    public static String quarterName(LocalDate day) {
        var quarter = (day.getMonthValue() + 2) / 3;
        return quarter + (quarter == 1 ? "er" : "e") + " trimestre " + day.getYear();
    }

    /// « du 1er janvier au 21 novembre 2026 ».
    public String words() {
        if (grain == Grain.SINCE_OPENING) {
            return "depuis l’ouverture, jusqu’au " + French.fullDate(until);
        }
        if (from.equals(until)) {
            return "le " + French.fullDate(from);
        }
        return "du " + French.shortDate(from, until) + " au " + French.fullDate(until);
    }
}
