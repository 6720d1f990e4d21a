package fr.ensemblier.territory;

import fr.ensemblier.foundation.ReferenceTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When the schools of a département have no class: the holidays of the zones A, B and C of mainland France, as the
/// ministry ordered them (arrêtés of 7 December 2022, 22 October 2025 and 21 July 2026), by académie (R222-2 of the
/// code de l’éducation). Corsica and the overseas départements have calendars of their own, a year to come may have
/// none yet: both are unknown here. The bridge of Ascension is no holiday.
public final class SchoolHolidays {

    public enum Zone {
        A,
        B,
        C
    }

    public enum Answer {
        HOLIDAYS,
        TERM,
        UNKNOWN
    }

    /// Both days are without class; classes begin again the day after `until`. Named « vacances d’hiver ».
    public record Holidays(String name, LocalDate from, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private static final Map<String, Zone> ZONES = zones();
    private static final Map<Zone, List<Holidays>> ORDERED = ordered();

    private SchoolHolidays() {}

    /// Empty for Corsica and overseas.
    public static Optional<Zone> zone(String departement) {
        return Optional.ofNullable(ZONES.get(departement));
    }

    /// Of the days between those two, both among them: one with class makes TERM, one that nobody knows UNKNOWN.
    public static Answer between(LocalDate from, LocalDate until, String departement) {
        var answers = from.datesUntil(until.plusDays(1))
                .map(day -> on(day, departement))
                .distinct()
                .toList();
        return answers.contains(Answer.TERM)
                ? Answer.TERM
                : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.HOLIDAYS;
    }

    public static Answer on(LocalDate day, String departement) {
        var known = of(departement);
        if (known.isEmpty()
                || day.isBefore(known.getFirst().from())
                || day.isAfter(known.getLast().until())) {
            return Answer.UNKNOWN;
        }
        return known.stream().anyMatch(one -> one.holds(day)) ? Answer.HOLIDAYS : Answer.TERM;
    }

    /// Those of that day, else the first ones after it.
    public static Optional<Holidays> next(LocalDate day, String departement) {
        return on(day, departement) == Answer.UNKNOWN
                ? Optional.empty()
                : of(departement).stream()
                        .filter(one -> !one.until().isBefore(day))
                        .findFirst();
    }

    private static List<Holidays> of(String departement) {
        return zone(departement).map(ORDERED::get).orElse(List.of());
    }

    private static Map<String, Zone> zones() {
        var zones = new HashMap<String, Zone>();
        for (var academy : ReferenceTable.read("academies.csv")) {
            academy.values("departements").forEach(code -> zones.put(code, Zone.valueOf(academy.text("zone"))));
        }
        return Map.copyOf(zones);
    }

    private static Map<Zone, List<Holidays>> ordered() {
        var all = new EnumMap<Zone, List<Holidays>>(Zone.class);
        var lines = ReferenceTable.read("school_holidays.csv");
        Arrays.stream(Zone.values())
                .forEach(zone -> all.put(
                        zone,
                        lines.stream()
                                .filter(line -> line.values("zones").contains(zone.name()))
                                .map(line -> new Holidays(
                                        line.text("name"),
                                        LocalDate.parse(line.text("from")),
                                        LocalDate.parse(line.text("until"))))
                                .sorted(Comparator.comparing(Holidays::from))
                                .toList()));
        return all;
    }
}
