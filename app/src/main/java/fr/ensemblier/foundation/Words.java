package fr.ensemblier.foundation;

import java.text.Normalizer;
import java.util.Locale;

/// Words as they are compared: small letters, no accents, no signs, one space between them.
public final class Words {

    private Words() {}

    public static String of(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH).replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
