package fr.ensemblier.accounts.model;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes of an authenticator (RFC 6238): SHA-1, 30 seconds, 6 digits, one step of tolerance either way.
public final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int PERIOD = 30;
    private static final int TOLERANCE = 1;
    private static final int DIGITS = 1_000_000;

    private Totp() {}

    public static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    /// The step whose code this is, if it is near `now`. The caller refuses a step taken before.
    public static OptionalLong step(String secret, String typed, Instant now) {
        var code = typed.replaceAll("\\s", "");
        if (!code.matches("\\d{6}")) {
            return OptionalLong.empty();
        }
        var present = now.getEpochSecond() / PERIOD;
        for (var step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            if (same(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    public static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / PERIOD);
    }

    /// What an authenticator reads from the picture.
    public static String address(String secret, String email) {
        return "otpauth://totp/Ensemblier:"
                + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=Ensemblier";
    }

    private static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var b : bytes) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }

    private static byte[] decode(String text) {
        var letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s=]", "");
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        var buffer = 0;
        var bits = 0;
        for (var letter : letters.toCharArray()) {
            buffer = (buffer << 5) | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
