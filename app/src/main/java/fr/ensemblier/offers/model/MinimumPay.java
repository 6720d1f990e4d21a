package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// No offer pays less than the law allows (SMIC, Labour Code L3231-2; R-M11).
///
/// Apprentices and those in a « contrat de professionnalisation » have a scale of their own, by age: not judged here. A
/// month is 52 weeks divided by 12; the euro begun is left to the writer, so that 1 823 € is right for 1 823,03 €.
@Component
class MinimumPay {

    private static final String HOUR = "r-law.minimum-hour";
    /// The law is the same for all: no platform has a value of its own.
    private static final PlatformId EVERYWHERE = new PlatformId("fr");

    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Parameters parameters;

    MinimumPay(Parameters parameters) {
        this.parameters = parameters;
    }

    /// Nothing where there is no pay yet, or no hours to divide it by.
    Optional<String> refusal(OfferTerms terms, LocalDate today) {
        var pay = terms.pay();
        if (pay == null || learning(terms)) {
            return Optional.empty();
        }
        var weekly = terms.weeklyHours() == null ? BigDecimal.ZERO : terms.weeklyHours();
        if (!pay.period().equals("HOUR") && weekly.signum() <= 0) {
            return Optional.empty();
        }
        var least = least(parameters.number(HOUR, EVERYWHERE, today), pay.period(), weekly);
        return pay.low().compareTo(least) >= 0
                ? Optional.empty()
                : Optional.of("Le minimum légal est de %s brut %s. Vérifiez le montant et la période."
                        .formatted(French.euros(least), per(pay.period(), weekly)));
    }

    private static boolean learning(OfferTerms terms) {
        return terms.contractClass() != null && OfferRules.LEARNING.contains(terms.contractClass());
    }

    private static BigDecimal least(BigDecimal hour, String period, BigDecimal weekly) {
        var year = hour.multiply(weekly).multiply(WEEKS);
        return switch (period) {
            case "HOUR" -> hour;
            case "YEAR" -> year.setScale(0, RoundingMode.DOWN);
            default -> year.divide(MONTHS, 0, RoundingMode.DOWN);
        };
    }

    private static String per(String period, BigDecimal weekly) {
        var hours = French.number(weekly.doubleValue(), 1) + French.SPACE + "h par semaine";
        return switch (period) {
            case "HOUR" -> "par heure";
            case "YEAR" -> "par an, pour " + hours;
            default -> "par mois, pour " + hours;
        };
    }
}
