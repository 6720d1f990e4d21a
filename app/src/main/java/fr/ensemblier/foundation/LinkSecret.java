package fr.ensemblier.foundation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The secret of an address that opens by itself: 192 random bits, of which the hash alone is kept.
public final class LinkSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private LinkSecret() {}

    /// A new one, as it stands in an address.
    public static String make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What is kept in its place: SHA-256, as 64 hexadecimal digits.
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
