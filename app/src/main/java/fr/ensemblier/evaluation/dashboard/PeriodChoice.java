package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Period.Grain;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Link;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The periods to choose from, and the one before and after the chosen one. `address` ends where the key goes.
record PeriodChoice(
        String key,
        List<Chip> grains,
        @Nullable Link previous,
        @Nullable Link next) {

    static PeriodChoice of(Period chosen, LocalDate today, String address) {
        var end = chosen.grain() == Grain.SINCE_OPENING || chosen.until().isAfter(today) ? today : chosen.until();
        var grains = List.of(
                chip("Mois", Period.month(YearMonth.from(end)), chosen, address),
                chip("Trimestre", Period.quarter(end.getYear(), (end.getMonthValue() + 2) / 3), chosen, address),
                chip("Année", Period.year(end.getYear()), chosen, address),
                chip("12 derniers mois", Period.twelveMonths(today), chosen, address),
                chip("Depuis l’ouverture", Period.sinceOpening(today), chosen, address));
        return new PeriodChoice(
                chosen.key(),
                grains,
                chosen.previous().map(key -> link(key, today, address)).orElse(null),
                chosen.next()
                        .filter(key -> !Period.of(key, today).from().isAfter(today))
                        .map(key -> link(key, today, address))
                        .orElse(null));
    }

    private static Chip chip(String label, Period period, Period chosen, String address) {
        var applied = period.grain() == chosen.grain();
        return new Chip(label, address + (applied ? chosen.key() : period.key()), null, applied);
    }

    private static Link link(String key, LocalDate today, String address) {
        return new Link(Period.of(key, today).name(), address + key);
    }
}
