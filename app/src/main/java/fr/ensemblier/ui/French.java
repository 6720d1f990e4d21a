package fr.ensemblier.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// How we write dates, numbers and lists in French, with the spaces that never break a line.
///
/// Nothing here looks at a clock: whoever asks says what day it is.
public final class French {

    /// The space that keeps « 3 mars » on one line.
    public static final String SPACE = "\u00A0";

    /// The narrow one of « 1 250 » and before « ; ! ? ».
    public static final String NARROW = "\u202F";

    private static final int MINUTES_IN_AN_HOUR = 60;

    private French() {}

    /// « mardi 3 mars »; the year follows when it is not the current one.
    public static String date(LocalDate date, LocalDate today) {
        return weekday(date) + " " + shortDate(date, today);
    }

    /// « 3 mars », « 1er mars 2027 ».
    public static String shortDate(LocalDate date, LocalDate today) {
        return dayAndMonth(date) + (date.getYear() == today.getYear() ? "" : " " + date.getYear());
    }

    /// « le 3 mars », « du 3 au 7 mars », « du 28 février au 3 mars 2027 »: both days count, what they share is said
    /// once.
    public static String days(LocalDate from, LocalDate until, LocalDate today) {
        if (from.equals(until)) {
            return "le " + shortDate(from, today);
        }
        var first = from.getYear() != until.getYear()
                ? shortDate(from, today)
                : from.getMonth() == until.getMonth() ? dayOfMonth(from) : dayAndMonth(from);
        return "du " + first + " au " + shortDate(until, today);
    }

    /// « 3 mars 2026 », always with its year: for papers that are kept.
    public static String fullDate(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    /// « mars 2026 ».
    public static String month(LocalDate date) {
        return month(date, TextStyle.FULL) + " " + date.getYear();
    }

    /// « nov. », for the small calendar leaf.
    public static String briefMonth(LocalDate date) {
        return month(date, TextStyle.SHORT);
    }

    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /// « 18 h », « 9 h 10 ».
    public static String time(LocalTime time) {
        var hours = time.getHour() + SPACE + "h";
        return time.getMinute() == 0 ? hours : hours + SPACE + twoDigits(time.getMinute());
    }

    /// « mardi 3 mars, 18 h ».
    public static String dateTime(LocalDateTime moment, LocalDate today) {
        return date(moment.toLocalDate(), today) + ", " + time(moment.toLocalTime());
    }

    /// « à l’instant », « il y a 5 minutes », « hier », « il y a 2 jours », « il y a 3 mois ».
    public static String ago(Instant then, Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var day = then.atZone(zone).toLocalDate();
        if (day.isBefore(today)) {
            return day(day, today);
        }
        var minutes = Duration.between(then, now).toMinutes();
        if (minutes < 1) {
            return "à l’instant";
        }
        return "il y a "
                + (minutes < MINUTES_IN_AN_HOUR
                        ? plural(minutes, "minute", "minutes")
                        : plural(minutes / MINUTES_IN_AN_HOUR, "heure", "heures"));
    }

    /// A day seen from today: « aujourd’hui », « demain », « dans 6 jours », « hier », « il y a 2 mois ».
    public static String day(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "aujourd’hui";
        }
        if (days == 1) {
            return "demain";
        }
        if (days == -1) {
            return "hier";
        }
        return days > 0 ? "dans " + span(today, day) : "il y a " + span(day, today);
    }

    private static String span(LocalDate from, LocalDate to) {
        var months = ChronoUnit.MONTHS.between(from, to);
        if (months == 0) {
            return plural(ChronoUnit.DAYS.between(from, to), "jour", "jours");
        }
        var years = ChronoUnit.YEARS.between(from, to);
        return years == 0 ? plural(months, "mois", "mois") : plural(years, "an", "ans");
    }

    /// « 1 250 ».
    public static String number(long value) {
        var digits = Long.toString(Math.abs(value));
        var grouped = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, NARROW);
        }
        return (value < 0 ? "−" : "") + grouped;
    }

    /// « 1,5 »: at most so many decimals, and none that are zero.
    public static String number(double value, int decimals) {
        return decimal(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String decimal(BigDecimal value) {
        var plain = value.abs().stripTrailingZeros().toPlainString().split("\\.", 2);
        var sign = value.signum() < 0 ? "−" : "";
        return sign + number(Long.parseLong(plain[0])) + (plain.length == 1 ? "" : "," + plain[1]);
    }

    /// « 35 % ».
    public static String percent(long value) {
        return number(value) + SPACE + "%";
    }

    /// « 62 % (61 sur 98) »: a share never goes without its fraction; of nothing there is none.
    public static String share(long part, long whole) {
        return whole == 0
                ? "absent"
                : percent(Math.round(100.0 * part / whole)) + " (" + number(part) + " sur " + number(whole) + ")";
    }

    /// « 2 050 € ».
    public static String euros(long value) {
        return number(value) + SPACE + "€";
    }

    /// « 12,50 € »; no cents when they are zero.
    public static String euros(BigDecimal value) {
        var rounded = value.setScale(2, RoundingMode.HALF_UP);
        if (rounded.stripTrailingZeros().scale() <= 0) {
            return euros(rounded.longValueExact());
        }
        var cents = rounded.abs().remainder(BigDecimal.ONE).movePointRight(2).intValueExact();
        var sign = rounded.signum() < 0 ? "−" : "";
        return sign + number(rounded.abs().longValue()) + "," + twoDigits(cents) + SPACE + "€";
    }

    /// « 12 km », « moins de 1 km ».
    public static String km(double value) {
        return value < 1 ? "moins de 1" + SPACE + "km" : number(Math.round(value)) + SPACE + "km";
    }

    /// « 18 min », « 1 h 15 ».
    public static String minutes(long value) {
        if (value < MINUTES_IN_AN_HOUR) {
            return value + SPACE + "min";
        }
        var hours = value / MINUTES_IN_AN_HOUR + SPACE + "h";
        var rest = value % MINUTES_IN_AN_HOUR;
        return rest == 0 ? hours : hours + SPACE + twoDigits(rest);
    }

    /// « 0:42 », the length of a recording.
    public static String length(long seconds) {
        return seconds / 60 + ":" + twoDigits(seconds % 60);
    }

    /// « 3 offres », « 1 offre », « 0 offre ».
    public static String plural(long count, String one, String many) {
        return number(count) + SPACE + (Math.abs(count) < 2 ? one : many);
    }

    /// « a, b et c ».
    public static String list(List<String> items) {
        return list(items, "et");
    }

    /// « a, b ou c ».
    public static String either(List<String> items) {
        return list(items, "ou");
    }

    private static String list(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        var before = items.subList(0, items.size() - 1);
        return String.join(", ", before) + " " + last + " " + items.getLast();
    }

    /// « à Bordeaux », « au Barp », « aux Abymes », « à La Teste-de-Buch ».
    public static String at(String place) {
        return Places.at(place);
    }

    /// « de Bordeaux », « du Barp », « des Abymes », « d’Arcachon ».
    public static String of(String place) {
        return Places.of(place);
    }

    /// « 05 36 49 12 12 », from that or from +33536491212. Anything else stays as it is.
    public static String phone(String number) {
        return Telephone.words(number);
    }

    /// "tel:+33536491212", for a link.
    public static String phoneLink(String number) {
        return Telephone.link(number);
    }

    /// Puts the spaces that do not break and the curly apostrophes that a typed text lacks. Doing it twice changes
    /// nothing.
    public static String typography(String text) {
        return Typography.of(text);
    }

    /// The first letter in capitals, for the beginning of a line.
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /// The first letter in small, for the middle of a line: « temps plein », « CDI » as it is.
    public static String small(String text) {
        return text.length() < 2 || Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }

    private static String dayAndMonth(LocalDate date) {
        return dayOfMonth(date) + SPACE + month(date, TextStyle.FULL);
    }

    private static String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    }

    private static String month(LocalDate date, TextStyle style) {
        return date.getMonth().getDisplayName(style, Locale.FRENCH);
    }

    private static String twoDigits(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }

    /// With its full stop, where nothing ends it yet.
    public static String sentence(String text) {
        return text.isEmpty() || ".?!…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
