package fr.ensemblier.offers;

import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A pay in words: « de 1 950 € à 2 100 € brut par mois ».
public final class PayWords {

    private PayWords() {}

    public static String of(BigDecimal low, @Nullable BigDecimal high, String period) {
        var range = high == null || high.compareTo(low) <= 0
                ? French.euros(low)
                : "de " + French.euros(low) + " à " + French.euros(high);
        return range + " brut " + per(period);
    }

    private static String per(String period) {
        return switch (period) {
            case "HOUR" -> "par heure";
            case "YEAR" -> "par an";
            default -> "par mois";
        };
    }
}
