package fr.ensemblier.immersions.pupils;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The hours of each day of a visit, and its break in minutes.
record PupilHours(LocalTime begins, LocalTime ends, int pause) {

    /// What may be chosen; nothing is assumed.
    static final List<Option> PAUSES = List.of(
            new Option("0", "Sans pause"),
            new Option("30", French.minutes(30)),
            new Option("45", French.minutes(45)),
            new Option("60", French.minutes(60)),
            new Option("90", French.minutes(90)),
            new Option("120", French.minutes(120)));

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])\\s*[hH:]\\s*([0-5]\\d)?");

    /// « 09:30 », and « 9 h 30 » where a browser knows no hours.
    static Optional<LocalTime> time(@Nullable String typed) {
        var read = TIME.matcher(text(typed));
        return read.matches()
                ? Optional.of(LocalTime.of(
                        Integer.parseInt(read.group(1)), read.group(2) == null ? 0 : Integer.parseInt(read.group(2))))
                : Optional.empty();
    }

    static Optional<Integer> pause(@Nullable String typed) {
        return PAUSES.stream()
                .map(Option::value)
                .filter(text(typed)::equals)
                .map(Integer::valueOf)
                .findFirst();
    }

    /// Minutes between arriving and leaving, the break among them.
    long span() {
        return Duration.between(begins, ends).toMinutes();
    }

    /// Minutes without the break.
    long worked() {
        return span() - pause;
    }

    /// « de 9 h à 16 h, avec 1 h de pause ».
    String words() {
        return "de " + French.time(begins) + " à " + French.time(ends)
                + (pause == 0 ? "" : ", avec " + French.minutes(pause) + " de pause");
    }
}
