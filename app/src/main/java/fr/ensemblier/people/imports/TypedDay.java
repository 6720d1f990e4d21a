package fr.ensemblier.people.imports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as spreadsheets hold it: 03/02/2026, 3.2.2026, 2026-02-03 with an hour or not.
final class TypedDay {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}).*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2}).*");

    private TypedDay() {}

    /// Empty when no day is written, or one that no calendar has.
    static Optional<LocalDate> of(String typed) {
        var french = DAY.matcher(typed);
        var iso = ISO.matcher(typed);
        try {
            if (french.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(french.group(3)),
                        Integer.parseInt(french.group(2)),
                        Integer.parseInt(french.group(1))));
            }
            return iso.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(iso.group(1)),
                            Integer.parseInt(iso.group(2)),
                            Integer.parseInt(iso.group(3))))
                    : Optional.empty();
        } catch (java.time.DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
