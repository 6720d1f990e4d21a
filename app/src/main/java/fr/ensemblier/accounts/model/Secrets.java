package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.LinkSecret;
import java.security.SecureRandom;
import java.util.Locale;

/// Makes the secrets of links and codes, and the hashes that are kept in their place.
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_LENGTH = 8;
    /// Letters and digits that are not mistaken for each other, said or written: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V.
    private static final String CLEAR = "34679ACDEFGHJKMNPQRTWXY";

    private Secrets() {}

    /// 192 random bits, as they stand in an address.
    public static String link() {
        return LinkSecret.make();
    }

    /// Eight clear letters and digits: 36 bits, guarded by strong rate limits.
    public static String code() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return code.toString();
    }

    /// What somebody typed or pasted, as it was made: capitals, without spaces (no-break ones too) and dashes.
    public static String typed(String code) {
        return code.replaceAll("[\\s\\h\\-.]", "").toUpperCase(Locale.ROOT);
    }

    public static String hash(String secret) {
        return LinkSecret.hash(secret);
    }
}
