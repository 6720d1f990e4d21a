package fr.ensemblier.portal.occupation;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferDirectory.Pay;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is paid for an occupation, as the offers of a platform say it today: no other source is at hand that could be
/// named and dated.
@Component
class PaidHere {

    /// Employers: fewer would tell the pay of one.
    private static final int FEWEST = 3;

    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final OfferDirectory directory;
    private final Clock clock;

    PaidHere(OfferDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// Of offers of one occupation; null when too few say it.
    SheetPage.@Nullable Paid of(List<OfferView> offers) {
        var pays = directory.pays(offers.stream().map(OfferView::id).toList());
        var hourly = offers.stream()
                .flatMap(offer ->
                        Optional.ofNullable(pays.get(offer.id())).map(pay -> hourly(pay, offer.weeklyHours())).stream())
                .toList();
        var employers = offers.stream()
                .filter(offer -> pays.containsKey(offer.id()))
                .map(OfferView::organisation)
                .distinct()
                .count();
        if (employers < FEWEST) {
            return null;
        }
        var low = hourly.stream().map(Range::low).min(BigDecimal::compareTo).orElseThrow();
        var high = hourly.stream().map(Range::high).max(BigDecimal::compareTo).orElseThrow();
        return new SheetPage.Paid(
                "De " + French.euros(low) + " à " + French.euros(high) + " brut par heure",
                "D’après " + French.plural(hourly.size(), "offre publiée", "offres publiées") + " ici, lues le "
                        + French.fullDate(Paris.today(clock)) + ". Les salaires au mois sont ramenés à l’heure.");
    }

    private record Range(BigDecimal low, BigDecimal high) {}

    private static Range hourly(Pay pay, BigDecimal weeklyHours) {
        return new Range(hourly(pay.low(), pay.period(), weeklyHours), hourly(pay.high(), pay.period(), weeklyHours));
    }

    private static BigDecimal hourly(BigDecimal pay, String period, BigDecimal weeklyHours) {
        var hours = weeklyHours.max(BigDecimal.ONE).multiply(WEEKS);
        return switch (period) {
            case "HOUR" -> pay;
            case "YEAR" -> pay.divide(hours, 2, RoundingMode.HALF_UP);
            default -> pay.multiply(MONTHS).divide(hours, 2, RoundingMode.HALF_UP);
        };
    }
}
