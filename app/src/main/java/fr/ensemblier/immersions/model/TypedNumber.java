package fr.ensemblier.immersions.model;

import fr.ensemblier.ui.ListAddress;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers as somebody types them: « 17,5 ».
public final class TypedNumber {

    private TypedNumber() {}

    public static String words(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /// Null when it is none, or more than `most`.
    public static @Nullable BigDecimal hours(@Nullable String typed, int most) {
        var text = ListAddress.text(typed).replace(',', '.');
        if (!text.matches("\\d{1,3}(\\.\\d)?")) {
            return null;
        }
        var number = new BigDecimal(text);
        return number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(most)) > 0 ? null : number;
    }

    /// Null when it is none, or more than `most`.
    public static @Nullable Integer count(@Nullable String typed, int most) {
        var text = ListAddress.text(typed);
        if (!text.matches("\\d{1,3}")) {
            return null;
        }
        var number = Integer.parseInt(text);
        return number < 1 || number > most ? null : number;
    }
}
